import type { AnswerKind } from '../language/answer-kind.ts';
import { TRAIT } from '../language/traits.ts';
import type { Hit } from './engine.ts';
import {
  type CompiledQuery,
  compileQuery,
  coveredShare,
  isAsked,
  type Matched,
  matchPassage,
  matchTerms,
  type PassageMatch,
  pairShare,
} from './matching.ts';
import type { IndexedPassage, IndexedSentence, PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';
import {
  BM25,
  FEATURE_WEIGHT,
  FIELD_BOOST,
  NUMBER,
  OTHER_KIND,
  PRONOUN,
  SENTENCE_WEIGHT,
} from './tuning.ts';

/** What speaks for a candidate, each from 0 to 1. */
export interface Features {
  /** BM25 over text, section and title, against the most that it could be. */
  readonly bm25: number;
  /** The share of the question's information that stands in the paragraph. */
  readonly coverage: number;
  /** The same within its best sentence: words that answer stand together. */
  readonly sentence: number;
  /** Words that follow one another in the question, near to one another here. */
  readonly pairs: number;
  /** Whether the best sentence holds the kind of thing asked for. */
  readonly kind: number;
  /** What the paragraphs next to it cover of what it does not. */
  readonly neighbours: number;
  /** How much of the title the question names. */
  readonly titled: number;
  /** How well the phrasings under which it is asked for fit the question. */
  readonly asked: number;
}

/** The features of a candidate for which nothing speaks. */
export const NO_FEATURES: Features = {
  bm25: 0,
  coverage: 0,
  sentence: 0,
  pairs: 0,
  kind: 0,
  neighbours: 0,
  titled: 0,
  asked: 0,
};

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
  const compiled = compileQuery(query, index);
  // Neighbours are matched for one another: each passage once.
  const matches = new Map<number, PassageMatch>();
  const matchOf = (number: number, passage: IndexedPassage): PassageMatch => {
    const match = matches.get(number) ?? matchPassage(compiled, passage);
    matches.set(number, match);
    return match;
  };
  return hits
    .flatMap(({ passage: number }): readonly RankedPassage[] => {
      const passage = index.passages[number];
      if (passage === undefined) return [];
      const beside = [number - 1, number + 1].flatMap((other) => {
        const neighbour = index.passages[other];
        return neighbour?.article === passage.article ? [matchOf(other, neighbour).whole] : [];
      });
      const judged = judge(passage, {
        query: compiled,
        kind: query.kind,
        match: matchOf(number, passage),
        beside,
        relativeLength: passage.terms.length / index.meanLength,
      });
      return [{ passage, score: weightedSum(judged.features, weights), ...judged }];
    })
    .sort((a, b) => b.score - a.score);
}

function weightedSum(features: Features, weights: FeatureWeights): number {
  let sum = 0;
  for (const name of FEATURES) sum += features[name] * (weights[name] ?? 0);
  return sum;
}

const FEATURES = Object.keys(FEATURE_WEIGHT) as readonly (keyof typeof FEATURE_WEIGHT)[];

/** What a passage is judged by. */
interface Evidence {
  readonly query: CompiledQuery;
  readonly kind: AnswerKind | null;
  readonly match: PassageMatch;
  /** The matches of the paragraphs before and behind it. */
  readonly beside: readonly Matched[];
  /** Its length against the mean of all passages. */
  readonly relativeLength: number;
}

function judge(
  passage: IndexedPassage,
  evidence: Evidence,
): Pick<RankedPassage, 'features' | 'bestSentence'> {
  const { query, kind, match, beside } = evidence;
  const { whole } = match;
  const title = matchTerms(query, passage.title);
  const best = bestSentence(passage, evidence);
  const own = (word: number): number => whole.cover[word] ?? 0;
  const beyond = (word: number): number =>
    Math.max(0, ...beside.map(({ cover }) => (cover[word] ?? 0) - own(word)));
  return {
    bestSentence: best.sentence,
    features: {
      bm25: bm25(passage, title, evidence),
      coverage: coveredShare(query, own),
      sentence: best.share,
      pairs: pairShare(whole, query),
      kind: best.holds,
      neighbours: coveredShare(query, beyond),
      titled: usedShare(title, passage.title),
      asked: askedShare(passage, query, kind),
    },
  };
}

/** BM25F (Robertson and Zaragoza 2009, section 3.6): fields add up before repetition saturates. */
function bm25(
  { section: heading }: IndexedPassage,
  title: Matched,
  { query, match: { whole }, relativeLength }: Evidence,
): number {
  const section = matchTerms(query, heading);
  const norm = 1 - BM25.b + BM25.b * relativeLength;
  return coveredShare(query, (word) => {
    const frequency =
      (FIELD_BOOST.text * (whole.frequency[word] ?? 0)) / norm +
      FIELD_BOOST.section * (section.frequency[word] ?? 0) +
      FIELD_BOOST.title * (title.frequency[word] ?? 0);
    return frequency / (frequency + BM25.k1);
  });
}

/** The best fit of a phrasing, both ways: what of the question it covers, and how much of it is covered. */
function askedShare(
  { asked }: IndexedPassage,
  query: CompiledQuery,
  kind: AnswerKind | null,
): number {
  let best = 0;
  for (const phrasing of asked) {
    const matched = matchTerms(query, phrasing.terms);
    const covered = coveredShare(query, (word) => matched.cover[word] ?? 0);
    const used = usedShare(matched, phrasing.terms);
    if (covered + used === 0) continue;
    // "Who has to meet" is no phrasing of "where did they meet".
    const isSameKind = kind === phrasing.kind || kind === null || phrasing.kind === null;
    const fit = (2 * covered * used) / (covered + used);
    best = Math.max(best, fit * (isSameKind ? 1 : OTHER_KIND));
  }
  return best;
}

/** The share of a row of terms that some word of the question stands for. */
function usedShare({ positions }: Matched, terms: Int32Array): number {
  return new Set(positions.flat()).size / Math.max(1, terms.length);
}

/** The sentence of a passage that answers a question best. */
interface BestSentence {
  /** Null where none covers any of the question. */
  readonly sentence: IndexedSentence | null;
  /** The share of the question's information that it covers: 0 to 1. */
  readonly share: number;
  /** How far it holds the kind of answer asked for: 0 to 1. */
  readonly holds: number;
}

function bestSentence(
  passage: IndexedPassage,
  { query, kind, match }: Pick<Evidence, 'query' | 'kind' | 'match'>,
): BestSentence {
  let best = { sentence: null as IndexedSentence | null, share: 0, holds: 0, worth: 0 };
  for (const [at, sentence] of passage.sentences.entries()) {
    const here = match.sentences[at];
    const before = leansOnPronoun(passage, sentence) ? match.sentences[at - 1] : undefined;
    const share = coveredShare(query, (word) =>
      Math.max(here?.cover[word] ?? 0, PRONOUN.carry * (before?.cover[word] ?? 0)),
    );
    if (here === undefined || share === 0) continue;
    const holds = kind === null ? 0 : holdsKind(kind, passage, sentence, query);
    const worth =
      share + SENTENCE_WEIGHT.kind * holds + SENTENCE_WEIGHT.pairs * pairShare(here, query);
    if (worth > best.worth) best = { sentence, share, holds, worth };
  }
  return best;
}

/** "He said …": a pronoun among the first words stands for what the sentence before named. */
function leansOnPronoun({ traits }: IndexedPassage, { from, to }: IndexedSentence): boolean {
  return traits
    .subarray(from, Math.min(to, from + PRONOUN.within))
    .some((bits) => (bits & TRAIT.pronoun) !== 0);
}

/** How far a sentence holds what is asked for, from 0 to 1, apart from what the question itself names. */
export function holdsKind(
  kind: AnswerKind,
  { paragraph, terms, traits }: IndexedPassage,
  { from, to }: Pick<IndexedSentence, 'from' | 'to'>,
  query: CompiledQuery,
): number {
  // A report opens with its summary.
  if (kind === 'summary') return paragraph.number === 1 && from === 0 ? 1 : 0;
  let best = 0;
  for (let at = from; at < to; at += 1) {
    const bits = traits[at] ?? 0;
    if (!(bits & WANTED[kind])) continue;
    const isTyped = query.typed.has(terms[at] ?? -1);
    if (kind === 'how-many') {
      // A year counts nothing; and "how many of the 472" names its own number, which is no answer.
      if (bits & TRAIT.date || isTyped) continue;
      // A number counts most where it stands close to what is counted: "472 drones".
      const near = isNearAsked(at, terms, { from, to }, query);
      best = Math.max(best, near ? 1 : NUMBER.elsewhere);
    } else if (kind === 'why' || !isTyped) return 1;
  }
  return best;
}

const WANTED: Readonly<Record<Exclude<AnswerKind, 'summary'>, number>> = {
  who: TRAIT.name,
  where: TRAIT.place,
  when: TRAIT.date,
  'how-many': TRAIT.number,
  'how-long': TRAIT.number | TRAIT.unit,
  'how-old': TRAIT.age,
  why: TRAIT.reason,
};

/** Whether a word of the question stands close to a position: "bodies of 12,000". */
function isNearAsked(
  at: number,
  terms: Int32Array,
  { from, to }: Pick<IndexedSentence, 'from' | 'to'>,
  query: CompiledQuery,
): boolean {
  const last = Math.min(to - 1, at + NUMBER.reach);
  for (let near = Math.max(from, at - NUMBER.reach); near <= last; near += 1) {
    if (near !== at && isAsked(query, terms[near] ?? -1)) return true;
  }
  return false;
}
