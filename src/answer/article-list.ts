import type { Article } from '../domain/article.ts';
import type { Library } from '../domain/library.ts';
import { foldedWords } from '../language/tokens.ts';

/** Articles as they are listed. */
export interface ArticleList {
  /** By publisher, then by date, newest first. */
  readonly articles: readonly Article[];
  /** The latest date of publication, with the precision that is known; empty without articles. */
  readonly asOf: string;
}

/** Puts articles in the order in which they are listed. */
export function listArticles(articles: readonly Article[]): ArticleList {
  return {
    articles: articles.toSorted(byPublisherThenNewest),
    asOf: latest(articles.map(({ published }) => published)),
  };
}

function byPublisherThenNewest(a: Article, b: Article): number {
  return (
    a.publisher.localeCompare(b.publisher) ||
    firstDay(b.published).localeCompare(firstDay(a.published)) ||
    a.id.localeCompare(b.id)
  );
}

/** The latest of some dates by their first day; empty for none. */
function latest(dates: readonly string[]): string {
  return dates.reduce((best, date) => (firstDay(date) > firstDay(best) ? date : best), '');
}

/** The first day of a date: a month or a year counts from its first day. */
function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 'YYYY-MM-DD'.length);
}

/**
 * Makes the function that finds the articles for a typed text, in their order. Each of its words must
 * begin a word of the publisher, title or id; no word finds all articles. A complete id finds only
 * its article.
 */
export function createFindArticles(articles: readonly Article[]): Library['findArticles'] {
  /** By article: the words of its names, folded at the first search. */
  let folded: readonly (readonly string[])[] | undefined;
  return (typed) => {
    const exact = articles.filter(({ id }) => id === typed.trim());
    if (exact.length > 0) return exact;
    const prefixes = foldedWords(typed);
    if (prefixes.length === 0) return articles;
    folded ??= articles.map(({ id, publisher, title }) => [
      ...new Set(foldedWords(`${publisher} ${title} ${id}`)),
    ]);
    const names = folded;
    return articles.filter((_, at) =>
      prefixes.every((prefix) => names[at]?.some((word) => word.startsWith(prefix))),
    );
  };
}
