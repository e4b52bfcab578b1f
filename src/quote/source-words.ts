import type { IndexedPassage, PassageIndex } from '../search/passage-index.ts';
import { quotedSpeech } from './quoted-speech.ts';
import { type QuotedWord, quotedWords } from './quoted-words.ts';
import { createWordWeight, type WordWeight } from './word-weight.ts';

/** A half-open range of positions. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A run of words in a source's own wording: a full article, or one speech that a digest quotes. */
export interface Stream extends Range {
  readonly isSpeech: boolean;
}

/**
 * Every word of every article, one after the other; a word's place in that row is its position. All
 * that is known of it stands at that place of some array.
 */
export interface SourceWords {
  readonly passages: readonly IndexedPassage[];
  /** The word's number. */
  readonly numbers: Int32Array;
  /** The number of the passage that it is in, and its half-open range in that passage's text. */
  readonly passageOf: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The number of the stream that it is in, -1 where a digest tells in words of its own. */
  readonly streamOf: Int32Array;
  readonly streams: readonly Stream[];
  /** The number of a folded word, undefined where no article holds it. */
  numberOf(word: string): number | undefined;
  /** By a word's number: where it stands, in order; and its weight. */
  readonly positions: readonly Int32Array[];
  readonly weights: Float64Array;
  weightOf: WordWeight;
}

/** Puts the words of all passages in a row. */
export function readSourceWords(index: PassageIndex): SourceWords {
  const { passages } = index;
  const texts = passages.map(({ paragraph }) => quotedWords(paragraph.text));
  const words = texts.flat();
  const numbering = new Map<string, number>();
  const numbers = Int32Array.from(words, ({ word }) => {
    const number = numbering.get(word) ?? numbering.size;
    numbering.set(word, number);
    return number;
  });
  const weightOf = createWordWeight(index);
  const streams = findStreams(passages, texts);
  const streamOf = new Int32Array(words.length).fill(-1);
  for (const [at, { from, to }] of streams.entries()) streamOf.fill(at, from, to);
  return {
    passages,
    numbers,
    passageOf: Int32Array.from(texts.flatMap((text, passage) => text.map(() => passage))),
    starts: Int32Array.from(words, ({ start }) => start),
    ends: Int32Array.from(words, ({ end }) => end),
    streamOf,
    streams,
    numberOf: (word) => numbering.get(word),
    positions: positionsByNumber(numbers, numbering.size),
    weights: Float64Array.from(numbering.keys(), weightOf),
    weightOf,
  };
}

function findStreams(
  passages: readonly IndexedPassage[],
  texts: readonly (readonly QuotedWord[])[],
): readonly Stream[] {
  const streams: Stream[] = [];
  let from = 0;
  for (const [at, { article, paragraph }] of passages.entries()) {
    const words = texts[at] ?? [];
    const to = from + words.length;
    const last = streams.at(-1);
    if (article.kind === 'digest') {
      for (const [start, end] of quotedSpeech(paragraph.text)) {
        const first = words.findIndex((word) => word.start >= start);
        const count = words.filter((word) => word.start >= start && word.end <= end).length;
        if (count > 0)
          streams.push({ from: from + first, to: from + first + count, isSpeech: true });
      }
    } else if (last !== undefined && passages[at - 1]?.article === article) {
      // An article is one stream, so that a quotation may run on over the end of a paragraph.
      streams[streams.length - 1] = { ...last, to };
    } else {
      streams.push({ from, to, isSpeech: false });
    }
    from = to;
  }
  return streams;
}

function positionsByNumber(numbers: Int32Array, count: number): readonly Int32Array[] {
  const counts = new Int32Array(count);
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  const positions = Array.from(counts, (length) => new Int32Array(length));
  const filled = new Int32Array(count);
  for (const [position, number] of numbers.entries()) {
    const next = filled[number] ?? 0;
    const list = positions[number];
    if (list !== undefined) list[next] = position;
    filled[number] = next + 1;
  }
  return positions;
}
