import { isOffered } from '../answer/asked-questions.ts';
import { type OpenCorpus, openSoundParts } from '../compose.ts';
import { loadCorpusDir } from '../config.ts';
import { type Fault, formatFault, quoted } from '../corpus/fault.ts';
import type { Article, Paragraph, Phrasing } from '../domain/article.ts';
import { foldedWords } from '../language/tokens.ts';
import { parseArguments, print, refusePositionals, remark, type Terminal } from './terminal.ts';

/**
 * `parley corpus check`: lists every fault of the articles, their phrasings and the synonyms, and
 * exits 1 if there is one. Synonyms that can never match are listed too, but are not faults.
 */
export async function corpusCheck(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { values, positionals } = parseArguments(args, {
    json: { type: 'boolean', default: false },
    corpus: { type: 'string' },
  });
  refusePositionals(positionals);
  const corpus = openSoundParts(values.corpus || loadCorpusDir(terminal.env));
  const remarks = corpus.remarks();
  const faults = [...corpus.faults, ...(await phrasingFaults(corpus))];
  const articles = corpus.articles.length;
  const paragraphs = corpus.articles.flatMap((article) => article.paragraphs).length;
  if (values.json) {
    print(terminal, JSON.stringify({ articles, paragraphs, faults, remarks }));
  } else {
    for (const line of [...faults.map(formatFault), ...remarks]) remark(terminal, line);
    print(
      terminal,
      `${articles} sound articles, ${paragraphs} paragraphs, ${faults.length} faults`,
    );
  }
  return faults.length === 0 ? 0 : 1;
}

/** A phrasing under which a paragraph is asked for. */
interface AskedLine {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly phrasing: Phrasing;
}

/**
 * A phrasing is at fault if it stands on two paragraphs, or if it may be offered as a question and
 * another paragraph than its own is the first answer to it.
 */
async function phrasingFaults({
  articles,
  files,
  texts,
  library,
}: OpenCorpus): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const firstByWords = new Map<string, AskedLine>();
  for (const line of articles.flatMap(askedLines)) {
    const { article, paragraph, phrasing } = line;
    const { text, language } = phrasing;
    const file = files.get(article.id) ?? article.id;
    const report = (expected: string, came: string): void => {
      faults.push({ file, line: lineOf(text, texts.get(article.id) ?? ''), expected, came });
    };
    const words = foldedWords(text).join(' ');
    const first = firstByWords.get(words) ?? line;
    firstByWords.set(words, first);
    if (first.paragraph !== paragraph) {
      report(`${quoted(text)} on one paragraph alone`, `it on ${placeOf(first)} too`);
    }
    if (!isOffered(phrasing)) continue;
    const answer = await library.ask(text, { limit: 1, ...(language && { locale: language }) });
    const [passage] = answer.outcome === 'found' ? answer.passages : [];
    if (passage?.id === paragraph.id) continue;
    report(
      `${quoted(text)} to be answered first by ${placeOf(line)}`,
      passage === undefined
        ? 'no answer'
        : `paragraph ${passage.paragraph} of ${passage.article.id}`,
    );
  }
  return faults;
}

function askedLines(article: Article): readonly AskedLine[] {
  return article.paragraphs.flatMap((paragraph) =>
    paragraph.asked.map((phrasing) => ({ article, paragraph, phrasing })),
  );
}

function placeOf({ article, paragraph }: AskedLine): string {
  return `paragraph ${paragraph.number} of ${article.id}`;
}

/** The 1-based line of a phrasing in its file's text, or null where it spans two lines. */
function lineOf(phrase: string, fileText: string): number | null {
  const at = fileText.split('\n').findIndex((line) => line.includes(phrase));
  return at < 0 ? null : at + 1;
}
