import { readFileSync } from 'node:fs';
import { diffWordsWithSpace } from 'diff';
import { openPageImport } from '../compose.ts';
import { loadCorpusDir } from '../config.ts';
import { lostPhrasings, revise } from '../corpus/adding.ts';
import { withHeadings } from '../corpus/article-file.ts';
import { readCorpus, writeArticle } from '../corpus/corpus-folder.ts';
import { systemReason } from '../corpus/fault.ts';
import { createFetchPage, type FetchPage } from '../corpus/fetch/fetch-page.ts';
import { ARTICLE_KEYS } from '../corpus/front-matter.ts';
import { importFile } from '../corpus/import-file.ts';
import {
  type ArticleSource,
  asArticleSource,
  FROM_FILE,
  readPage,
} from '../corpus/pages/read-page.ts';
import { today } from '../corpus/warnings.ts';
import type { Article } from '../domain/article.ts';
import type { DiffPart } from '../domain/quote.ts';
import { explainFailure, OperatorError } from '../errors.ts';
import { fetchSource } from './add-sources.ts';
import { tellLost } from './adder.ts';
import { findArticle } from './corpus-articles.ts';
import { counted } from './counts.ts';
import { diffText, styleOf } from './passage-text.ts';
import { parseArguments, print, remark, type Terminal, UsageError } from './terminal.ts';

/**
 * `parley corpus update ID`: reads an article again from its address, or from a file, shows what changed word by word, and
 * writes the new text. Its fields stay, but for the date; the note tells the date of the text before.
 */
export async function corpusUpdate(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { values, positionals: ids } = parseArguments(args, {
    from: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    'allow-loopback': { type: 'boolean', default: false },
    corpus: { type: 'string' },
  });
  if (ids.length === 0) throw new UsageError('expected the id of an article, got none');
  if (ids.length > 1 && values.from !== undefined) {
    throw new UsageError(`--from: expected only with one article, got ${ids.length} articles`);
  }
  const folder = values.corpus || loadCorpusDir(terminal.env);
  const fetchPage = createFetchPage({ allowsLoopback: values['allow-loopback'] });
  const corpus = readCorpus(folder);
  let isDone = true;
  for (const id of new Set(ids)) {
    let place = '';
    try {
      const { article, file } = findArticle(id, folder, corpus);
      place = `${file}: `;
      const next = await readAgain(article, values.from ?? null, fetchPage);
      if (next === null) {
        remark(terminal, `${file}: unchanged`);
        continue;
      }
      tellChanges({ file, before: article, next }, terminal);
      if (!values['dry-run']) writeArticle(folder, next, { force: true });
      remark(terminal, `${file}: ${values['dry-run'] ? 'not written' : 'updated'}`);
    } catch (error) {
      const isOfSystem = error instanceof Error && 'syscall' in error;
      if (!(isOfSystem || error instanceof OperatorError)) throw error;
      for (const line of explainFailure(error)) remark(terminal, `parley: ${place}${line}`);
      isDone = false;
    }
  }
  return isDone ? 0 : 1;
}

/** The article with its text of today; null where it is the same. Throws an {@link OperatorError} where it cannot be read. */
async function readAgain(
  article: Article,
  from: string | null,
  fetchPage: FetchPage,
): Promise<Article | null> {
  const { id, url, kind, published } = article;
  if (kind === 'digest') {
    throw new OperatorError(['expected an article in full, got a digest, which somebody retold']);
  }
  const reading = from === null ? await fetchAgain(url, fetchPage) : readAgainFrom(from);
  const given = Object.fromEntries(
    ARTICLE_KEYS.flatMap((key) => {
      const value = article[key];
      return value === null || key === 'published' ? [] : [[key, value]];
    }),
  );
  const result = importFile({
    name: url ?? from ?? id,
    reading,
    given,
    announced: { published: { value: published, from: 'the article' } },
    id,
    importPage: openPageImport(),
  });
  if (result.outcome !== 'imported') {
    throw new OperatorError(
      result.faults.map(({ expected, came }) => `expected ${expected}, got ${came}`),
    );
  }
  const modified = reading.is === 'page' ? (reading.modified ?? '') : '';
  const latest = modified > result.article.published ? modified : result.article.published;
  const next = revise(article, { ...result.article, published: latest });
  if (textOf(next) === textOf(article)) return null;
  const said = `Updated on ${today()}; the text before was of ${published}.`;
  const { note } = article;
  // A second change on one day says nothing new.
  if (note?.includes(said)) return next;
  return { ...next, note: note === null ? said : `${note} ${said}` };
}

function readAgainFrom(file: string): ArticleSource {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new OperatorError([`--from: expected a file to read, got ${systemReason(error)}`]);
  }
  return readPageOf(bytes);
}

async function fetchAgain(url: string | null, fetchPage: FetchPage) {
  if (url === null) {
    throw new OperatorError(['expected an article with a url, or --from FILE, got neither']);
  }
  const source = await fetchSource(url, fetchPage);
  if ('refused' in source) throw new OperatorError([source.refused]);
  return readPageOf(source.bytes, source.origin);
}

function readPageOf(bytes: Uint8Array, origin = FROM_FILE): ArticleSource {
  const page = asArticleSource(readPage(bytes, origin));
  if ('refused' in page) throw new OperatorError([page.refused]);
  return page.source;
}

/** An article's text with its headings, a block a line. */
function textOf({ paragraphs }: Article): string {
  return withHeadings(paragraphs)
    .flatMap(({ heading, paragraph: { text } }) =>
      heading === null ? [text] : [`## ${heading}`, text],
    )
    .join('\n');
}

interface Change {
  readonly file: string;
  readonly before: Article;
  readonly next: Article;
}

/** Prints the blocks that changed, and says how many there are and which phrasings are lost. */
function tellChanges({ file, before, next }: Change, terminal: Terminal): void {
  const lines = changedLines(before, next);
  remark(
    terminal,
    `${file}: ${counted(lines.length, 'line')} changed; [-these words-] went, {+these+} came`,
  );
  for (const line of lines) print(terminal, `${diffText(line, styleOf(terminal))}\n`);
  tellLost(file, lostPhrasings(before, next), terminal);
}

/** The blocks that changed, each as what stayed, went and came. */
function changedLines(before: Article, next: Article): readonly (readonly DiffPart[])[] {
  const parts = diffWordsWithSpace(textOf(before), textOf(next)).map(
    ({ added, removed, value }): DiffPart => {
      return { op: added ? 'added' : removed ? 'removed' : 'same', text: value };
    },
  );
  // Cut at line ends first, so that each block can be shown or left out by itself.
  const lines: DiffPart[][] = [[]];
  for (const { op, text } of parts) {
    for (const [at, piece] of text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({ op, text: piece });
    }
  }
  return lines.filter((line) => line.some(({ op }) => op !== 'same'));
}
