import type { Article, Paragraph } from '../domain/article.ts';
import { formatArticle, makeArticle } from './article-file.ts';
import { freeId } from './import-file.ts';

/** What adding an article to others comes to. */
export type Adding =
  | { readonly as: 'new'; readonly article: Article }
  /** The article is there already, word for word. */
  | { readonly as: 'unchanged'; readonly article: Article }
  /** The article is there with another text; `article` has its id and phrasings. */
  | { readonly as: 'changed'; readonly article: Article; readonly before: Article };

/** What an article is added to. */
export interface Present {
  readonly articles: readonly Article[];
  /** Whether a file has the id, be it sound or not. */
  readonly isTaken: (id: string) => boolean;
  /** Whether the operator gave the id, so that it is kept. */
  readonly hasOwnId: boolean;
}

/**
 * Compares an article with those that are present. It is the same one where the address is the same, or
 * publisher, title and date are. A new one whose id is taken gets a number.
 */
export function compareWithPresent(
  article: Article,
  { articles, isTaken, hasOwnId }: Present,
): Adding {
  const before = articles.find((one) => (hasOwnId ? one.id === article.id : isSame(one, article)));
  if (before === undefined) {
    const id = hasOwnId ? article.id : freeId(article.id, isTaken);
    return { as: 'new', article: makeArticle(id, article, article.paragraphs) };
  }
  const revised = revise(before, article);
  const isUnchanged = formatArticle(revised) === formatArticle(before);
  return isUnchanged
    ? { as: 'unchanged', article: before }
    : { as: 'changed', article: revised, before };
}

/** A new version of an article: the new one's text and fields, the old one's id and, where paragraphs stay, phrasings. */
export function revise(before: Article, next: Article): Article {
  const asked = new Map(before.paragraphs.map((one) => [one.text, one.asked]));
  const paragraphs = next.paragraphs.map((one): Omit<Paragraph, 'id' | 'number'> => {
    return { ...one, asked: one.asked.length > 0 ? one.asked : (asked.get(one.text) ?? []) };
  });
  const note = next.note ?? before.note;
  return makeArticle(before.id, { ...next, note }, paragraphs);
}

function isSame(one: Article, other: Article): boolean {
  if (one.url !== null && other.url !== null) return one.url === other.url;
  return (
    one.publisher === other.publisher &&
    one.title === other.title &&
    one.published === other.published
  );
}
