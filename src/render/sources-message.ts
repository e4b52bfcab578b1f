import type { Article } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';
import { sourceLine } from './attribution.ts';
import { ALL_ARTICLES, type Listing } from './controls.ts';
import { cutIntoParts } from './excerpts.ts';
import { MESSAGE_TEXT, shorten, textCost } from './limits.ts';
import { articleFacts, listPages, openOptions, pageOptions, pageText } from './list-pages.ts';
import type { Locale } from './locale.ts';
import { escapeMarkdown } from './markdown.ts';
import {
  button,
  type MessagePayload,
  menu,
  message,
  messageWithFooter,
  row,
  separator,
  text,
  turning,
  type View,
} from './message.ts';
import { paginate } from './paginate.ts';

/**
 * One page of the list of articles, which stand in the listing's order; a page past the end shows the
 * last.
 */
export function renderSources(
  articles: readonly Article[],
  listing: Listing,
  view: View,
): MessagePayload {
  const { locale } = view;
  const { say } = locale;
  const { order, search } = listing;
  const pages = listPages(articles, order, locale);
  const shown = Math.min(listing.page, pages.length - 1);
  const page = pages[shown] ?? [];
  const values = { count: articles.length, search: escapeMarkdown(search ?? '') };
  const head = [
    `**${say(search === null ? 'sources.count' : 'sources.found', values)}**`,
    ...(pages.length > 1 ? [pageOf(shown, pages.length, locale)] : []),
  ];
  const body = [
    text(head.join(' · ')),
    ...(page.length === 0 ? [] : [separator(), text(pageText(page))]),
  ];
  const buttons = [
    ...turning(shown, pages.length, (to) => ({ action: 'sources', page: to, order, search })),
    ...(articles.length < FEWEST_SORTED ? [] : [sorting(listing, locale)]),
    ...(search === null
      ? []
      : [button(say('button.all-sources'), { action: 'sources', ...ALL_ARTICLES })]),
  ];
  const menus = [
    ...(page.length === 0 ? [] : [menu('open', say('sources.open'), openOptions(page, locale))]),
    ...(pages.length === 1
      ? []
      : [menu('go', say('sources.go-to'), pageOptions(pages, listing, locale))]),
  ];
  return messageWithFooter(body, { buttons, menus }, view);
}

/** Two articles are in order at a glance. */
const FEWEST_SORTED = 3;

/** The button that lists the same articles in the other order, from its beginning. */
function sorting({ order, search }: Listing, { say }: Locale) {
  const other = order === 'newest' ? 'publisher' : 'newest';
  return button(say(`button.order-${other}`), { action: 'sources', page: 0, order: other, search });
}

/** An article's card: its source, what the corpus holds of it, and its sections. */
export function renderArticle(article: Article, view: View): MessagePayload {
  const { locale } = view;
  const { say } = locale;
  const facts = [articleFacts(article, locale), say(`sources.${article.kind}-long`)];
  const sections = [...new Set(article.paragraphs.flatMap((one) => one.section ?? []))];
  if (sections.length > 0) {
    const titles = sections.slice(0, SECTIONS_SHOWN).map(sectionTitle).join(' · ');
    const more = sections.length > SECTIONS_SHOWN ? ' · …' : '';
    facts.push(say('sources.sections', { sections: `${titles}${more}` }));
  }
  const body = [text(sourceLine(article, locale)), text(facts.join('\n'))];
  const buttons = [
    button(say('button.read'), { action: 'read', article: article.id, page: 0 }),
    button(say('button.all-sources'), { action: 'sources', ...ALL_ARTICLES }),
  ];
  return message([...body, ...row(buttons)], view);
}

const SECTIONS_SHOWN = 12;

/** One page of an article's text; a page past the end shows the last. */
export function renderReading(
  passages: readonly Passage[],
  page: number,
  view: View,
): MessagePayload {
  const { locale } = view;
  const [first] = passages;
  const head = first === undefined ? '' : sourceLine(first.article, locale);
  const room = MESSAGE_TEXT - textCost(head) - PAGE_TEXT;
  const parts = readingParts(passages, room, locale);
  const pages = paginate(parts, { room, most: PARTS_A_PAGE, costOf: textCost });
  const shown = Math.min(page, pages.length - 1);
  const article = first?.article.id ?? '';
  const body = [
    text(pages.length > 1 ? `${head}\n-# ${pageOf(shown, pages.length, locale)}` : head),
    separator(),
    ...(pages[shown] ?? []).map(text),
  ];
  const buttons = [
    ...turning(shown, pages.length, (to) => ({ action: 'read', article, page: to })),
    button(locale.say('button.all-sources'), { action: 'sources', ...ALL_ARTICLES }),
  ];
  return message([...body, ...row(buttons)], view);
}

/** What "page 12 of 34" takes at most, in any language. In code units. */
const PAGE_TEXT = 60;

/** Each part is a component, and a message may have 40. */
const PARTS_A_PAGE = 25;

/** Every paragraph as markdown under its number, the first of a section under the section's title. */
function readingParts(
  passages: readonly Passage[],
  room: number,
  locale: Locale,
): readonly string[] {
  let above: string | null = null;
  return passages.flatMap((passage) => {
    const { section: title, paragraph } = passage;
    const heading = title === null || title === above ? '' : `**${sectionTitle(title)}**\n`;
    above = title;
    const caption = `${heading}-# ${locale.say('context.paragraph', { number: paragraph })}\n`;
    return cutIntoParts(passage, room - textCost(caption), locale).map(
      (part) => `${caption}${part}`,
    );
  });
}

function sectionTitle(title: string): string {
  return escapeMarkdown(shorten(title, LONGEST_SECTION));
}

const LONGEST_SECTION = 120;

function pageOf(shown: number, pages: number, { say }: Locale): string {
  return say('sources.page', { page: shown + 1, pages });
}
