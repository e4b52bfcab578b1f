import { createAligner } from './align-fragments.ts';
import type { Alignment } from './alignment.ts';
import { createWindowSearch, type Window } from './best-window.ts';
import type { Quotation } from './quotation.ts';
import type { QuotedWord } from './quoted-words.ts';
import type { Range, SourceWords, Stream } from './source-words.ts';
import { FUNCTION_WORD } from './word-weight.ts';

/** Where a quotation nearly stands. */
export interface NearMatch {
  /** The position of each of its words that the source holds in order, -1 for the others. */
  readonly positions: Int32Array;
  /**
   * Whether it goes on where a speech in a digest begins or ends: the digest quotes only so much, and
   * what the speaker said around that cannot be checked.
   */
  readonly goesOver: boolean;
}

/**
 * Finds where a quotation nearly stands, in a place that holds all of it rather than where it goes over
 * one; null where no stream holds enough of its words.
 */
export function findAltered(
  { words, fragments }: Quotation,
  numbers: Int32Array,
  source: SourceWords,
): NearMatch | null {
  if (words.length < ENOUGH.words) return null;
  const weights = weigh(words, source);
  const needed = sum(weights) * ENOUGH.share;
  const align = createAligner(fragments, { numbers, weights }, source);
  let best: (NearMatch & Alignment) | null = null;
  for (const { stream, window } of likelyPlaces(numbers, source)) {
    // Without marks for left-out text all of it stands in one window, which holds no more than this.
    if (fragments.length === 1 && window.weight < needed) continue;
    const { positions, worth } = align({
      from: Math.max(stream.from, window.from - REACH),
      to: Math.min(stream.to, window.to + REACH),
    });
    const kept = weights.filter((_, at) => positions[at] !== -1);
    const isEnough =
      kept.length >= ENOUGH.words &&
      kept.length > words.length * ENOUGH.share &&
      kept.filter((weight) => weight > FUNCTION_WORD).length >= ENOUGH.contentWords &&
      sum(kept) >= needed;
    if (!isEnough) continue;
    const goesOver = stream.isSpeech && isCut(positions, stream);
    const isBetter =
      best === null || (goesOver === best.goesOver ? worth > best.worth : best.goesOver);
    if (isBetter) best = { positions, worth, goesOver };
  }
  return best;
}

/**
 * What has to be kept of a quotation, so that it is called altered and not somebody else's: most of its
 * words, and half by weight. Two reports of the same talks share so much in 1 % of runs of 15 words, in
 * up to 8 % of shorter ones, which are set phrases. Of a source's own runs, 98 % keep it with two of
 * eight words changed, 91 % with one of six, 79 % with one of five. Fewer than three words, or one that
 * says something, stand together in any two texts.
 */
const ENOUGH = { share: 0.5, words: 3, contentWords: 2 } as const;

/** In words, some twenty paragraphs: how far from the rest a fragment is looked for, to bound the work. */
const REACH = 2_000;

function isCut(positions: Int32Array, { from, to }: Range): boolean {
  return (
    (positions.at(0) === -1 && positions.includes(from)) ||
    (positions.at(-1) === -1 && positions.includes(to - 1))
  );
}

interface Place {
  readonly stream: Stream;
  readonly window: Window;
}

/** The streams that hold most of the words close together; full articles first where speech holds as much. */
function likelyPlaces(numbers: Int32Array, source: SourceWords): readonly Place[] {
  const search = createWindowSearch(numbers, source);
  return source.streams
    .map((stream) => ({ stream, window: search(stream) }))
    .filter(({ window }) => window.weight > 0)
    .toSorted(
      (a, b) =>
        b.window.weight - a.window.weight || Number(a.stream.isSpeech) - Number(b.stream.isSpeech),
    )
    .slice(0, LIKELY);
}

/** Streams to compare word by word; the one that a quotation is from holds most of its words. */
const LIKELY = 4;

function weigh(words: readonly QuotedWord[], { weightOf }: SourceWords): Float64Array {
  const weights = new Map<string, number>();
  for (const { word } of words) if (!weights.has(word)) weights.set(word, weightOf(word));
  return Float64Array.from(words, ({ word }) => weights.get(word) ?? 0);
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, number) => total + number, 0);
}
