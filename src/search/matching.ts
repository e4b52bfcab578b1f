import type { IndexedPassage, PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';
import { PAIR_REACH } from './tuning.ts';

/** A question made ready for matching: what each term number of the index stands for in it. */
export interface CompiledQuery {
  /** For each term number, where its slots stand in the list below; 0 for none. */
  readonly slotsOf: Int32Array;
  readonly slots: readonly (readonly Slot[])[];
  /** The numbers of the terms that the question itself names. */
  readonly typed: ReadonlySet<number>;
  /** For each alternative of several terms, the bits of all of them. */
  readonly groups: readonly number[];
  /** By the word's place in the question. */
  readonly idf: readonly number[];
  readonly totalIdf: number;
}

/** What a term stands for in a question. */
interface Slot {
  readonly word: number;
  readonly weight: number;
  /** Of an alternative of several terms: its number and this term's bit; it counts with all bits set. */
  readonly group: number;
  readonly bit: number;
}

/** Where a question's words stand in a row of terms; each list is by the word's place in the question. */
export interface Matched {
  /** How far each word is covered, from 0 to 1. */
  readonly cover: readonly number[];
  /** How often each stands, weighted. */
  readonly frequency: readonly number[];
  /** The positions at which each stands. */
  readonly positions: readonly (readonly number[])[];
}

/** A question's words in a passage: in each of its sentences, and in all of them together. */
export interface PassageMatch {
  readonly sentences: readonly Matched[];
  readonly whole: Matched;
}

/** Makes a question ready for matching against the passages of an index. */
export function compileQuery(
  { words }: Query,
  { terms: vocabulary, termNumbers }: PassageIndex,
): CompiledQuery {
  const slotsOf = new Int32Array(vocabulary.length);
  const slots: Slot[][] = [[]];
  const groups: number[] = [];
  const typed = new Set<number>();
  for (const [word, { alternatives }] of words.entries()) {
    for (const { terms: all, weight, isTyped } of alternatives) {
      const terms = all.slice(0, MOST_TOGETHER);
      const isGroup = terms.length > 1;
      const group = isGroup ? groups.push((1 << terms.length) - 1) - 1 : -1;
      for (const [at, term] of terms.entries()) {
        const number = termNumbers.get(term);
        if (number === undefined) continue;
        if (isTyped) typed.add(number);
        const slot = { word, weight, group, bit: isGroup ? 1 << at : 0 };
        const there = slots[slotsOf[number] ?? 0];
        if (there === undefined || there === slots[0]) slotsOf[number] = slots.push([slot]) - 1;
        else there.push(slot);
      }
    }
  }
  const idf = words.map((word) => word.idf);
  return { slotsOf, slots, typed, groups, idf, totalIdf: idf.reduce((sum, one) => sum + one, 0) };
}

/** As many terms as there are bits; no entry that anybody would write has more words. */
const MOST_TOGETHER = 30;

/** Finds a question's words in a passage, in one pass over its terms. */
export function matchPassage(
  query: CompiledQuery,
  { terms, sentences: ranges }: IndexedPassage,
): PassageMatch {
  const whole = createMatched(query);
  const sentences = ranges.map(({ from, to }) => {
    let sentence: OpenMatched | undefined;
    for (let at = from; at < to; at += 1) {
      const slots = slotsAt(query, terms, at);
      if (slots.length === 0) continue;
      sentence ??= createMatched(query);
      addMatch(sentence, slots, at, query);
      addMatch(whole, slots, at, query);
    }
    return sentence ?? NOTHING;
  });
  return { sentences, whole };
}

/** Finds a question's words in a row of terms. */
export function matchTerms(query: CompiledQuery, terms: Int32Array): Matched {
  let matched: OpenMatched | undefined;
  for (let at = 0; at < terms.length; at += 1) {
    const slots = slotsAt(query, terms, at);
    if (slots.length === 0) continue;
    matched ??= createMatched(query);
    addMatch(matched, slots, at, query);
  }
  return matched ?? NOTHING;
}

function slotsAt(
  { slotsOf, slots }: CompiledQuery,
  terms: Int32Array,
  at: number,
): readonly Slot[] {
  return slots[slotsOf[terms[at] ?? 0] ?? 0] ?? [];
}

/** A match to which more terms may be added. */
interface OpenMatched {
  readonly cover: number[];
  readonly frequency: number[];
  readonly positions: number[][];
  /** For each alternative of several terms, the bits of those that were found. */
  readonly bits: number[];
}

function createMatched({ idf, groups }: CompiledQuery): OpenMatched {
  return {
    cover: new Array<number>(idf.length).fill(0),
    frequency: new Array<number>(idf.length).fill(0),
    positions: new Array<number[]>(idf.length).fill(NOWHERE),
    bits: groups.length === 0 ? NOWHERE : new Array<number>(groups.length).fill(0),
  };
}

function addMatch(
  { cover, frequency, positions, bits }: OpenMatched,
  slots: readonly Slot[],
  at: number,
  { groups }: CompiledQuery,
): void {
  for (const { word, weight, group, bit } of slots) {
    if (group >= 0) {
      const together = (bits[group] ?? 0) | bit;
      bits[group] = together;
      if (together !== groups[group]) continue;
    }
    cover[word] = Math.max(weight, cover[word] ?? 0);
    frequency[word] = (frequency[word] ?? 0) + weight;
    const there = positions[word] ?? NOWHERE;
    if (there === NOWHERE) positions[word] = [at];
    else if (there.at(-1) !== at) there.push(at);
  }
}

/** Whether a term stands for some word of the question. */
export function isAsked({ slotsOf }: CompiledQuery, term: number): boolean {
  return (slotsOf[term] ?? 0) > 0;
}

/** The share of a question's information that is covered: 0 to 1. */
export function coveredShare(
  { idf, totalIdf }: CompiledQuery,
  coverOf: (word: number) => number,
): number {
  if (totalIdf === 0) return 0;
  let covered = 0;
  for (const [word, one] of idf.entries()) covered += one * coverOf(word);
  return covered / totalIdf;
}

/** Of all pairs of words that follow one another in the question, the share that stands close together. */
export function pairShare({ positions }: Matched, { idf }: CompiledQuery): number {
  let all = 0;
  let held = 0;
  for (let word = 0; word + 1 < idf.length; word += 1) {
    const weight = Math.min(idf[word] ?? 0, idf[word + 1] ?? 0);
    all += weight;
    held += weight * closeness(positions[word] ?? NOWHERE, positions[word + 1] ?? NOWHERE);
  }
  return all === 0 ? 0 : held / all;
}

/** 1 for neighbours, less the farther they stand apart, 0 beyond the reach of a pair. */
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

const NOWHERE: number[] = [];
const NOTHING: Matched = { cover: [], frequency: [], positions: [] };
