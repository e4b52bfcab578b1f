import type { Article } from '../domain/article.ts';
import { foldedWords } from '../language/tokens.ts';

/**
 * The articles in whose publisher, title or id every typed word begins a word, in the order given;
 * all of them for a text without words. An id typed whole finds its article alone.
 */
export function findArticles(articles: readonly Article[], typed: string): readonly Article[] {
  const exact = articles.filter(({ id }) => id === typed.trim());
  if (exact.length > 0) return exact;
  const prefixes = foldedWords(typed);
  return articles.filter(({ id, publisher, title }) => {
    const words = foldedWords(`${publisher} ${title} ${id}`);
    return prefixes.every((prefix) => words.some((word) => word.startsWith(prefix)));
  });
}
