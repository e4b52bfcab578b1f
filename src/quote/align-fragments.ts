import { align } from './align.ts';
import type { Alignment } from './alignment.ts';
import { createWindowSearch } from './best-window.ts';
import type { Fragment } from './quotation.ts';
import type { Range, SourceWords } from './source-words.ts';

/** A quotation's words by number, -1 for those of no article, and by weight. */
export interface WantedWords {
  readonly numbers: Int32Array;
  readonly weights: Float64Array;
}

/** Aligns a quotation with a range of the source. */
export type Aligner = (range: Range) => Alignment;

/**
 * Prepares a quotation for being aligned with any part of the source: each fragment near a window of its
 * own, the windows in the fragments' order. A long fragment is aligned piece by piece, as comparing it
 * at once takes time by the square of its changes.
 */
export function createAligner(
  fragments: readonly Fragment[],
  wanted: WantedWords,
  source: SourceWords,
): Aligner {
  const parts = fragments.map(({ from, to }): Part => {
    const numbers = wanted.numbers.subarray(from, to);
    const weights = wanted.weights.subarray(from, to);
    const weight = weights.reduce((sum, one) => sum + one, 0);
    const search = createWindowSearch(numbers, source);
    if (numbers.length <= LONGEST_PIECE) {
      return { from, weight, align: (range) => align(numbers, search(range), { range, source }) };
    }
    const alignPieces = createAligner(cut(numbers.length), { numbers, weights }, source);
    return { from, weight, align: (range) => alignPieces(around(search(range), range)) };
  });
  return (range) => {
    const positions = new Int32Array(wanted.numbers.length).fill(-1);
    return { positions, worth: alignParts(parts, range, positions) };
  };
}

/** A fragment or a piece of one. */
interface Part {
  /** Its first word. */
  readonly from: number;
  readonly weight: number;
  readonly align: Aligner;
}

/** The weightiest part first, then those before it in front of it and those after it behind. Gives their worth. */
function alignParts(parts: readonly Part[], range: Range, positions: Int32Array): number {
  const [heaviest] = parts.toSorted((a, b) => b.weight - a.weight);
  if (heaviest === undefined) return 0;
  const at = parts.indexOf(heaviest);
  const aligned = heaviest.align(range);
  const kept = aligned.positions.filter((position) => position !== -1);
  const [first, last] = [kept.at(0), kept.at(-1)];
  if (first === undefined || last === undefined) {
    return alignParts(parts.toSpliced(at, 1), range, positions);
  }
  positions.set(aligned.positions, heaviest.from);
  return (
    aligned.worth +
    alignParts(parts.slice(0, at), { from: range.from, to: first }, positions) +
    alignParts(parts.slice(at + 1), { from: last + 1, to: range.to }, positions)
  );
}

/** In words: a sentence or two. */
const LONGEST_PIECE = 60;

/** Pieces of one length, as few as may be. */
function cut(length: number): readonly Fragment[] {
  const count = Math.ceil(length / LONGEST_PIECE);
  return Array.from({ length: count }, (_, at) => ({
    from: Math.floor((at * length) / count),
    to: Math.floor(((at + 1) * length) / count),
  }));
}

/** A window with room for a piece on both sides: its ends may be off by some words. */
function around({ from, to }: Range, range: Range): Range {
  return {
    from: Math.max(range.from, from - LONGEST_PIECE),
    to: Math.min(range.to, to + LONGEST_PIECE),
  };
}
