import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatArticle } from '../../src/corpus/article-file.ts';
import { readCorpus } from '../../src/corpus/corpus-folder.ts';
import type { Article } from '../../src/domain/article.ts';
import { DATA_FOLDER } from './data.ts';
import { newsArticles } from './news.ts';
import { ROOT, runParley } from './parley.ts';
import { wikiArticles } from './wiki.ts';

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
export function writeCorpus(folder: string, articles: readonly Article[]): string {
  mkdirSync(folder, { recursive: true });
  for (const article of articles) {
    writeFileSync(join(folder, `${article.id}.md`), formatArticle(article));
  }
  return folder;
}

/** Copies a folder of articles, with the shipped word lists but without synonyms. */
export function copyWithoutSynonyms(corpus: string, folder: string): string {
  cpSync(corpus, folder, { recursive: true, filter: (path) => path !== join(corpus, 'words') });
  // A file without rules: a folder with no file at all would be asked with the shipped ones.
  writeFileSync(join(folder, 'synonyms.txt'), '# No synonyms.\n');
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
