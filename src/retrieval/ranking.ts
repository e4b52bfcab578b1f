import { holdsKind } from './answer-kind.ts';
import type { IndexedPassage, IndexedSentence, PassageIndex } from './passage-index.ts';
import type { Query, QueryWord } from './query.ts';
import type { Hit } from './search-engine.ts';
import { COVERS, FEATURE_WEIGHT } from './tuning.ts';

/** What speaks for a candidate, each between 0 and 1. */
type Features = Readonly<Record<keyof typeof FEATURE_WEIGHT, number>>;

/** A passage in its place in the order. */
export interface RankedPassage {
  readonly passage: IndexedPassage;
  /** The weighted mean of its features: 0 to 1. */
  readonly score: number;
  readonly features: Features;
  /** The sentence that covers most of the question, or null where none covers any. */
  readonly bestSentence: IndexedSentence | null;
}

/** The second stage: puts an engine's hits in order by evidence that engines do not weigh. */
export function rankPassages(
  query: Query,
  hits: readonly Hit[],
  index: PassageIndex,
): readonly RankedPassage[] {
  const topScore = hits[0]?.score ?? 1;
  return hits
    .flatMap(({ passage: number, score }) => {
      const passage = index.passages[number];
      return passage === undefined ? [] : [rank(query, passage, score / topScore)];
    })
    .sort((a, b) => b.score - a.score);
}

function rank({ words, kind }: Query, passage: IndexedPassage, engine: number): RankedPassage {
  const coverage = coveredShare(words, ({ term }) => {
    if (passage.textTerms.has(term)) return COVERS.text;
    if (passage.sectionTerms.has(term)) return COVERS.section;
    return passage.titleTerms.has(term) ? COVERS.title : 0;
  });
  const asked = new Set(words.map(({ term }) => term));
  let best = { sentence: null as IndexedSentence | null, share: 0, holds: 0 };
  for (const sentence of passage.sentences) {
    const share = coveredShare(words, ({ term }) => (sentence.terms.has(term) ? 1 : 0));
    const holds = share > 0 && kind !== null && holdsKind(kind, sentence, asked) ? 1 : 0;
    if (worth(share, holds) > worth(best.share, best.holds)) best = { sentence, share, holds };
  }
  const features: Features = { engine, coverage, sentence: best.share, kind: best.holds };
  return { passage, score: weightedMean(features), features, bestSentence: best.sentence };
}

/** What one sentence is worth against its neighbours: the same weights as between passages. */
function worth(share: number, holds: number): number {
  return share * FEATURE_WEIGHT.sentence + holds * FEATURE_WEIGHT.kind;
}

function weightedMean(features: Features): number {
  const sum = FEATURES.reduce((all, name) => all + features[name] * FEATURE_WEIGHT[name], 0);
  return sum / TOTAL_WEIGHT;
}

const FEATURES = ['engine', 'coverage', 'sentence', 'kind'] as const;
const TOTAL_WEIGHT = Object.values(FEATURE_WEIGHT).reduce((sum, weight) => sum + weight, 0);

/** The share of the words' idf that is covered, given how far each word is: 0 where there is no word. */
function coveredShare(words: readonly QueryWord[], covered: (word: QueryWord) => number): number {
  let all = 0;
  let held = 0;
  for (const word of words) {
    all += word.idf;
    held += word.idf * covered(word);
  }
  return all === 0 ? 0 : held / all;
}
