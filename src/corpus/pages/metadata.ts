import type { ArticleKey } from '../front-matter.ts';
import { readDate } from './dates.ts';
import { decodeEntities, type ElementsByName, type PageElement } from './html.ts';

/** A value that a page gives for a field, and where in the page it stands: "JSON-LD", "line 3". */
export interface FoundField {
  readonly value: string;
  readonly from: string;
  /** Whether it is only likely. */
  readonly isGuess?: boolean;
}

/** The fields of an article that a page gives. */
export type FoundFields = Readonly<Partial<Record<ArticleKey, FoundField>>>;

/** What a page says of itself in its markup. */
export interface PageMetadata {
  readonly found: FoundFields;
  /** What was seen and not taken, each in a line for the operator. */
  readonly notes: readonly string[];
  /** The day of its last change as ISO 8601, or null where it gives none. */
  readonly modified: string | null;
  /** What kind of page it says that it is: `article`, `video`, or null where it does not say. */
  readonly kind: 'article' | 'video' | null;
}

/** Reads a page's metadata from its elements; `address` is where it was fetched, or null. */
export function readMetadata(elements: ElementsByName, address: string | null): PageMetadata {
  const notes: string[] = [];
  const named = (name: string): readonly PageElement[] => elements.get(name) ?? [];
  const graph = readJsonLd(named('script'));
  const article = graph.find((node) => isOfType(node, ARTICLE_TYPES));
  const page = article ?? graph.find((node) => isOfType(node, /^WebPage$/u));
  const meta = readMetaElements(named('meta'));
  const root = named('html').find((one) => one.getAttribute('lang'));
  const language = languageOf(root, meta, article);
  const found: Partial<Record<ArticleKey, FoundField>> = {};
  const take = (key: ArticleKey, from: string, value: string | null | undefined): void => {
    const text = plainText(value ?? '');
    if (text !== '' && found[key] === undefined) found[key] = { value: text, from };
  };
  const metas = (
    key: ArticleKey,
    names: readonly string[],
    accepts = (_: string) => true,
  ): void => {
    for (const name of names) {
      const value = meta.get(name);
      if (value !== undefined && accepts(value)) take(key, `meta ${name}`, value);
    }
  };

  const publisher = nameOf(article?.publisher, graph);
  const siteName = meta.get('og:site_name')?.split(SITE_MARK)[0] ?? '';
  // A paper that prints an agency's report names the agency in its JSON-LD, and itself for the site.
  if (isName(siteName) && fold(siteName) !== fold(publisher ?? '')) {
    take('publisher', 'meta og:site_name', siteName);
  }
  take('publisher', 'JSON-LD', publisher);
  metas('publisher', ['publisher', 'citation_journal_title', 'dc.publisher'], isName);
  metas('publisher', ['application-name', 'apple-mobile-web-app-title'], isName);
  const titleElement = plainText(named('title')[0]?.textContent ?? '');
  const headings = named('h1').map((one) => plainText(one.textContent ?? ''));
  const site = siteIn(titleElement, headings);
  if (site !== null && isName(site)) take('publisher', 'title element', site);

  const [heading = ''] = headings.filter(
    (one) => one !== '' && fold(one) !== fold(found.publisher?.value ?? ''),
  );
  const candidates = [
    ['JSON-LD', textOf(article?.headline) ?? textOf(article?.name)],
    ['meta og:title', meta.get('og:title')],
    ['title element', titleElement],
  ] as const;
  for (const [from, value] of candidates) {
    const title = plainText(value ?? '');
    // What a browser's tab says has the site's name behind it; the heading has the title alone.
    if (heading !== '' && title !== heading && title.includes(heading))
      take('title', 'h1', heading);
    take('title', from, withoutSite(title, found.publisher?.value ?? ''));
  }
  take('title', 'h1', heading);

  const date = (from: string, value: string | null | undefined): void => {
    const reading = value ? readDate(value, language?.value ?? null) : null;
    if (reading === null || found.published !== undefined) return;
    if ('date' in reading) take('published', from, reading.date);
    else notes.push(`${from}: ${reading.ambiguous} may be two days, so it was not taken`);
  };
  date('JSON-LD', textOf(article?.datePublished));
  for (const name of DATE_NAMES) date(`meta ${name}`, meta.get(name));
  for (const element of named('time')) {
    if (found.published !== undefined || element.closest('aside, nav, footer') !== null) continue;
    date('time element', element.getAttribute('datetime') ?? element.textContent);
  }
  date('JSON-LD', textOf(page?.datePublished) ?? textOf(article?.dateCreated));

  const change = readDate(
    textOf(article?.dateModified) ?? meta.get('article:modified_time') ?? '',
    language?.value ?? null,
  );
  const modified = change !== null && 'date' in change ? change.date : null;

  take('author', 'JSON-LD', nameOf(article?.author, graph)?.replace(/^by\s+/iu, ''));
  metas(
    'author',
    ['author', 'article:author', 'dc.creator', 'citation_author', 'parsely-author'],
    isName,
  );
  if (language !== null) take('language', language.from, language.value);

  const canonical = named('link')
    .find((link) => /(?:^|\s)canonical(?:\s|$)/iu.test(link.getAttribute('rel') ?? ''))
    ?.getAttribute('href');
  const links = [
    ['link rel=canonical', canonical],
    ['meta og:url', meta.get('og:url')],
    ['JSON-LD', textOf(article?.url) ?? idOf(article?.mainEntityOfPage)],
    ['its address', address],
  ] as const;
  for (const [from, value] of links) {
    const link = value ? readLink(value, address) : null;
    if (link === null || found.url !== undefined) continue;
    if (link.note !== null) notes.push(`${from}: ${link.note}`);
    if (link.url !== null) take('url', from, link.url);
  }
  const host = found.url === undefined ? null : new URL(found.url.value).hostname;
  if (host !== null && found.publisher === undefined) {
    found.publisher = { value: host.replace(/^www\./u, ''), from: 'its address', isGuess: true };
  }
  return { found, notes, modified, kind: kindOf(graph, meta, article) };
}

/** Names of meta elements with the day of publication, the surest first. */
const DATE_NAMES = [
  'article:published_time',
  'article:published',
  'datepublished',
  'citation_publication_date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'date',
] as const;

/**
 * A link as an article's file may hold it: http becomes https, which every publisher serves by now; one
 * that leads to no page of the web is left out. Null for a site's front page.
 */
export function readLink(
  link: string,
  base: string | null,
): { readonly url: string | null; readonly note: string | null } | null {
  const text = link.trim();
  if (!URL.canParse(text, base ?? undefined)) {
    return { url: null, note: `"${text}" is no address, so it was left out` };
  }
  const url = new URL(text, base ?? undefined);
  if (url.pathname === '/' && url.search === '') return null;
  url.hash = '';
  if (url.protocol === 'https:') return { url: url.href, note: null };
  const isPlain = url.protocol === 'http:' && url.port === '' && url.hostname.includes('.');
  if (!isPlain || /^[\d.]+$/u.test(url.hostname)) {
    return { url: null, note: `"${text}" is no https address, so it was left out` };
  }
  url.protocol = 'https:';
  return { url: url.href, note: `"${text}" was written with https` };
}

/** What is read of an object in JSON-LD; whatever a site writes there. */
interface JsonObject {
  readonly '@type'?: unknown;
  readonly '@graph'?: unknown;
  readonly '@id'?: unknown;
  readonly headline?: unknown;
  readonly name?: unknown;
  readonly author?: unknown;
  readonly publisher?: unknown;
  readonly datePublished?: unknown;
  readonly dateCreated?: unknown;
  readonly dateModified?: unknown;
  readonly inLanguage?: unknown;
  readonly url?: unknown;
  readonly mainEntity?: unknown;
  readonly mainEntityOfPage?: unknown;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object in the page's JSON-LD, those in lists and graphs too. */
function readJsonLd(elements: readonly PageElement[]): readonly JsonObject[] {
  const scripts = elements.filter((script) => /ld\+json/iu.test(script.getAttribute('type') ?? ''));
  const flatten = (value: unknown): readonly JsonObject[] => {
    if (Array.isArray(value)) return value.flatMap(flatten);
    if (!isObject(value)) return [];
    return [value, ...flatten(value['@graph'] ?? []), ...flatten(value.mainEntity ?? [])];
  };
  return scripts.flatMap((script) => {
    // Line breaks within texts and comments around all of it are common, and no JSON.
    const text = (script.textContent ?? '')
      .replace(/^\s*(?:\/\/)?\s*<!\[CDATA\[|(?:\/\/)?\s*\]\]>\s*$|<!--|-->/gu, '')
      .replace(/\p{Cc}+/gu, ' ');
    try {
      return flatten(JSON.parse(text));
    } catch {
      // A site's broken JSON-LD is no fault of the operator's: the other places remain.
      return [];
    }
  });
}

const ARTICLE_TYPES = /(?:Article|BlogPosting|Report|Review|LiveBlogPosting|Posting)$/u;

function isOfType(node: JsonObject, pattern: RegExp): boolean {
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']];
  return types.some((type) => typeof type === 'string' && pattern.test(type));
}

function kindOf(
  graph: readonly JsonObject[],
  meta: ReadonlyMap<string, string>,
  article: JsonObject | undefined,
): PageMetadata['kind'] {
  const type = meta.get('og:type') ?? '';
  if (article !== undefined || /article/iu.test(type)) return 'article';
  const isVideo = graph.some((node) => isOfType(node, /^VideoObject$/u));
  return isVideo || /^video/iu.test(type) ? 'video' : null;
}

/** What each meta element says, by its property or name in lower case; the first of a name counts. */
function readMetaElements(elements: readonly PageElement[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const element of elements) {
    const value = element.getAttribute('content')?.trim() ?? '';
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name && value !== '' && !values.has(name)) values.set(name, value);
    }
  }
  return values;
}

function languageOf(
  root: PageElement | undefined,
  meta: ReadonlyMap<string, string>,
  article: JsonObject | undefined,
): FoundField | null {
  const places = [
    ['html lang', root?.getAttribute('lang')],
    ['JSON-LD', textOf(article?.inLanguage)],
    ['meta content-language', meta.get('content-language')],
    ['meta og:locale', meta.get('og:locale')],
  ] as const;
  for (const [from, value] of places) {
    const tag = value?.trim().replace('_', '-') ?? '';
    if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(tag)) continue;
    return { value: Intl.getCanonicalLocales(tag)[0] ?? tag, from };
  }
  return null;
}

/** A text on one line, without tags and without entities that were escaped twice. */
export function plainText(text: string): string {
  return decodeEntities(text)
    .replace(/<[^<>]*>/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0]);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function idOf(value: unknown): string | null {
  return isObject(value) ? textOf(value['@id']) : textOf(value);
}

/** The name of a person or an organisation, or of several; one may be named by reference. */
function nameOf(value: unknown, graph: readonly JsonObject[]): string | null {
  if (Array.isArray(value)) {
    const names = value.flatMap((one) => nameOf(one, graph) ?? []);
    return names.length === 0 ? null : [...new Set(names)].join(', ');
  }
  if (!isObject(value)) return typeof value === 'string' && isName(value) ? value : null;
  const name = textOf(value.name);
  if (name !== null) return isName(name) ? name : null;
  const id = textOf(value['@id']);
  const node = id === null ? undefined : graph.find((one) => one !== value && one['@id'] === id);
  return node === undefined ? null : textOf(node.name);
}

/** Whether a value is a name, and no address, handle or number. */
export function isName(value: string): boolean {
  return /\p{L}/u.test(value) && !/^(?:https?:|www\.|@|\/)/iu.test(value.trim());
}

/** What parts a title from the site's name in a browser's tab. */
const SITE_MARK =
  /\s+[|–—»·:-]\s+|(?<=[\p{Script=Han}\p{Po}\p{Pf}\p{Pe}])(?:\s*[_|｜]\s*|-{1,2}(?=\p{Script=Han}{2,12}$))/u;
/** Words in the longest name of a site. */
const LONGEST_SITE = 5;

/** The site's name at the end of a page's title, or before a headline of the page; null where none is marked off. */
function siteIn(title: string, headings: readonly string[]): string | null {
  const parts = title.split(SITE_MARK);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const isHeadline = headings.some((heading) => fold(heading) === fold(last));
  const site = isHeadline ? first : last;
  return parts.length > 1 && site !== '' && site.split(' ').length <= LONGEST_SITE ? site : null;
}

/** A title without the site's name before or behind it. */
function withoutSite(title: string, site: string): string {
  if (site === '') return title;
  const parts = title.split(new RegExp(`(${SITE_MARK.source})`, 'u'));
  const isSite = (part: string | undefined): boolean =>
    part !== undefined && fold(part) === fold(site);
  if (parts.length > 2 && isSite(parts.at(-1))) return parts.slice(0, -2).join('');
  if (parts.length > 2 && isSite(parts[0])) return parts.slice(2).join('');
  return title;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
