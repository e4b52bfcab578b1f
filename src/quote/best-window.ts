import type { Range, SourceWords } from './source-words.ts';

/** A range of positions and what the wanted words in it weigh. */
export interface Window extends Range {
  readonly weight: number;
}

/** Finds the shortest of the windows within a range that hold most of the wanted words, by weight. */
export type WindowSearch = (range: Range) => Window;

/** Prepares a search for these words, in whatever order; the search takes one pass over its range. */
export function createWindowSearch(wanted: Int32Array, source: SourceWords): WindowSearch {
  const { numbers, weights } = source;
  /** How often each word is wanted still; below 0 where the window holds more than were wanted. */
  const open = new Int32Array(weights.length);
  for (const number of wanted) if (number !== -1) open[number] = (open[number] ?? 0) + 1;
  const width = Math.ceil(wanted.length * WIDTH.share) + WIDTH.words;

  const take = (position: number): number => {
    const number = numbers[position] ?? 0;
    const left = open[number] ?? 0;
    open[number] = left - 1;
    return left > 0 ? (weights[number] ?? 0) : 0;
  };
  const drop = (position: number): number => {
    const number = numbers[position] ?? 0;
    const left = (open[number] ?? 0) + 1;
    open[number] = left;
    return left > 0 ? (weights[number] ?? 0) : 0;
  };
  const tighten = ({ from, to, weight }: Window): Window => {
    for (let at = from; at < to; at += 1) take(at);
    let start = from;
    while (start < to && drop(start) === 0) start += 1;
    for (let at = start + 1; at < to; at += 1) drop(at);
    return { from: start, to, weight };
  };
  return ({ from, to }) => {
    let best: Window = { from, to: from, weight: 0 };
    let weight = 0;
    let start = from;
    for (let at = from; at < to; at += 1) {
      if (at - start === width) {
        weight -= drop(start);
        start += 1;
      }
      weight += take(at);
      if (weight > best.weight + ROUNDING) best = { from: start, to: at + 1, weight };
    }
    for (; start < to; start += 1) drop(start);
    return tighten(best);
  };
}

/** Half as many words again, and some more for a short one, so that left-out words do not hide the rest. */
const WIDTH = { share: 1.5, words: 8 } as const;

/** Weights that are added and taken off again leave traces of this size. */
const ROUNDING = 1e-6;
