import { parseFeed } from 'feedsmith';
import { readDate } from './dates.ts';
import { withoutProlog } from './html.ts';
import { type FoundField, type FoundFields, isName, plainText } from './metadata.ts';

/** An article that a feed announces. */
export interface FeedEntry {
  /** The article's address, or null where the feed gives none. */
  readonly link: string | null;
  /** The article as HTML, as far as the feed holds it; empty where it holds nothing. */
  readonly html: string;
  readonly found: FoundFields;
}

/** Whether a text is a feed: RSS, Atom, RDF or a JSON feed. */
export function isFeed(text: string): boolean {
  const start = withoutProlog(text);
  return (
    /^(?:<!doctype\s[^<>]*>\s*)?<(?:rss|feed|rdf:rdf)[\s>]/iu.test(start) ||
    /^\{[\s\S]{0,400}"version"\s*:\s*"https?:\/\/jsonfeed\.org/u.test(start)
  );
}

/** Reads a feed's entries in its order. Throws what the parser throws for a feed that is broken. */
export function readFeed(text: string): readonly FeedEntry[] {
  const { format, feed } = parseFeed(text);
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map((item) =>
        entryOf({
          link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
          html: item.content?.encoded ?? item.description,
          title: item.title,
          publisher: feed.title,
          published: item.pubDate ?? item.dc?.dates?.[0],
          author: namesOf(item.authors) ?? item.dc?.creators?.join(', '),
          site: feed.link,
          language: feed.language,
        }),
      );
    case 'atom':
      return (feed.entries ?? []).map((entry) =>
        entryOf({
          link: entry.links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href,
          html: entry.content?.value ?? entry.summary?.value,
          title: entry.title?.value,
          publisher: feed.title?.value,
          published: entry.published ?? entry.updated,
          author: namesOf(entry.authors),
          site: feed.links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href,
          language: undefined,
        }),
      );
    case 'rdf':
      return (feed.items ?? []).map((item) =>
        entryOf({
          link: item.link,
          html: item.content?.encoded ?? item.description,
          title: item.title,
          publisher: feed.title,
          published: item.dc?.dates?.[0],
          author: item.dc?.creators?.join(', '),
          site: feed.link,
          language: undefined,
        }),
      );
    case 'json':
      return (feed.items ?? []).map((item) =>
        entryOf({
          link: item.url,
          html: item.content_html ?? (item.content_text && asHtml(item.content_text)),
          title: item.title,
          publisher: feed.title,
          published: item.date_published,
          author: namesOf(item.authors),
          site: feed.home_page_url,
          language: item.language ?? feed.language,
        }),
      );
    default:
      return format satisfies never;
  }
}

/** Plain text as HTML, a line a paragraph. */
function asHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped.replace(/[^\n]*\S[^\n]*/gu, '<p>$&</p>');
}

interface RawEntry {
  readonly link: string | undefined;
  /** The site's address, to which the link may be relative. */
  readonly site: string | undefined;
  readonly html: string | undefined;
  readonly title: string | undefined;
  readonly publisher: string | undefined;
  readonly published: string | undefined;
  readonly author: string | undefined;
  readonly language: string | undefined;
}

function entryOf({ link, site, html, published, ...texts }: RawEntry): FeedEntry {
  const reading = readDate(published ?? '', texts.language ?? null);
  const values = {
    title: texts.title,
    publisher: texts.publisher,
    published: reading !== null && 'date' in reading ? reading.date : undefined,
    author: texts.author,
    language: texts.language,
  };
  const found = Object.entries(values).flatMap(([key, value]): [string, FoundField][] => {
    const text = plainText(value ?? '');
    return text === '' ? [] : [[key, { value: text, from: 'the feed' }]];
  });
  return {
    link: addressOf(link, site),
    html: html ?? '',
    found: Object.fromEntries(found),
  };
}

function addressOf(link: string | undefined, site: string | undefined): string | null {
  const text = link?.trim() ?? '';
  if (text === '' || !URL.canParse(text, site?.trim())) return null;
  const { href } = new URL(text, site?.trim());
  // An address that stands by itself stays as it was written.
  return /^https?:/u.test(href) ? (URL.canParse(text) ? text : href) : null;
}

function namesOf(people: readonly { readonly name?: string | undefined }[] | undefined) {
  const names = (people ?? []).flatMap(({ name }) => (name && isName(name) ? [name] : []));
  return names.length === 0 ? undefined : names.join(', ');
}
