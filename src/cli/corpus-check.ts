import { isOffered } from '../answer/asked-questions.ts';
import { type OpenCorpus, openLineKind, openSoundParts } from '../compose.ts';
import { loadCorpusDir } from '../config.ts';
import { type Fault, formatFault, quoted } from '../corpus/fault.ts';
import {
  type FiledArticle,
  formatWarning,
  lineOf,
  today,
  WARNING_KINDS,
  type Warning,
  type WarningKind,
  warningsOf,
} from '../corpus/warnings.ts';
import type { Article, Paragraph, Phrasing } from '../domain/article.ts';
import { createNearDuplicates } from '../language/near-duplicates.ts';
import { foldedWords } from '../language/tokens.ts';
import { textOf } from '../search/copies.ts';
import { counted } from './counts.ts';
import {
  parseArguments,
  print,
  refusePositionals,
  remark,
  type Terminal,
  UsageError,
} from './terminal.ts';

/**
 * `parley corpus check`: lists every fault of the articles, their phrasings and the word lists, and exits 1 if there is
 * one. Below them it warns of what works and looks like a slip, by kind, the first three of each.
 */
export async function corpusCheck(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { values, positionals } = parseArguments(args, {
    all: { type: 'boolean', default: false },
    annotations: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    corpus: { type: 'string' },
  });
  refusePositionals(positionals);
  if (values.json && values.annotations) {
    throw new UsageError('--annotations: expected without --json, got both');
  }
  const corpus = openSoundParts(values.corpus || loadCorpusDir(terminal.env));
  const asked = askedLinesOf(corpus);
  const faults = [...corpus.faults, ...repeatedPhrasings(asked)];
  const warnings = [...articleWarnings(corpus), ...(await phrasingWarnings(asked, corpus))];
  const articles = corpus.articles.length;
  const paragraphs = corpus.articles.flatMap((article) => article.paragraphs).length;
  if (values.json) {
    const remarks = warnings.filter(({ kind }) => kind === 'synonym').map(formatWarning);
    print(terminal, JSON.stringify({ articles, paragraphs, faults, warnings, remarks }));
  } else if (values.annotations) {
    for (const line of [...faults.map(faultAnnotation), ...warnings.map(warningAnnotation)]) {
      print(terminal, line);
    }
  } else {
    for (const fault of faults) remark(terminal, formatFault(fault));
    printWarnings(warnings, values.all ? warnings.length : FIRST, terminal);
    const counts = [
      counted(articles, 'sound article'),
      counted(paragraphs, 'paragraph'),
      counted(faults.length, 'fault'),
      ...(warnings.length > 0 ? [counted(warnings.length, 'warning')] : []),
    ];
    print(terminal, counts.join(', '));
  }
  return faults.length === 0 ? 0 : 1;
}

/** Warnings of a kind that are listed: more would hide the other kinds. */
const FIRST = 3;

function printWarnings(warnings: readonly Warning[], most: number, terminal: Terminal): void {
  for (const kind of Object.keys(WARNING_KINDS) as WarningKind[]) {
    const own = warnings.filter((warning) => warning.kind === kind);
    if (own.length === 0) continue;
    const left = own.length - most;
    remark(terminal, `${WARNING_KINDS[kind]}: ${own.length}`);
    for (const warning of own.slice(0, most)) remark(terminal, `  ${formatWarning(warning)}`);
    if (left > 0) remark(terminal, `  … and ${left} more; --all lists them`);
  }
}

/** A fault as GitHub's runners, and what follows their format, mark it in a change. */
function faultAnnotation({ file, line, expected, came }: Fault): string {
  return annotation('error', { file, line, title: 'fault' }, `expected ${expected}, got ${came}`);
}

function warningAnnotation({ kind, file, line, said }: Warning): string {
  return annotation('warning', { file, line, title: WARNING_KINDS[kind] }, said);
}

function annotation(
  level: 'error' | 'warning',
  { file, line, title }: Pick<Fault, 'file' | 'line'> & { readonly title: string },
  said: string,
): string {
  const escaped = (text: string): string =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const inProperty = (text: string): string =>
    escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const place = line === null ? '' : `,line=${line}`;
  return `::${level} file=${inProperty(file)}${place},title=${inProperty(title)}::${escaped(said)}`;
}

/** What looks like a slip in the articles, and among their synonyms. */
function articleWarnings(corpus: OpenCorpus): readonly Warning[] {
  const kindOfLine = openLineKind();
  const filed = corpus.articles.map((article): FiledArticle => {
    const file = corpus.files.get(article.id) ?? article.id;
    return { article, file, text: corpus.texts.get(article.id) ?? '' };
  });
  return [
    ...filed.flatMap((one) => warningsOf(one, today(), kindOfLine)),
    ...nearDuplicates(filed),
    ...corpus.idleSynonyms(),
  ];
}

function nearDuplicates(filed: readonly FiledArticle[]): readonly Warning[] {
  const known = createNearDuplicates<FiledArticle>();
  return filed.flatMap((one) =>
    known.add(one, textOf(one.article)).map(({ item, overlap }): Warning => {
      const said = `${Math.round(overlap * 100)} % of its wording is in ${item.file} too; they count as one voice`;
      return { kind: 'near-duplicate', file: one.file, line: null, said };
    }),
  );
}

/** A phrasing under which a paragraph is asked for. */
interface AskedLine {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly phrasing: Phrasing;
  readonly file: string;
  readonly line: number | null;
}

function askedLinesOf({ articles, files, texts }: OpenCorpus): readonly AskedLine[] {
  return articles.flatMap((article) =>
    article.paragraphs.flatMap((paragraph) =>
      paragraph.asked.map((phrasing) => {
        const file = files.get(article.id) ?? article.id;
        const line = lineOf(phrasing.text, texts.get(article.id) ?? '');
        return { article, paragraph, phrasing, file, line };
      }),
    ),
  );
}

/** Each phrasing that stands on two paragraphs, as a fault. */
function repeatedPhrasings(asked: readonly AskedLine[]): readonly Fault[] {
  const firstByWords = new Map<string, AskedLine>();
  return asked.flatMap((one): Fault[] => {
    const { text } = one.phrasing;
    const words = foldedWords(text).join(' ');
    const first = firstByWords.get(words) ?? one;
    firstByWords.set(words, first);
    if (first.paragraph === one.paragraph) return [];
    const { file, line } = one;
    const expected = `${quoted(text)} on one paragraph alone`;
    return [{ file, line, expected, came: `it on ${placeIn(first)} too` }];
  });
}

/** Each phrasing that may be offered as a question, and that another paragraph or none answers first. */
async function phrasingWarnings(
  asked: readonly AskedLine[],
  { library }: OpenCorpus,
): Promise<readonly Warning[]> {
  const warnings: Warning[] = [];
  for (const { article, paragraph, phrasing, file, line } of asked) {
    if (!isOffered(phrasing)) continue;
    const { text, language } = phrasing;
    const answer = await library.ask(text, { limit: 1, ...(language && { locale: language }) });
    const [passage] = answer.outcome === 'found' ? answer.passages : [];
    if (passage?.id === paragraph.id) continue;
    const first =
      passage === undefined
        ? 'is answered by none'
        : `is answered first by paragraph ${passage.paragraph} of ${passage.article.id}`;
    const said = `${quoted(text)} of ${placeIn({ article, paragraph })} ${first}`;
    warnings.push({ kind: 'phrasing', file, line, said });
  }
  return warnings;
}

function placeIn({ article, paragraph }: Pick<AskedLine, 'article' | 'paragraph'>): string {
  return `paragraph ${paragraph.number} of ${article.id}`;
}
