import type { Mentions } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import { passesEvidence } from '../search/decide.ts';
import type { Query } from '../search/query.ts';
import type { RankedPassage } from '../search/ranking.ts';

/** The ranked passages that answer an answered question: the first, and all that pass the evidence. */
export function answeringPassages(
  query: Query,
  ranked: readonly RankedPassage[],
): readonly RankedPassage[] {
  // The decision was made on the first.
  return ranked.filter((one, at) => at === 0 || passesEvidence(query, one));
}

/** Each paragraph once: where an article says the same twice, the better placed is kept. */
export function withoutRepeats(ranked: readonly RankedPassage[]): readonly RankedPassage[] {
  const ids = new Set<string>();
  return ranked.filter(({ passage: { paragraph } }) => {
    const isNew = !ids.has(paragraph.id);
    ids.add(paragraph.id);
    return isNew;
  });
}

/** The best passage of each publisher, in rank order. */
export function bestOfEachPublisher(ranked: readonly RankedPassage[]): readonly RankedPassage[] {
  const best = new Map<string, RankedPassage>();
  for (const one of ranked) {
    const { publisher } = one.passage.article;
    if (!best.has(publisher)) best.set(publisher, one);
  }
  return [...best.values()];
}

/** These passages, then all others, each in rank order. */
export function withFirst(
  first: readonly RankedPassage[],
  ranked: readonly RankedPassage[],
): readonly RankedPassage[] {
  const known = new Set(first);
  return [...first, ...ranked.filter((one) => !known.has(one))];
}

/** Of the searched articles' publishers, those with a passage that answers, given the best of each, and those without. */
export function mentionsOf(
  bestOfEach: readonly RankedPassage[],
  searched: readonly Article[],
): Mentions {
  const by = bestOfEach.map(({ passage }) => passage.article.publisher);
  const others = new Set(searched.map(({ publisher }) => publisher));
  for (const publisher of by) others.delete(publisher);
  return { by, notBy: [...others].sort((a, b) => a.localeCompare(b)) };
}
