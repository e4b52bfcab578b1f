import type { PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';

/** What a term of the index stands for in a question. */
interface Slot {
  readonly word: number;
  readonly weight: number;
  /** Of an alternative of several terms: its number and this term's bit; all bits make it stand. */
  readonly group: number;
  readonly bit: number;
}

/** A question made ready for matching: what each term number stands for. */
export interface CompiledQuery {
  /** For each term number of the index, where its slots stand in the list below; 0 for none. */
  readonly slotsOf: Int32Array;
  readonly slots: readonly (readonly Slot[])[];
  /** The numbers of the terms that the question itself names. */
  readonly typed: ReadonlySet<number>;
  /** For each alternative of several terms, the bits of all of them. */
  readonly groups: readonly number[];
  readonly idf: readonly number[];
  readonly totalIdf: number;
}

/** Where a question's words stand in a stretch of tokens; each list is by the word's place in the question. */
export interface Matched {
  /** How far each word is covered, from 0 to 1. */
  readonly cover: readonly number[];
  /** How often each stands, weighted. */
  readonly frequency: readonly number[];
  /** The positions at which each stands. */
  readonly positions: readonly (readonly number[] | undefined)[];
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
      const several = terms.length > 1;
      const group = several ? groups.push((1 << terms.length) - 1) - 1 : -1;
      for (const [at, term] of terms.entries()) {
        const number = termNumbers.get(term);
        if (number === undefined) continue;
        if (isTyped) typed.add(number);
        const slot = { word, weight, group, bit: several ? 1 << at : 0 };
        const there = slots[slotsOf[number] ?? 0];
        if (there === undefined || there === slots[0]) slotsOf[number] = slots.push([slot]) - 1;
        else there.push(slot);
      }
    }
  }
  const idf = words.map((word) => word.idf);
  return { slotsOf, slots, typed, groups, idf, totalIdf: idf.reduce((sum, one) => sum + one, 0) };
}

/** The positions of all tokens that stand for some word of the question, in order. */
export function findAsked({ slotsOf }: CompiledQuery, terms: Int32Array): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    if ((slotsOf[terms[at] ?? 0] ?? 0) > 0) found.push(at);
  }
  return found;
}

/** What a question's words amount to at these positions of a row of terms. */
export function matchAt(
  { slotsOf, slots, groups, idf: { length } }: CompiledQuery,
  terms: Int32Array,
  found: readonly number[],
): Matched {
  const cover = new Array<number>(length).fill(0);
  const frequency = new Array<number>(length).fill(0);
  const positions = new Array<number[] | undefined>(length).fill(undefined);
  const bits = groups.length === 0 ? NO_BITS : new Array<number>(groups.length).fill(0);
  for (const at of found) {
    for (const { word, weight, group, bit } of slots[slotsOf[terms[at] ?? 0] ?? 0] ?? []) {
      if (group >= 0) {
        const together = (bits[group] ?? 0) | bit;
        bits[group] = together;
        if (together !== groups[group]) continue;
      }
      if (weight > (cover[word] ?? 0)) cover[word] = weight;
      frequency[word] = (frequency[word] ?? 0) + weight;
      const there = positions[word];
      if (there === undefined) positions[word] = [at];
      else if (there.at(-1) !== at) there.push(at);
    }
  }
  return { cover, frequency, positions };
}

/** What a question's words amount to in a whole row of terms. */
export function matchRow(query: CompiledQuery, terms: Int32Array): Matched {
  return matchAt(query, terms, findAsked(query, terms));
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
  return idf.reduce((sum, one, word) => sum + one * coverOf(word), 0) / totalIdf;
}

const NO_BITS: number[] = [];

/** As many terms as there are bits; no entry that anybody would write has more words. */
const MOST_TOGETHER = 30;
