import { openLineKind } from '../compose.ts';
import { loadCorpusDir } from '../config.ts';
import { withHeadings } from '../corpus/article-file.ts';
import { type CorpusReading, readCorpus, removeArticle } from '../corpus/corpus-folder.ts';
import { formatFault } from '../corpus/fault.ts';
import { ARTICLE_KEYS } from '../corpus/front-matter.ts';
import { formatWarning, today, warningsOf } from '../corpus/warnings.ts';
import type { Article } from '../domain/article.ts';
import { OperatorError } from '../errors.ts';
import {
  parseArguments,
  print,
  refusePositionals,
  remark,
  type Terminal,
  UsageError,
} from './terminal.ts';

/** `parley corpus list`: the articles by id, a line each; with `--json`, as one array. Faulty files are told. */
export function corpusList(args: readonly string[], terminal: Terminal): 0 | 1 {
  const { values, positionals } = parseArguments(args, {
    json: { type: 'boolean', default: false },
    corpus: { type: 'string' },
  });
  refusePositionals(positionals);
  const { articles, files, faults } = readCorpus(values.corpus || loadCorpusDir(terminal.env));
  for (const fault of faults) remark(terminal, formatFault(fault));
  const rows = articles
    .toSorted((a, b) => a.id.localeCompare(b.id))
    .map(({ paragraphs, ...card }) => {
      return { ...card, file: files.get(card.id) ?? null, paragraphs: paragraphs.length };
    });
  if (values.json) {
    print(terminal, JSON.stringify(rows));
  } else {
    const width = Math.max(0, ...rows.map(({ id }) => id.length));
    for (const { id, published, paragraphs, kind, publisher, title } of rows) {
      const extent = `${String(paragraphs).padStart(3)} ¶${kind === 'digest' ? ' digest' : ''}`;
      const facts = [id.padEnd(width), published.padEnd('YYYY-MM-DD'.length), extent];
      print(terminal, `${facts.join('  ')}  ${publisher}: ${title}`);
    }
  }
  return faults.length === 0 ? 0 : 1;
}

/** `parley corpus show ID`: an article's fields, its paragraphs with their numbers, and what reads like a slip. */
export function corpusShow(args: readonly string[], terminal: Terminal): 0 {
  const { values, positionals } = parseArguments(args, {
    json: { type: 'boolean', default: false },
    corpus: { type: 'string' },
  });
  const [id, ...others] = positionals;
  if (id === undefined) throw new UsageError('expected the id of an article, got none');
  refusePositionals(others);
  const folder = values.corpus || loadCorpusDir(terminal.env);
  const { article, file, text } = findArticle(id, folder, readCorpus(folder));
  if (values.json) {
    print(terminal, JSON.stringify({ ...article, file }));
    return 0;
  }
  print(terminal, file);
  for (const key of ARTICLE_KEYS) {
    if (article[key] !== null) print(terminal, `${key}: ${article[key]}`);
  }
  for (const { heading, paragraph } of withHeadings(article.paragraphs)) {
    if (heading !== null) print(terminal, `\n## ${heading}`);
    print(terminal, `\n${String(paragraph.number).padStart(3)}  ${paragraph.text}`);
    for (const { text: asked } of paragraph.asked) print(terminal, `       asked: ${asked}`);
  }
  const warnings = warningsOf({ article, file, text }, today(), openLineKind());
  for (const warning of warnings) remark(terminal, formatWarning(warning));
  return 0;
}

/** `parley corpus remove ID...`: takes articles out of the folder. Their files are kept in its folder `.removed`. */
export function corpusRemove(args: readonly string[], terminal: Terminal): 0 {
  const { values, positionals: ids } = parseArguments(args, { corpus: { type: 'string' } });
  if (ids.length === 0) throw new UsageError('expected the id of an article, got none');
  const folder = values.corpus || loadCorpusDir(terminal.env);
  // All are looked for first, so that a slip in one id removes none.
  const corpus = readCorpus(folder);
  const files = [...new Set(ids)].map((id) => {
    const file = corpus.files.get(id);
    if (file === undefined) throw new OperatorError([noSuchArticle(id, folder)]);
    return file;
  });
  for (const file of files) {
    print(terminal, file);
    remark(terminal, `removed; kept as ${removeArticle(folder, file)}`);
  }
  return 0;
}

interface FoundArticle {
  readonly article: Article;
  readonly file: string;
  readonly text: string;
}

/** The article of a folder with an id. Throws an {@link OperatorError} where there is none, or one with faults. */
export function findArticle(
  id: string,
  folder: string,
  { articles, files, texts, faults }: CorpusReading,
): FoundArticle {
  const file = files.get(id);
  const article = articles.find((one) => one.id === id);
  if (file !== undefined && article !== undefined) {
    return { article, file, text: texts.get(id) ?? '' };
  }
  const own = faults.filter((fault) => fault.file === file);
  throw new OperatorError(own.length > 0 ? own.map(formatFault) : [noSuchArticle(id, folder)]);
}

function noSuchArticle(id: string, folder: string): string {
  return `${folder}: expected the id of an article, got ${JSON.stringify(id)}; parley corpus list names them`;
}
