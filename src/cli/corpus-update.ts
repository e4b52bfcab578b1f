import { readFileSync } from 'node:fs';
import { diffWordsWithSpace } from 'diff';
import { openPageImport } from '../compose.ts';
import { loadCorpusDir } from '../config.ts';
import { revise } from '../corpus/adding.ts';
import { writeArticle } from '../corpus/corpus-folder.ts';
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
import { OperatorError } from '../errors.ts';
import { fetchSource } from './add-sources.ts';
import { findArticle } from './corpus-articles.ts';
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
  let isDone = true;
  for (const id of ids) {
    const { article, file } = findArticle(id, folder);
    try {
      const next = await readAgain(article, values.from ?? null, fetchPage);
      if (next === null) {
        remark(terminal, `${file}: unchanged`);
        continue;
      }
      printChanges(article, next, terminal);
      if (values['dry-run']) remark(terminal, `${file}: not written`);
      else {
        writeArticle(folder, next, { force: true });
        remark(terminal, `${file}: updated`);
      }
    } catch (error) {
      if (!(error instanceof OperatorError)) throw error;
      for (const line of error.lines) remark(terminal, `parley: ${file}: ${line}`);
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
  const reading = from === null ? await fetchAgain(url, fetchPage) : readPageOf(readFileSync(from));
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
  return { ...next, note: article.note === null ? said : `${article.note} ${said}` };
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
  let section: string | null = null;
  const blocks = paragraphs.flatMap((paragraph) => {
    const heading = paragraph.section !== section && paragraph.section !== null;
    section = paragraph.section;
    return heading ? [`## ${section}`, paragraph.text] : [paragraph.text];
  });
  return blocks.join('\n');
}

/** Prints the blocks that changed: [-words-] went, {+words+} came. */
function printChanges(before: Article, next: Article, terminal: Terminal): void {
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
  const style = styleOf(terminal);
  for (const line of lines) {
    if (line.some(({ op }) => op !== 'same')) print(terminal, `${diffText(line, style)}\n`);
  }
}
