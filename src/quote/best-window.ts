import type { WordRange } from './read-quotation.ts';
import type { Source } from './source.ts';

/** A range of positions, and the weight of the wanted words in it. */
export interface Window extends WordRange {
  readonly weight: number;
}

/**
 * Makes a function that finds, within a range, the window with most of the wanted words by weight,
 * in any order; of equal windows the shortest. It takes one pass over the range.
 */
export function windowSearch(wanted: Int32Array, source: Source): (range: WordRange) => Window {
  const { numbers, weights } = source;
  /** By number: how many of the word the window lacks; negative where it has too many. */
  const lacking = new Int32Array(weights.length);
  for (const number of wanted) if (number !== -1) lacking[number] = (lacking[number] ?? 0) + 1;
  const width = Math.ceil(wanted.length * WIDTH.share) + WIDTH.words;

  /** Removes a word from the window, and returns the weight that the window loses. */
  const drop = (position: number): number => {
    const number = numbers[position] ?? 0;
    const left = (lacking[number] ?? 0) + 1;
    lacking[number] = left;
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
      const left = lacking[number] ?? 0;
      lacking[number] = left - 1;
      if (left > 0) weight += weights[number] ?? 0;
      if (weight <= best.weight + ROUNDING) continue;
      // A first word that is not wanted, or that the window has again, only makes it longer.
      for (; (lacking[numbers[start] ?? 0] ?? 0) < 0; start += 1) drop(start);
      best = { from: start, to: at + 1, weight };
    }
    for (; start < to; start += 1) drop(start);
    return best;
  };
}

/** The width of a window in words: one and a half times the wanted words, plus 8 for short ones. */
const WIDTH = { share: 1.5, words: 8 } as const;

/** Adding and subtracting weights leaves rounding errors below this. */
const ROUNDING = 1e-6;
