import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatArticle, makeArticle } from '../../src/corpus/article-file.ts';
import { readCorpus } from '../../src/corpus/corpus-folder.ts';
import type { Article } from '../../src/domain/article.ts';
import { DATA_FOLDER } from './data.ts';
import { groupBy } from './group-by.ts';
import { readJsonLines } from './json.ts';
import { newsArticles } from './news.ts';
import { ROOT, runParley } from './parley.ts';

/** The folders of articles that are asked. */
export interface Corpora {
  readonly shipped: string;
  /** The shipped articles without their phrasings. */
  readonly shippedWithoutAsked: string;
  /** The full texts of the two articles; null where this machine does not have them. */
  readonly raw: string | null;
  /** News articles of many publishers; null where there are no pages. */
  readonly news: string | null;
  /** By the name of its set. */
  readonly encyclopedic: ReadonlyMap<string, string>;
}

const SHIPPED = join(ROOT, 'corpus');
const RAW_FOLDER = join(DATA_FOLDER, '../articles');

/** The full texts: the number that questions refer to, the file, and the id of the digest. */
export const RAW_FILES = [
  { number: '000', path: join(RAW_FOLDER, 'cgtn-raw.txt'), id: 'cgtn-istanbul-second-round' },
  { number: '001', path: join(RAW_FOLDER, 'pressbee-raw.txt'), id: 'pressbee-istanbul-takeaways' },
] as const;

/** Makes the folders that there is data for, in a folder that the caller removes. */
export async function makeCorpora(folder: string, data: string | null): Promise<Corpora> {
  const { articles } = readCorpus(SHIPPED);
  const encyclopedic = new Map<string, string>();
  for (const name of ['squad-train', 'clapnq']) {
    if (data === null || !existsSync(join(data, name))) continue;
    encyclopedic.set(name, writeCorpus(join(folder, name), wikiArticles(join(data, name))));
  }
  const news = data === null ? null : newsArticles(data);
  return {
    shipped: SHIPPED,
    shippedWithoutAsked: writeCorpus(join(folder, 'shipped'), articles.map(withoutAsked)),
    raw: await importRaw(join(folder, 'raw'), articles),
    news: news && writeCorpus(join(folder, 'news'), news),
    encyclopedic,
  };
}

/** Writes articles into a folder, as an operator would keep them. */
function writeCorpus(folder: string, articles: readonly Article[]): string {
  mkdirSync(folder, { recursive: true });
  for (const article of articles) {
    writeFileSync(join(folder, `${article.id}.md`), formatArticle(article));
  }
  return folder;
}

function withoutAsked(article: Article): Article {
  return {
    ...article,
    paragraphs: article.paragraphs.map((paragraph) => ({ ...paragraph, asked: [] })),
  };
}

/**
 * Imports the full texts as an operator would, by `parley corpus add`, with the digests' titles.
 */
async function importRaw(folder: string, shipped: readonly Article[]): Promise<string | null> {
  if (!RAW_FILES.every(({ path }) => existsSync(path))) return null;
  for (const { path, id } of RAW_FILES) {
    const digest = shipped.find((article) => article.id === id);
    if (digest === undefined) throw new Error(`expected ${id} in ${SHIPPED}, got none`);
    const { title, publisher, published } = digest;
    const given = { id, title, publisher, published, kind: 'full' };
    await runParley([
      'corpus',
      'add',
      '--corpus',
      folder,
      ...Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]),
      path,
    ]);
  }
  return folder;
}

/** A line of an encyclopedic set's `passages.jsonl`; `pos` is the paragraph's 0-based number. */
interface WikiPassage {
  readonly doc: string;
  readonly pos: number;
  readonly title: string;
  readonly text: string;
}

function wikiArticles(folder: string): readonly Article[] {
  const passages = readJsonLines<WikiPassage>(join(folder, 'passages.jsonl'));
  return [...groupBy(passages, ({ doc }) => doc)].map(([id, own]) =>
    makeArticle(
      id,
      {
        title: own[0]?.title ?? id,
        publisher: 'Wikipedia',
        published: '2016',
        url: null,
        author: null,
        language: 'en',
        note: null,
        kind: 'full',
      },
      own
        .toSorted((a, b) => a.pos - b.pos)
        .map(({ text }) => ({ section: null, text: text.replace(/\s+/gu, ' ').trim(), asked: [] })),
    ),
  );
}
