import type { QuoteCheck } from '../domain/quote.ts';
import {
  type IndexedPassage,
  inverseDocumentFrequency,
  type PassageIndex,
} from '../search/passage-index.ts';
import { plainPassage, spansOf } from '../search/passages.ts';
import { termsOf } from './source.ts';

/**
 * Judges a text whose wording is in no article by its matter: a digest may retell what it is from.
 * Otherwise it is not found, and the nearest paragraph is shown where one is near.
 */
export function findSharedMatter(text: string, index: PassageIndex): Omit<QuoteCheck, 'text'> {
  const inDigests = bestPlace(text, index, ({ article }) => article.kind === 'digest');
  if (inDigests !== null && isSameMatter(inDigests)) {
    return { verdict: 'digest-only', passage: passageOf(inDigests, index), diff: [] };
  }
  const nearest = bestPlace(text, index, () => true);
  const isNear = nearest !== null && nearest.share >= NEAR;
  return { verdict: 'not-found', passage: isNear ? passageOf(nearest, index) : null, diff: [] };
}

/** The place in the articles that holds most of what a text tells. */
interface Place {
  /** The number of its paragraph that holds most. */
  readonly passage: number;
  /** 0 to 1: the share of the information of the text's content words that the place holds. */
  readonly share: number;
  /** The numbers of the terms of these words. */
  readonly terms: ReadonlySet<number>;
}

function isSameMatter({ share, terms }: Place): boolean {
  return share >= (terms.size >= SAME_MATTER.manyTerms ? SAME_MATTER.share : SAME_MATTER.fewShare);
}

/**
 * A digest holds more than 40 % of nearly every sentence of the article that it retells, and less of
 * nearly every sentence of another article on the same events. A few terms in common may be the names
 * that every article on them has, so a few have to be a larger share.
 */
const SAME_MATTER = { share: 0.4, manyTerms: 4, fewShare: 0.7 } as const;

/** Below a fifth, what is shared is seldom more than a month or a number. */
const NEAR = 0.2;

function passageOf({ passage: number, terms }: Place, { passages }: PassageIndex) {
  const passage = passages[number];
  if (passage === undefined) return null;
  return { ...plainPassage(passage), highlights: spansOf(passage, (term) => terms.has(term)) };
}

/**
 * Finds the paragraph that shares most content words with a text, by weight; for a text longer than a
 * paragraph, as many neighbours as it takes. Null where none shares any.
 */
function bestPlace(
  text: string,
  index: PassageIndex,
  accepts: (passage: IndexedPassage) => boolean,
): Place | null {
  const { passages } = index;
  const { count, content } = termsOf(text, index);
  const weights = new Float64Array(index.terms.length);
  let total = 0;
  for (const term of new Set(content)) {
    const weight = inverseDocumentFrequency(index, [term]);
    total += weight;
    const number = index.termNumbers.get(term);
    if (number !== undefined) weights[number] = weight;
  }
  const held = passages.map((passage) => (accepts(passage) ? heldTerms(passage, weights) : NONE));
  /** By term: the last start of a run in which it was counted. */
  const countedFor = new Int32Array(weights.length).fill(-1);
  let best = { from: 0, to: 0, passage: 0, weight: 0 };
  for (const [from, { article }] of passages.entries()) {
    if (held[from]?.length === 0) continue;
    let [weight, most, passage, words, to] = [0, 0, from, 0, from];
    while (words < count * AS_LONG && passages[to]?.article === article) {
      let gain = 0;
      for (const term of held[to] ?? NONE) {
        if (countedFor[term] === from) continue;
        countedFor[term] = from;
        gain += weights[term] ?? 0;
      }
      weight += gain;
      if (gain > most) [most, passage] = [gain, to];
      words += passages[to]?.terms.length ?? 0;
      to += 1;
    }
    if (weight > best.weight) best = { from, to, passage, weight };
  }
  if (best.weight === 0) return null;
  const terms = new Set(held.slice(best.from, best.to).flatMap((some) => [...some]));
  return { passage: best.passage, share: best.weight / total, terms };
}

/** The different terms of a passage that weigh anything. */
function heldTerms({ terms }: IndexedPassage, weights: Float64Array): Int32Array {
  return Int32Array.from(new Set(terms.filter((term) => (weights[term] ?? 0) > 0)));
}

const NONE = new Int32Array();

/** A retelling may be this much shorter than what it retells. */
const AS_LONG = 0.75;
