import { createMatching, type Features, judgePassage } from './features.ts';
import type { IndexedPassage, IndexedSentence, PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';
import type { Hit } from './search-engine.ts';
import { FEATURE_WEIGHT } from './tuning.ts';

/** How much each feature weighs; one that is left out weighs nothing. */
export type FeatureWeights = Readonly<Partial<Record<keyof Features, number>>>;

/** A passage in its place in the order. */
export interface RankedPassage {
  readonly passage: IndexedPassage;
  /** The weighted sum of its features. */
  readonly score: number;
  readonly features: Features;
  /** The sentence that answers best, or null where none covers any of the question. */
  readonly bestSentence: IndexedSentence | null;
}

/** The second stage: puts an engine's hits in order by evidence that engines do not weigh. */
export function rankPassages(
  query: Query,
  hits: readonly Hit[],
  index: PassageIndex,
  weights: FeatureWeights = FEATURE_WEIGHT,
): readonly RankedPassage[] {
  const matching = createMatching(query, index);
  return hits
    .flatMap(({ passage: number }): readonly RankedPassage[] => {
      const passage = index.passages[number];
      const judged = judgePassage(number, matching);
      if (passage === undefined || judged === null) return [];
      return [{ passage, score: weightedSum(judged.features, weights), ...judged }];
    })
    .sort((a, b) => b.score - a.score);
}

function weightedSum(features: Features, weights: FeatureWeights): number {
  let sum = 0;
  for (const name of FEATURES) sum += features[name] * (weights[name] ?? 0);
  return sum;
}

const FEATURES = Object.keys(FEATURE_WEIGHT) as readonly (keyof Features)[];
