import type { IndexedPassage, PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';
import { PAIR_REACH } from './tuning.ts';

/**
 * A question prepared for matching. Its words and their alternatives are numbered from 0. Each term
 * of an alternative has a bit, and the alternative counts only where all of its bits are found.
 *
 * @example "fishing ban", where the articles may say "closed season" for "ban"
 *
 *     word          0      1     1
 *     alternative   0      1     2
 *     terms         fish   ban   close, season
 *     bits          1      1     1, 2
 *     all bits      1      1     3
 *
 * A sentence with only "season" has bit 2 of alternative 2: it does not cover word 1. One with
 * "closed" too has 1 | 2 = 3, all bits: it covers word 1.
 */
export interface CompiledQuery {
  /** By term number: every alternative that the term is part of. */
  readonly uses: ReadonlyMap<number, readonly TermUse[]>;
  /** By alternative: the bits of all its terms. */
  readonly allBits: readonly number[];
  /** The numbers of the terms that the question itself names. */
  readonly typedTerms: ReadonlySet<number>;
  /** By word. */
  readonly idf: readonly number[];
  readonly totalIdf: number;
}

/** A term as part of one alternative. */
interface TermUse {
  readonly word: number;
  readonly alternative: number;
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
export function compileQuery({ words }: Query, { termNumbers }: PassageIndex): CompiledQuery {
  const uses = new Map<number, readonly TermUse[]>();
  const allBits: number[] = [];
  const typedTerms = new Set<number>();
  for (const [word, { alternatives }] of words.entries()) {
    for (const { terms, weight, isTyped } of alternatives) {
      const matched = terms.slice(0, MOST_BITS);
      const alternative = allBits.push((1 << matched.length) - 1) - 1;
      for (const [at, term] of matched.entries()) {
        const number = termNumbers.get(term);
        if (number === undefined) continue;
        if (isTyped) typedTerms.add(number);
        const use = { word, alternative, bit: 1 << at, weight };
        uses.set(number, [...(uses.get(number) ?? NO_USES), use]);
      }
    }
  }
  const idf = words.map((word) => word.idf);
  return { uses, allBits, typedTerms, idf, totalIdf: idf.reduce((sum, one) => sum + one, 0) };
}

/** Bitwise operations have 32 bits. No synonym has that many words: further ones are ignored. */
const MOST_BITS = 30;

const NO_USES: readonly TermUse[] = [];

/** Finds a question's words in a passage and in each of its sentences, in one pass over its terms. */
export function matchPassage(
  query: CompiledQuery,
  { terms, sentences: ranges }: IndexedPassage,
): PassageMatch {
  const whole = openMatch(query);
  const sentences = ranges.map(({ from, to }) => {
    let sentence: OpenMatch | undefined;
    for (let at = from; at < to; at += 1) {
      const uses = query.uses.get(terms[at] ?? -1);
      if (uses === undefined) continue;
      // Many sentences hold no word of the question.
      sentence ??= openMatch(query);
      addTerm(sentence, at, uses, query);
      addTerm(whole, at, uses, query);
    }
    return sentence ?? NO_MATCH;
  });
  return { sentences, whole };
}

/** Finds a question's words in a list of term numbers. */
export function matchTerms(query: CompiledQuery, terms: Int32Array): Match {
  let match: OpenMatch | undefined;
  for (const [at, term] of terms.entries()) {
    const uses = query.uses.get(term);
    if (uses === undefined) continue;
    match ??= openMatch(query);
    addTerm(match, at, uses, query);
  }
  return match ?? NO_MATCH;
}

/** A match that further terms are added to. */
interface OpenMatch {
  readonly cover: number[];
  readonly frequency: number[];
  readonly positions: number[][];
  /** By alternative: the bits of the terms found so far. */
  readonly foundBits: number[];
}

function openMatch({ idf, allBits }: CompiledQuery): OpenMatch {
  return {
    cover: idf.map(() => 0),
    frequency: idf.map(() => 0),
    positions: idf.map(() => []),
    foundBits: allBits.map(() => 0),
  };
}

function addTerm(
  { cover, frequency, positions, foundBits }: OpenMatch,
  at: number,
  uses: readonly TermUse[],
  { allBits }: CompiledQuery,
): void {
  for (const { word, alternative, bit, weight } of uses) {
    const bits = (foundBits[alternative] ?? 0) | bit;
    foundBits[alternative] = bits;
    if (bits !== allBits[alternative]) continue;
    cover[word] = Math.max(weight, cover[word] ?? 0);
    frequency[word] = (frequency[word] ?? 0) + weight;
    // One term may be part of two alternatives of a word.
    if (positions[word]?.at(-1) !== at) positions[word]?.push(at);
  }
}

const NO_MATCH: Match = { cover: [], frequency: [], positions: [] };

/** Whether a term, by its number, is part of the question or of an alternative. */
export function isInQuestion({ uses }: CompiledQuery, term: number): boolean {
  return uses.has(term);
}

/** The share of a question's information (total idf) that is covered, 0 to 1; 0 without words. */
export function coveredShare(
  { idf, totalIdf }: CompiledQuery,
  coverOf: (word: number) => number,
): number {
  if (totalIdf === 0) return 0;
  let covered = 0;
  for (const [word, one] of idf.entries()) covered += one * coverOf(word);
  return covered / totalIdf;
}

/**
 * How close together the question's neighbouring words are in a match, from 0 to 1; 0 for fewer
 * than two words. A pair weighs as much as the less informative of its words.
 */
export function pairShare({ positions }: Match, { idf }: CompiledQuery): number {
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
