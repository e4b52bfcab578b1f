import { closest, distance } from 'fastest-levenshtein';
import type { ArticleKind } from '../domain/article.ts';
import { controlCharacterFault, type Expectation, quoted } from './fault.ts';

/** The keys of an article's front matter, in the order in which they are written. */
export const ARTICLE_KEYS = [
  'title',
  'publisher',
  'published',
  'url',
  'author',
  'language',
  'note',
  'kind',
] as const;

/** A key of the front matter. */
export type ArticleKey = (typeof ARTICLE_KEYS)[number];

/** The fields of an article as they came, not yet checked. */
export type RawFields = Readonly<Partial<Record<ArticleKey, string>>>;

/** The fields of an article, checked. */
export interface ArticleFields {
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly url: string | null;
  readonly author: string | null;
  readonly language: string | null;
  readonly note: string | null;
  readonly kind: ArticleKind;
}

/** What is wrong with one key. */
export interface FieldFault extends Expectation {
  readonly key: ArticleKey;
}

/** Checks every field; reports all faults at once. */
export function checkFields(
  raw: RawFields,
): { readonly fields: ArticleFields } | { readonly faults: readonly FieldFault[] } {
  const faults: FieldFault[] = [];
  const text = (key: ArticleKey): string | null => {
    const value = raw[key]?.trim();
    if (value === undefined || value === '') return null;
    const control = controlCharacterFault(value);
    if (control !== null) faults.push({ key, ...control });
    return value;
  };
  const required = (key: ArticleKey): string => {
    const value = text(key);
    if (value === null) {
      faults.push({ key, expected: key === 'published' ? 'a date' : `a ${key}`, came: 'none' });
    }
    return value ?? '';
  };

  const title = required('title');
  const publisher = required('publisher');
  const published = required('published');
  if (published !== '' && !isDate(published)) {
    faults.push({
      key: 'published',
      expected: 'a date as YYYY-MM-DD, YYYY-MM or YYYY',
      came: quoted(published),
    });
  }
  const url = text('url');
  if (url !== null && !isHttps(url)) {
    faults.push({ key: 'url', expected: 'an https address', came: quoted(url) });
  }
  const kind = text('kind') ?? 'full';
  const author = text('author');
  const language = text('language');
  const note = text('note');
  if (!isKind(kind)) {
    faults.push({ key: 'kind', expected: '"full" or "digest"', came: quoted(kind) });
    return { faults };
  }
  if (faults.length > 0) return { faults };
  return { fields: { title, publisher, published, url, author, language, note, kind } };
}

/** Whether a key is one that articles have. */
export function isArticleKey(key: string): key is ArticleKey {
  return (ARTICLE_KEYS as readonly string[]).includes(key);
}

/** What was expected instead of an unknown key: the nearest known one, or all where none is near. */
export function expectedKey(unknown: string): string {
  const nearest = closest(unknown.toLowerCase(), ARTICLE_KEYS);
  return distance(unknown.toLowerCase(), nearest) <= nearest.length / 2
    ? `a known key (did you mean "${nearest}"?)`
    : `one of the keys ${ARTICLE_KEYS.join(', ')}`;
}

function isKind(value: string): value is ArticleKind {
  return value === 'full' || value === 'digest';
}

/** ISO 8601 at the precision of a year, a month or a day, and a day that exists. */
function isDate(value: string): boolean {
  const [, year, month = '01', day = '01'] =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

function isHttps(value: string): boolean {
  return URL.canParse(value) && new URL(value).protocol === 'https:';
}
