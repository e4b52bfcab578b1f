import { align } from './align.ts';
import { type Window, windowSearch } from './best-window.ts';
import type { Quotation, WordRange } from './read-quotation.ts';
import { articleAt, FUNCTION_WORD, type Source, weightOf } from './source.ts';

/** Where a quotation nearly stands. */
export interface NearMatch {
  /** The position of each word that the source has in order, -1 for the others. */
  readonly positions: Int32Array;
  /**
   * Whether the quotation goes on where a speech in a digest begins or ends: the digest quotes no more,
   * so what the speaker said before or after cannot be checked.
   */
  readonly isCut: boolean;
}

/**
 * Finds where a quotation nearly stands; null where no stream holds enough of its words. A place that
 * holds all of it comes before one that cuts it.
 */
export function findAltered(
  { words, fragments }: Quotation,
  numbers: Int32Array,
  source: Source,
): NearMatch | null {
  if (words.length < ENOUGH.words) return null;
  const weights = Float64Array.from(
    words,
    ({ word }, at) => source.weights[numbers[at] ?? -1] ?? weightOf(word, source.index),
  );
  const needed = sum(weights) * ENOUGH.share;
  let best: (NearMatch & { readonly worth: number }) | null = null;
  for (const { stream, window } of likelyPlaces(numbers, source)) {
    // A quotation of one fragment stands in one window, and no window here holds more than this one.
    if (fragments.length === 1 && window.weight < needed) continue;
    const range = {
      from: Math.max(stream.from, window.from - REACH),
      to: Math.min(stream.to, window.to + REACH),
    };
    const { positions, worth } = align(numbers, fragments, { range, source });
    const kept = weights.filter((_, at) => positions[at] !== -1);
    const isEnough =
      kept.length >= ENOUGH.words &&
      kept.length > words.length * ENOUGH.share &&
      kept.filter((weight) => weight > FUNCTION_WORD).length >= ENOUGH.contentWords &&
      sum(kept) >= needed;
    if (!isEnough) continue;
    const isCut = isSpeech(stream, source) && cuts(stream, positions);
    if (best === null || (isCut === best.isCut ? worth > best.worth : best.isCut)) {
      best = { positions, isCut, worth };
    }
  }
  return best;
}

/**
 * How much of a quotation has to be kept to call it altered: more than half of its words, and half of
 * their weight. Measured: two reports of one event share that much in 1 % of runs of 15 words, and in
 * up to 8 % of shorter ones, which are set phrases. Of a source's own runs, 98 % keep it with two of
 * eight words changed, 91 % with one of six, 79 % with one of five. Any two texts share two words that
 * follow each other, or three of which only one is a content word.
 */
const ENOUGH = { share: 0.5, words: 3, contentWords: 2 } as const;

/** In words, some twenty paragraphs: how far from the best window a fragment may stand. Bounds the work. */
const REACH = 2_000;

interface Place {
  readonly stream: WordRange;
  readonly window: Window;
}

/** The streams that hold most of the words close together; full articles first where speech holds as much. */
function likelyPlaces(numbers: Int32Array, source: Source): readonly Place[] {
  const search = windowSearch(numbers, source);
  return source.streams
    .map((stream): Place => ({ stream, window: search(stream) }))
    .filter(({ window }) => window.weight > 0)
    .toSorted(
      (a, b) =>
        b.window.weight - a.window.weight ||
        Number(isSpeech(a.stream, source)) - Number(isSpeech(b.stream, source)),
    )
    .slice(0, MOST_PLACES);
}

/** How many streams are compared word by word; the right one holds most of the words. */
const MOST_PLACES = 4;

function isSpeech({ from }: WordRange, source: Source): boolean {
  return articleAt(from, source)?.kind === 'digest';
}

/** Whether words that are not kept stand before the first or after the last word of a stream. */
function cuts({ from, to }: WordRange, positions: Int32Array): boolean {
  return (
    (positions.at(0) === -1 && positions.includes(from)) ||
    (positions.at(-1) === -1 && positions.includes(to - 1))
  );
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, number) => total + number, 0);
}
