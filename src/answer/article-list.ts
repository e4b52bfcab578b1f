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
  return a.publisher.localeCompare(b.publisher) || byNewest(a, b) || a.id.localeCompare(b.id);
}

function byNewest(a: Article, b: Article): number {
  return firstDay(b.published).localeCompare(firstDay(a.published));
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
 * Makes the function that finds the articles for a typed text. Each of its words must begin a word of
 * the publisher, title or id; no word finds all articles. A complete id finds only its article.
 */
export function createFindArticles({ articles }: ArticleList): Library['findArticles'] {
  /** By article: the words of its names, folded at the first search. */
  let folded: readonly (readonly string[])[] | undefined;
  const find = (typed: string): readonly Article[] => {
    const exact = articles.filter(({ id }) => id === typed.trim());
    if (exact.length > 0) return exact;
    const typedWords = foldedWords(typed);
    if (typedWords.length === 0) return articles;
    folded ??= articles.map(({ id, publisher, title }) => [
      ...new Set(foldedWords(`${publisher} ${title} ${id}`)),
    ]);
    const names = folded;
    return articles.filter((_, at) =>
      typedWords.every((typedWord) => names[at]?.some((word) => isBegun(word, typedWord))),
    );
  };
  return (typed, order) => {
    const found = find(typed);
    // Articles of the same day stay in the order of their publishers.
    return order === 'newest' ? found.toSorted(byNewest) : found;
  };
}

/** Whether a typed word may be the beginning of a word; anywhere in it where no spaces part words. */
function isBegun(word: string, typed: string): boolean {
  return UNSPACED.test(typed) ? word.includes(typed) : word.startsWith(typed);
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
