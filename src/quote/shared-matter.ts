import type { QuoteCheck } from '../domain/quote.ts';
import {
  type IndexedPassage,
  inverseDocumentFrequency,
  type PassageIndex,
} from '../search/passage-index.ts';
import { plainPassage, spansOf } from '../search/passages.ts';
import { termsOf } from './source.ts';

/**
 * Checks a text whose wording is in no article by its content words: `digest-only` where a digest
 * seems to retell its source, else `not-found`, with the nearest paragraph if one is near.
 */
export function findSharedMatter(
  text: string,
  index: PassageIndex,
): Omit<QuoteCheck, 'text' | 'speaker'> {
  const inDigests = bestPlace(text, index, ({ article }) => article.kind === 'digest');
  if (inDigests !== null && isSameMatter(inDigests)) {
    return { verdict: 'digest-only', passage: passageOf(inDigests, index), diff: [] };
  }
  const nearest = bestPlace(text, index, () => true);
  const isNear = nearest !== null && nearest.share >= NEAR;
  return { verdict: 'not-found', passage: isNear ? passageOf(nearest, index) : null, diff: [] };
}

/** Neighbouring paragraphs that share content words with a text. */
interface Place {
  /** The number of the paragraph that shares most. */
  readonly passage: number;
  /** The share of the content words, by weight, that the place holds, from 0 to 1. */
  readonly share: number;
  /** The term numbers of the shared words. */
  readonly terms: ReadonlySet<number>;
}

function isSameMatter({ share, terms }: Place): boolean {
  return share >= (terms.size >= SAME_MATTER.manyTerms ? SAME_MATTER.share : SAME_MATTER.fewShare);
}

/**
 * A digest holds more than 40 % of nearly every sentence of the article that it retells, and less
 * than that of nearly every sentence of other articles on the same events. Below 4 shared terms the
 * share must be higher, since a few may be names that all of these articles have.
 */
const SAME_MATTER = { share: 0.4, manyTerms: 4, fewShare: 0.7 } as const;

/** The least share that is near: below it, texts seldom share more than a month or a number. */
const NEAR = 0.2;

function passageOf({ passage: number, terms }: Place, { passages }: PassageIndex) {
  const passage = passages[number];
  if (passage === undefined) return null;
  return { ...plainPassage(passage), highlights: spansOf(passage, (term) => terms.has(term)) };
}

/**
 * Finds the paragraph that shares most content words with a text, by weight. A longer text is
 * compared with runs of neighbouring paragraphs of about its length. Null where none shares any.
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
  /** By term: the start of the last run of paragraphs that counted it. */
  const countedFor = new Int32Array(weights.length).fill(-1);
  let best = { from: 0, to: 0, passage: 0, weight: 0 };
  for (const [from, { article }] of passages.entries()) {
    if (held[from]?.length === 0) continue;
    let [weight, most, passage, words, to] = [0, 0, from, 0, from];
    while (words < count * SHORTEST_RETELLING && passages[to]?.article === article) {
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

/** The distinct terms of a passage that have a weight. */
function heldTerms({ terms }: IndexedPassage, weights: Float64Array): Int32Array {
  return Int32Array.from(new Set(terms.filter((term) => (weights[term] ?? 0) > 0)));
}

const NONE = new Int32Array();

/** The least length of a retelling, as a share of the length of its source. */
const SHORTEST_RETELLING = 0.75;
