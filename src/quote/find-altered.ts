import { align } from './align.ts';
import { type Window, windowSearch } from './best-window.ts';
import type { Quotation, WordRange } from './read-quotation.ts';
import { articleAt, FUNCTION_WORD, type Source, weightOf } from './source.ts';

/** A place that nearly has the words of a quotation. */
export interface NearMatch {
  /**
   * The position of each word of the quotation, -1 for a word that the source does not have there.
   */
  readonly positions: Int32Array;
  /**
   * Whether the quotation has words before the start or after the end of a speech in a digest. The
   * digest quotes no more of the speech, so those words cannot be checked.
   */
  readonly isCut: boolean;
}

/**
 * Finds the stream that has most of a quotation's words; null where none has enough. A place that
 * does not cut the quotation comes before one that does.
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
  for (const { stream, window } of likelyStreams(numbers, source)) {
    // A quotation of one fragment must be in one window, and this is the stream's best window.
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
    const isCut = isSpeech(stream, source) && isCutAt(stream, positions);
    if (best === null || (isCut === best.isCut ? worth > best.worth : best.isCut)) {
      best = { positions, isCut, worth };
    }
  }
  return best;
}

/**
 * How much of a quotation must be kept for it to be altered: more than half of its words, and half
 * of their weight. Measured: two reports of one event share that much in 1 % of runs of 15 words,
 * and in up to 8 % of shorter runs, which are set phrases. Of a source's own runs, 98 % still reach
 * it with two of eight words changed, 91 % with one of six, 79 % with one of five. Any two texts
 * share two words by chance, or three of which one is a content word.
 */
const ENOUGH = { share: 0.5, words: 3, contentWords: 2 } as const;

/** In words, about twenty paragraphs: how far a fragment may be from the best window. */
const REACH = 2_000;

/** A stream with the window that has most of the quotation's words. */
interface LikelyStream {
  readonly stream: WordRange;
  readonly window: Window;
}

/** The streams with the best windows; a full article comes before an equally good speech. */
function likelyStreams(numbers: Int32Array, source: Source): readonly LikelyStream[] {
  const search = windowSearch(numbers, source);
  return source.streams
    .map((stream): LikelyStream => ({ stream, window: search(stream) }))
    .filter(({ window }) => window.weight > 0)
    .toSorted(
      (a, b) =>
        b.window.weight - a.window.weight ||
        Number(isSpeech(a.stream, source)) - Number(isSpeech(b.stream, source)),
    )
    .slice(0, MOST_STREAMS);
}

/** How many streams are compared word by word: the right one has a good window. */
const MOST_STREAMS = 4;

/** Whether a stream is speech in a digest. */
function isSpeech({ from }: WordRange, source: Source): boolean {
  return articleAt(from, source)?.kind === 'digest';
}

/** Whether the quotation has words before the first or after the last word of a stream. */
function isCutAt({ from, to }: WordRange, positions: Int32Array): boolean {
  return (
    (positions.at(0) === -1 && positions.includes(from)) ||
    (positions.at(-1) === -1 && positions.includes(to - 1))
  );
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, number) => total + number, 0);
}
