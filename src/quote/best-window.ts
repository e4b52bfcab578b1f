import type { WordRange } from './read-quotation.ts';
import type { Source } from './source.ts';

/** A range of positions and what the wanted words in it weigh. */
export interface Window extends WordRange {
  readonly weight: number;
}

/**
 * Prepares the search for some words, in any order. The search finds, within a range, the window that
 * holds most of them by weight, and the shortest of these; it takes one pass over the range.
 */
export function windowSearch(wanted: Int32Array, source: Source): (range: WordRange) => Window {
  const { numbers, weights } = source;
  /** By number: how many more of the word are wanted; below 0 where the window has more than that. */
  const open = new Int32Array(weights.length);
  for (const number of wanted) if (number !== -1) open[number] = (open[number] ?? 0) + 1;
  const width = Math.ceil(wanted.length * WIDTH.share) + WIDTH.words;

  /** Takes a word out of the window, and gives the weight that is lost. */
  const drop = (position: number): number => {
    const number = numbers[position] ?? 0;
    const left = (open[number] ?? 0) + 1;
    open[number] = left;
    return left > 0 ? (weights[number] ?? 0) : 0;
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
      const number = numbers[at] ?? 0;
      const left = open[number] ?? 0;
      open[number] = left - 1;
      if (left > 0) weight += weights[number] ?? 0;
      if (weight <= best.weight + ROUNDING) continue;
      // A word that is not wanted, or that the window has again, only makes it longer.
      for (; (open[numbers[start] ?? 0] ?? 0) < 0; start += 1) drop(start);
      best = { from: start, to: at + 1, weight };
    }
    for (; start < to; start += 1) drop(start);
    return best;
  };
}

/** Half as many words again, and some more for a short one, so that left-out words do not hide the rest. */
const WIDTH = { share: 1.5, words: 8 } as const;

/** Weights that are added and taken off again leave traces of this size. */
const ROUNDING = 1e-6;
