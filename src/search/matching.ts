import type { IndexedPassage, PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';
import { PAIR_REACH } from './tuning.ts';

/**
 * A question prepared for matching. Its words are numbered from 0, and so are its groups: the
 * alternatives of several terms. Each term of a group has a bit, and the group counts only where all
 * of its bits are found.
 *
 * @example "fishing ban", where the articles may say "closed season" for "ban"
 *
 *     word     0      1     1
 *     group    -      -     0
 *     terms    fish   ban   close, season
 *     bits                  1, 2: together 3
 *
 * A sentence with only "season" has bit 2 of group 0: it does not cover word 1. One with "closed" too
 * has 1 | 2 = 3, all bits: it covers word 1.
 */
export interface CompiledQuery {
  /** By term number: where its uses are in the list below; 0 for a term that the question lacks. */
  readonly placeOf: Int32Array;
  /** For each such term, every alternative that it is part of; empty at 0. */
  readonly uses: readonly (readonly TermUse[])[];
  /** By group: the bits of all its terms. */
  readonly allBits: readonly number[];
  /** The numbers of the terms for what is counted; empty where the question does not name it. */
  readonly countedTerms: ReadonlySet<number>;
  /** The word that the question asserts, or null. */
  readonly assertedWord: number | null;
  /** The numbers of the terms that the question itself names. */
  readonly typedTerms: ReadonlySet<number>;
  /** How much it tells to find each word in the corpus. */
  readonly weights: WordWeights;
}

/** How much it tells to find each word of a question, as idf. */
export interface WordWeights {
  readonly idf: readonly number[];
  readonly totalIdf: number;
}

/** Adds up the weights. */
function wordWeights(idf: readonly number[]): WordWeights {
  return { idf, totalIdf: idf.reduce((sum, one) => sum + one, 0) };
}

/** A term as part of one alternative. */
interface TermUse {
  readonly word: number;
  /** -1 for an alternative of one term. */
  readonly group: number;
  readonly bit: number;
  /** How much the alternative counts for the word. */
  readonly weight: number;
}

/** Where a question's words are in a list of terms. Each field is a list by word. */
export interface Match {
  /** How far each word is covered, from 0 to 1. */
  readonly cover: readonly number[];
  /** How often each word occurs; an alternative counts by its weight. */
  readonly frequency: readonly number[];
  /** The token positions of each word, ascending. */
  readonly positions: readonly (readonly number[])[];
}

/** Where a question's words are in a passage. */
export interface PassageMatch {
  /** In the order of the passage's sentences. */
  readonly sentences: readonly Match[];
  readonly whole: Match;
}

/** Prepares a question for matching against the passages of an index. */
export function compileQuery(
  { words }: Query,
  { terms: vocabulary, termNumbers }: PassageIndex,
): CompiledQuery {
  // Read for every token of every candidate: an array is several times faster than a Map.
  const placeOf = new Int32Array(vocabulary.length);
  const uses: TermUse[][] = [[]];
  const allBits: number[] = [];
  const typedTerms = new Set<number>();
  const countedTerms = new Set<number>();
  for (const [word, { alternatives, isCounted }] of words.entries()) {
    for (const { terms, weight, isTyped } of alternatives) {
      const matched = terms.slice(0, MOST_BITS);
      const group = matched.length > 1 ? allBits.push((1 << matched.length) - 1) - 1 : -1;
      for (const [at, term] of matched.entries()) {
        const number = termNumbers.get(term);
        if (number === undefined) continue;
        if (isTyped) typedTerms.add(number);
        if (isCounted) countedTerms.add(number);
        if (placeOf[number] === 0) placeOf[number] = uses.push([]) - 1;
        uses[placeOf[number] ?? 0]?.push({ word, group, bit: 1 << at, weight });
      }
    }
  }
  const weights = wordWeights(words.map(({ idf }) => idf));
  const asserted = words.findIndex(({ isAsserted }) => isAsserted);
  const assertedWord = asserted < 0 ? null : asserted;
  return { placeOf, uses, allBits, countedTerms, assertedWord, typedTerms, weights };
}

/** Bitwise operations have 32 bits. No synonym has that many words: further ones are ignored. */
const MOST_BITS = 30;

/** Finds a question's words in a passage and in each of its sentences, in one pass over its terms. */
export function matchPassage(
  query: CompiledQuery,
  { terms, sentences: ranges }: IndexedPassage,
): PassageMatch {
  const whole = openMatch(query);
  const sentences = ranges.map(({ from, to }) => {
    let sentence: OpenMatch | undefined;
    for (let at = from; at < to; at += 1) {
      const place = query.placeOf[terms[at] ?? 0] ?? 0;
      if (place === 0) continue;
      // Many sentences hold no word of the question.
      sentence ??= openMatch(query);
      addTerm(sentence, at, place, query);
      addTerm(whole, at, place, query);
    }
    return sentence ?? NO_MATCH;
  });
  return { sentences, whole };
}

/** Finds a question's words in a list of term numbers. */
export function matchTerms(query: CompiledQuery, terms: Int32Array): Match {
  let match: OpenMatch | undefined;
  for (let at = 0; at < terms.length; at += 1) {
    const place = query.placeOf[terms[at] ?? 0] ?? 0;
    if (place === 0) continue;
    match ??= openMatch(query);
    addTerm(match, at, place, query);
  }
  return match ?? NO_MATCH;
}

/** A match that further terms are added to. */
interface OpenMatch {
  readonly cover: number[];
  readonly frequency: number[];
  readonly positions: number[][];
  /** By group: the bits of the terms found so far. */
  readonly foundBits: number[];
}

function openMatch({ weights: { idf }, allBits }: CompiledQuery): OpenMatch {
  return {
    cover: new Array<number>(idf.length).fill(0),
    frequency: new Array<number>(idf.length).fill(0),
    positions: new Array<number[]>(idf.length).fill(NOWHERE),
    foundBits: new Array<number>(allBits.length).fill(0),
  };
}

function addTerm(
  { cover, frequency, positions, foundBits }: OpenMatch,
  at: number,
  place: number,
  { uses, allBits }: CompiledQuery,
): void {
  for (const { word, group, bit, weight } of uses[place] ?? []) {
    if (group >= 0) {
      const bits = (foundBits[group] ?? 0) | bit;
      foundBits[group] = bits;
      if (bits !== allBits[group]) continue;
    }
    cover[word] = Math.max(weight, cover[word] ?? 0);
    frequency[word] = (frequency[word] ?? 0) + weight;
    const there = positions[word] ?? NOWHERE;
    if (there === NOWHERE) positions[word] = [at];
    // One term may be part of two alternatives of a word.
    else if (there.at(-1) !== at) there.push(at);
  }
}

/** The positions of a word that is not there: shared, never written to. */
const NOWHERE: number[] = [];

const NO_MATCH: Match = { cover: [], frequency: [], positions: [] };

/** Whether a term, by its number, is part of the question or of an alternative. */
export function isInQuestion({ placeOf }: CompiledQuery, term: number): boolean {
  return (placeOf[term] ?? 0) > 0;
}

/** The share of a question's information (total idf) that is covered, 0 to 1; 0 without words. */
export function coveredShare(
  { idf, totalIdf }: WordWeights,
  coverOf: (word: number) => number,
): number {
  if (totalIdf === 0) return 0;
  let covered = 0;
  for (let word = 0; word < idf.length; word += 1) covered += (idf[word] ?? 0) * coverOf(word);
  return covered / totalIdf;
}

/**
 * How close together the question's neighbouring words are in a match, from 0 to 1; 0 for fewer
 * than two words. A pair weighs as much as the less informative of its words.
 */
export function pairShare({ positions }: Match, { idf }: WordWeights): number {
  let total = 0;
  let found = 0;
  for (let word = 0; word + 1 < idf.length; word += 1) {
    const weight = Math.min(idf[word] ?? 0, idf[word + 1] ?? 0);
    total += weight;
    found += weight * closeness(positions[word] ?? [], positions[word + 1] ?? []);
  }
  return total === 0 ? 0 : found / total;
}

/** 1 for neighbours, less with each word between them, 0 beyond the reach of a pair. */
function closeness(some: readonly number[], others: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const one of some) {
    for (const other of others) {
      const apart = Math.abs(one - other);
      if (apart > 0 && apart < least) least = apart;
    }
  }
  return Math.max(0, 1 - (least - 1) / PAIR_REACH);
}
