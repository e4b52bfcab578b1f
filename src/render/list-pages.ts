import type { Article } from '../domain/article.ts';
import type { ArticleOrder } from '../domain/library.ts';
import { headline, publisherName } from './attribution.ts';
import type { Listing } from './controls.ts';
import { MENU_OPTIONS, MESSAGE_TEXT, textCost } from './limits.ts';
import type { Locale } from './locale.ts';
import type { MenuOption } from './message.ts';
import { paginate } from './paginate.ts';
import { cleanQuestion } from './question.ts';

/** An article in the list. */
interface Entry {
  readonly article: Article;
  /** The publisher, under whom it is listed; null where its line names the publisher. */
  readonly heading: string | null;
  readonly line: string;
}

/** A page of the list. */
export type ListPage = readonly Entry[];

/** The articles in their order on pages, each of which fits one message. */
export function listPages(
  articles: readonly Article[],
  order: ArticleOrder,
  locale: Locale,
): readonly ListPage[] {
  const entries = articles.map((article): Entry => {
    const publisher = `**${publisherName(article)}**`;
    const facts = [
      headline(article, locale),
      locale.date(article.published),
      articleFacts(article, locale),
    ];
    return order === 'newest'
      ? { article, heading: null, line: `• ${[publisher, ...facts].join(' · ')}` }
      : { article, heading: publisher, line: `• ${facts.join(' · ')}` };
  });
  return paginate(entries, {
    room: MESSAGE_TEXT - HEAD_AND_FOOTER_TEXT,
    most: ENTRIES_A_PAGE,
    costOf: (entry, before) => textCost(withHeading(entry, before)),
  });
}

/** Articles on one page: they fill a message, and one menu opens them all. */
const ENTRIES_A_PAGE = 15;

/** What the head and the as-of line of the list take at most, the searched text included. In code units. */
const HEAD_AND_FOOTER_TEXT = 300;

/** How long an article is, and whether it is a digest. */
export function articleFacts({ kind, paragraphs }: Article, { say }: Locale): string {
  const length = say('sources.paragraphs', { count: paragraphs.length });
  return `${length} · ${say(`sources.${kind}`)}`;
}

/** A page as markdown, each publisher above its articles. */
export function pageText(page: ListPage): string {
  return page.map((entry, at) => withHeading(entry, page[at - 1])).join('');
}

/** An entry's line, below its publisher where another's articles stand before it. */
function withHeading({ heading, line }: Entry, before: Entry | undefined): string {
  const start = before === undefined ? '' : '\n';
  if (heading === null || heading === before?.heading) return `${start}${line}`;
  return `${start}${start}${heading}\n${line}`;
}

/** The articles of a page, to be opened. */
export function openOptions(page: ListPage, locale: Locale): readonly MenuOption[] {
  return page.map(({ article }) => ({
    label: plainName(article.title, locale),
    description: `${plainName(article.publisher, locale)} · ${locale.date(article.published)}`,
    control: { action: 'article', article: article.id },
  }));
}

/** The pages of a list to go to, each with what begins there: all of them, or some evenly spread. */
export function pageOptions(
  pages: readonly ListPage[],
  { order, search }: Omit<Listing, 'page'>,
  locale: Locale,
): readonly MenuOption[] {
  return spread(pages.length, MENU_OPTIONS).flatMap((page) => {
    const article = pages[page]?.[0]?.article;
    if (article === undefined) return [];
    const start =
      order === 'newest' ? locale.date(article.published) : plainName(article.publisher, locale);
    const label = locale.say('sources.go-to-page', { page: page + 1, start });
    return [{ label, control: { action: 'sources', page, order, search } }];
  });
}

/** The numbers from 0 on; where they are more than `most`, so many of them with the first and the last. */
function spread(count: number, most: number): readonly number[] {
  const shown = Math.min(count, most);
  return Array.from({ length: shown }, (_, at) =>
    shown === 1 ? 0 : Math.round((at * (count - 1)) / (shown - 1)),
  );
}

/** A title or a publisher where there is no markdown; never empty. */
function plainName(name: string, { say }: Locale): string {
  return cleanQuestion(name) || say('source.link');
}
