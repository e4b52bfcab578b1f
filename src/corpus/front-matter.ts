import { closest, distance } from 'fastest-levenshtein';
import { isMap, isScalar, parseDocument } from 'yaml';
import type { Article, ArticleKind } from '../domain/article.ts';
import { controlCharacterFault, type Expectation, quoted, type Report } from './fault.ts';

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
export type ArticleFields = Pick<Article, ArticleKey>;

/** The front matter of an article file: what it says, not yet checked, and what stands below it. */
export interface FrontMatter {
  readonly fields: RawFields;
  /** The 1-based line on which each key stands. */
  readonly keyLines: ReadonlyMap<ArticleKey, number>;
  /** Keys whose values could not be read: they are reported already. */
  readonly unread: ReadonlySet<ArticleKey>;
  readonly body: readonly string[];
  /** The 1-based line on which the body begins. */
  readonly bodyLine: number;
}

const FENCE = '---';

/** Whether a text begins with front matter, as an article file does and a pasted page does not. */
export function hasFrontMatter(text: string): boolean {
  return text.split(/\r?\n/u, 1)[0]?.trimEnd() === FENCE;
}

/** Reads the YAML between the first two `---` lines; null, reported, where the two are not there. */
export function readFrontMatter(text: string, report: Report): FrontMatter | null {
  const lines = text.split(/\r\n|\n|\r/u);
  if (!hasFrontMatter(text)) {
    const expected = 'front matter that opens with ---';
    report(1, { expected, came: quoted(lines[0] ?? '') });
    return null;
  }
  const close = lines.findIndex((line, at) => at > 0 && line.trimEnd() === FENCE);
  if (close === -1) {
    report(1, { expected: 'a second --- that closes the front matter', came: 'none' });
    return null;
  }
  const entries = readEntries(lines.slice(0, close), report);
  return { ...entries, body: lines.slice(close + 1), bodyLine: close + 2 };
}

/** Parses each entry by itself, so that a mistake in one hides no other. */
function readEntries(
  lines: readonly string[],
  report: Report,
): Pick<FrontMatter, 'fields' | 'keyLines' | 'unread'> {
  const fields: Partial<Record<ArticleKey, string>> = {};
  const keyLines = new Map<ArticleKey, number>();
  const unread = new Set<ArticleKey>();
  // Entries begin at the left edge, below the fence; indented lines belong to the entry above.
  const starts = [...lines.keys()].filter(
    (at) => at === 1 || (at > 1 && /^\S/u.test(lines[at] ?? '')),
  );
  for (const [index, start] of starts.entries()) {
    const yaml = lines.slice(start, starts[index + 1]).join('\n');
    const key = /^["']?([\w-]+)["']?\s*:/u.exec(yaml)?.[1] ?? '';
    // The failsafe schema knows only text, so that `published: 2025` stays "2025".
    const { contents, errors } = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false });
    const value = isMap(contents) ? contents.items[0]?.value : undefined;
    let fault: Expectation | null = null;
    if (errors.length > 0) {
      const expected = 'text in quotes where it holds ": " or starts with a mark';
      fault = { expected, came: quoted(yaml) };
    } else if (contents === null) {
      // A comment or a blank line.
      continue;
    } else if (!isMap(contents) || key === '') {
      fault = { expected: '"key: text"', came: quoted(yaml) };
    } else if (!isArticleKey(key)) {
      fault = { expected: expectedKey(key), came: quoted(key) };
    } else if (keyLines.has(key)) {
      fault = { expected: `${key} once`, came: 'it again' };
    } else if (isScalar(value)) {
      fields[key] = String(value.value);
    } else if (value !== null) {
      fault = { expected: `text for ${key}`, came: 'a list or a map' };
    }
    if (fault !== null) report(start + 1, fault);
    if (!isArticleKey(key)) continue;
    if (fault !== null) unread.add(key);
    if (!keyLines.has(key)) keyLines.set(key, start + 1);
  }
  return { fields, keyLines, unread };
}

function isArticleKey(key: string): key is ArticleKey {
  return (ARTICLE_KEYS as readonly string[]).includes(key);
}

/** What was expected instead of an unknown key: the nearest known one, or all where none is near. */
function expectedKey(unknown: string): string {
  const nearest = closest(unknown.toLowerCase(), ARTICLE_KEYS);
  return distance(unknown.toLowerCase(), nearest) <= nearest.length / 2
    ? `a known key (did you mean "${nearest}"?)`
    : `one of the keys ${ARTICLE_KEYS.join(', ')}`;
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
