import type { Article } from '../domain/article.ts';
import { areNearDuplicates, type Shingles, shinglesOf } from '../language/near-duplicates.ts';

/** Whether two articles are one text in two versions: an agency's report in two papers, an update. */
export type AreCopies = (one: Article, other: Article) => boolean;

/** Makes the test of copies; what it works out of an article it keeps for as long as the article lives. */
export function createAreCopies(): AreCopies {
  const known = new WeakMap<Article, Shingles>();
  const shinglesIn = (article: Article): Shingles => {
    const shingles = known.get(article) ?? shinglesOf(textOf(article));
    known.set(article, shingles);
    return shingles;
  };
  return (one, other) => areNearDuplicates(shinglesIn(one), shinglesIn(other));
}

/** The text of all paragraphs of an article. */
export function textOf({ paragraphs }: Article): string {
  return paragraphs.map(({ text }) => text).join('\n');
}
