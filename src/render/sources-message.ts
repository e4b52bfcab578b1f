import type { Article } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';
import { sourceLine } from './attribution.ts';
import { cutIntoParts } from './excerpts.ts';
import { MESSAGE_TEXT, shorten, textCost, totalCost } from './limits.ts';
import type { Locale } from './locale.ts';
import { escapeMarkdown } from './markdown.ts';
import {
  asOfLine,
  button,
  type MessagePayload,
  messageWithFooter,
  section,
  separator,
  text,
  turning,
  type View,
} from './message.ts';

/** One page of the list of articles; a page past the end shows the last. */
export function renderSources(
  articles: readonly Article[],
  page: number,
  view: View,
): MessagePayload {
  const { locale } = view;
  const entries = articles.map((article) => ({
    id: article.id,
    content: `${sourceLine(article, locale)}\n-# ${articleFacts(article, locale)}`,
  }));
  const room = MESSAGE_TEXT - HEAD_AND_FOOTER_TEXT;
  const pages = paginate(entries, { room, most: ENTRIES_A_PAGE });
  const shown = Math.min(page, pages.length - 1);
  const head = [
    `**${locale.say('sources.count', { count: articles.length })}**`,
    ...(pages.length > 1 ? [pageOf(shown, pages.length, locale)] : []),
  ];
  const body = [
    text(head.join(' · ')),
    separator(),
    ...(pages[shown] ?? []).map(({ id, content }) =>
      section([content], button(locale.say('button.open'), { action: 'article', article: id })),
    ),
  ];
  const buttons = turning(shown, pages.length, (to) => ({ action: 'sources', page: to }));
  return messageWithFooter(body, { buttons }, view);
}

/** Articles on one page: a handful reads well on a phone. */
const ENTRIES_A_PAGE = 8;

/** What the head and the as-of line of the list take at most. In code units. */
const HEAD_AND_FOOTER_TEXT = 300;

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
    button(say('button.all-sources'), { action: 'sources', page: 0 }),
  ];
  return messageWithFooter(body, { buttons }, view);
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
  const room = MESSAGE_TEXT - totalCost([head, asOfLine(view)]) - PAGE_TEXT;
  const parts = readingParts(passages, room, locale).map((content) => ({ content }));
  const pages = paginate(parts, { room, most: PARTS_A_PAGE });
  const shown = Math.min(page, pages.length - 1);
  const article = first?.article.id ?? '';
  const body = [
    text(pages.length > 1 ? `${head}\n-# ${pageOf(shown, pages.length, locale)}` : head),
    separator(),
    ...(pages[shown] ?? []).map(({ content }) => text(content)),
  ];
  const buttons = [
    ...turning(shown, pages.length, (to) => ({ action: 'read', article, page: to })),
    button(locale.say('button.all-sources'), { action: 'sources', page: 0 }),
  ];
  return messageWithFooter(body, { buttons }, view);
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

/** How long an article is, whether it is a digest, and its id. */
function articleFacts({ kind, paragraphs, id }: Article, { say }: Locale): string {
  const length = say('sources.paragraphs', { count: paragraphs.length });
  return `${length} · ${say(`sources.${kind}`)} · \`${id}\``;
}

function pageOf(shown: number, pages: number, { say }: Locale): string {
  return say('sources.page', { page: shown + 1, pages });
}

/**
 * Fills pages with entries in order, each page with texts that cost no more than `room` together and
 * with `most` entries at most; one empty page where there are no entries.
 */
function paginate<T extends { readonly content: string }>(
  entries: readonly T[],
  { room, most }: { readonly room: number; readonly most: number },
): readonly (readonly T[])[] {
  const pages: T[][] = [];
  let left = 0;
  for (const entry of entries) {
    const cost = textCost(entry.content);
    const page = pages.at(-1);
    if (page === undefined || page.length === most || cost > left) {
      pages.push([entry]);
      left = room - cost;
    } else {
      page.push(entry);
      left -= cost;
    }
  }
  return pages.length === 0 ? [[]] : pages;
}
