import type { ArticleCard, ArticleKind } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';
import { LONGEST_LINK, shorten } from './limits.ts';
import type { Locale } from './locale.ts';
import { escapeMarkdown, maskedLink, stripBidiControls } from './markdown.ts';

/**
 * A passage's source as small print: publisher, title (a link where one is known), date, paragraph; before
 * it the passage's number, where a button names it.
 */
export function attribution(
  passage: Passage,
  locale: Locale,
  number: number | null = null,
): string {
  const { article, paragraph } = passage;
  const before = number === null ? '' : `${number} · `;
  const source = sourceLine({ ...article, url: addressOf(passage) }, locale, TITLE_ON_A_LINE);
  return `-# ${before}${source} · ${locale.say('source.paragraph', { number: paragraph })}`;
}

/** A passage's source in a few words: publisher (a link where one is known), and paragraph. */
export function shortAttribution(passage: Passage, locale: Locale): string {
  const { article, paragraph } = passage;
  const name = shorten(stripBidiControls(article.publisher), LONGEST_PUBLISHER);
  const publisher = maskedLink(name, addressOf(passage), locale);
  const who =
    article.kind === 'digest' ? locale.say('source.retold-short', { publisher }) : publisher;
  return `*${who} · ${locale.say('source.paragraph', { number: paragraph })}*`;
}

/** Where a passage can be read, or null. */
function addressOf(passage: Passage): string | null {
  const { kind, url } = passage.article;
  // A digest's words stand on no page of the publisher's.
  return url !== null && kind === 'full' ? withTextFragment(url, passage) : url;
}

/** An article's publisher, title and date; a digest is marked as a summary by this project. */
export function sourceLine(
  article: ArticleCard,
  locale: Locale,
  longestTitle = LONGEST_TITLE,
): string {
  const { published, kind } = article;
  const title = headline(article, locale, longestTitle);
  return `${teller(kind, publisherName(article), locale)} · ${title} · ${locale.date(published)}`;
}

/** An article's title as markdown, a link where an address is known. */
export function headline(
  { title, url }: ArticleCard,
  locale: Locale,
  longest = LONGEST_TITLE,
): string {
  return maskedLink(shorten(stripBidiControls(title), longest), url, locale);
}

/** A publisher's name as markdown, shortened where it is too long to be a name. */
export function publisherName({ publisher }: Pick<ArticleCard, 'publisher'>): string {
  return escapeMarkdown(shorten(stripBidiControls(publisher), LONGEST_PUBLISHER));
}

/** Whose words an article holds: its publisher's, or this project's where it is a digest. */
export function teller(kind: ArticleKind, publisher: string, { say }: Locale): string {
  return kind === 'digest' ? say('source.retold', { publisher }) : publisher;
}

/** A longer headline would crowd out the passage, and under a passage the rest of its line. In code units. */
const LONGEST_TITLE = 150;
const TITLE_ON_A_LINE = 56;
const LONGEST_PUBLISHER = 60;

/**
 * A page's address that opens at the passage's answering sentence: a text fragment of its first
 * words (https://wicg.github.io/scroll-to-text-fragment/). The plain address where that is too long.
 */
function withTextFragment(url: string, { text, sentences, answer }: Passage): string {
  const [start, end] = answer ?? sentences[0] ?? [0, text.length];
  const words = text.slice(start, end).match(/\S+/gu)?.slice(0, FRAGMENT_WORDS) ?? [];
  let fragment = '';
  // The page may write the marks around the words differently.
  for (const word of words.join(' ').replace(MARKS_AROUND, '').split(' ')) {
    const longer = fragment === '' ? encoded(word) : `${fragment}%20${encoded(word)}`;
    if (longer.length > LONGEST_FRAGMENT) break;
    fragment = longer;
  }
  const address = `${url}${url.includes('#') ? '' : '#'}:~:text=${fragment}`;
  return fragment === '' || address.length > LONGEST_LINK ? url : address;
}

/** Enough words to find one place, few enough that none of them is likely to differ on the page. */
const FRAGMENT_WORDS = 6;

const MARKS_AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** A Cyrillic letter takes six characters of an address. In code units. */
const LONGEST_FRAGMENT = 150;

/** A word percent-encoded; a hyphen too, which has a meaning in text fragments. */
function encoded(word: string): string {
  return encodeURIComponent(word)
    .replaceAll('-', '%2D')
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
}
