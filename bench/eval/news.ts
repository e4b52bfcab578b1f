import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { makeArticle } from '../../src/corpus/article-file.ts';
import type { Article } from '../../src/domain/article.ts';
import { readJson } from './json.ts';
import { ROOT } from './parley.ts';

/** The ids of the articles: the set is a list, so that a page more does not change it. */
const IDS = join(ROOT, 'bench/eval/news-articles.txt');

/** The ids of the news articles, as their questions name them. */
export function newsIds(): readonly string[] {
  return readFileSync(IDS, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** A page's article, as it was marked by hand. */
interface MarkedPage {
  readonly url: string;
  readonly articleBody: string;
}

/** Makes the news articles of the data folder's pages; null where it has no pages. */
export function newsArticles(data: string): readonly Article[] | null {
  const folder = join(data, 'pages');
  if (!existsSync(folder)) return null;
  const pages = readJson<Readonly<Record<string, MarkedPage>>>(join(folder, 'ground-truth.json'));
  const hashes = Object.keys(pages);
  return newsIds().map((id) => {
    const hash = hashes.find((one) => one.startsWith(id)) ?? '';
    const page = pages[hash];
    if (page === undefined) throw new Error(`expected page ${id} in ${folder}, got none`);
    const html = gunzipSync(readFileSync(join(folder, 'html', `${hash}.html.gz`)));
    return newsArticle(id, page, html.toString('utf8'));
  });
}

/** Makes an article of a page: a paragraph for each line of its text, under the page's title. */
export function newsArticle(id: string, { url, articleBody }: MarkedPage, html: string): Article {
  return makeArticle(
    id,
    {
      title: titleOf(html) ?? id,
      publisher: new URL(url).host.replace(/^www\./u, ''),
      published: dateOf(url) ?? PUBLISHED,
      url: url.startsWith('https:') ? url : null,
      author: null,
      language: 'en',
      note: null,
      kind: 'full',
    },
    articleBody
      .split(/\n+/u)
      .map((line) => line.replace(/\s+/gu, ' ').trim())
      .filter((text) => text !== '')
      .map((text) => ({ section: null, text, asked: [] })),
  );
}

/** When nearly all of the pages were stored. */
const PUBLISHED = '2019-11';

function titleOf(html: string): string | null {
  const [, title] =
    /<meta[^>]+og:title"[^>]*content="([^"]*)"/iu.exec(html) ??
    /<title[^>]*>([^<]*)/iu.exec(html) ??
    [];
  return title === undefined ? null : decodeEntities(title).replace(/\s+/gu, ' ').trim();
}

/** Decodes the character references that titles hold. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/giu, (entity, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name] ?? entity;
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
};

/** The date in a URL: `/2019/11/20/`, `/2019/nov/20/`, `2019-11-20` or `/2019/11/`. */
function dateOf(url: string): string | null {
  const [, year = '', named = '', day] =
    /[/-](20\d\d)[/-](\d\d|[a-z]{3})(?:[/-](\d\d))?(?![a-z\d])/u.exec(url) ?? [];
  const month = /^\d/u.test(named) ? Number(named) : MONTHS.indexOf(named) + 1;
  if (month < 1 || month > 12) return null;
  return [year, String(month).padStart(2, '0'), ...(day === undefined ? [] : [day])].join('-');
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
