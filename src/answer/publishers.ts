import type { Mentions } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import type { RankedPassage } from '../search/scoring.ts';

/** The best passage of each publisher, in rank order. */
export function bestOfEachPublisher(ranked: readonly RankedPassage[]): readonly RankedPassage[] {
  const best = new Map<string, RankedPassage>();
  for (const one of ranked) {
    const publisher = publisherOf(one);
    if (!best.has(publisher)) best.set(publisher, one);
  }
  return [...best.values()];
}

/**
 * The publishers of the searched articles: those with an answer of their own, and those without any
 * passage that may be one. The others may mention it or not.
 */
export function mentionsOf(
  possible: readonly RankedPassage[],
  sure: readonly RankedPassage[],
  searched: readonly Article[],
): Mentions {
  const all = new Set(searched.map(({ publisher }) => publisher));
  const silent = new Set(all);
  for (const one of possible) silent.delete(publisherOf(one));
  return {
    by: sure.map(publisherOf),
    notBy: [...silent].sort((a, b) => a.localeCompare(b)),
    total: all.size,
  };
}

function publisherOf({ passage }: RankedPassage): string {
  return passage.article.publisher;
}
