import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/passage.ts';
import { inverseDocumentFrequency, type PassageIndex } from '../search/passage-index.ts';
import { type QuotedWord, quotedWords, type WordRange } from './read-quotation.ts';

/**
 * The words of all articles in one row. A word's place in the row is its position; equal words have one
 * number.
 */
export interface Source {
  readonly index: PassageIndex;
  /** All paragraphs, one a line, and the range of each. */
  readonly text: string;
  readonly lines: readonly Span[];
  /** Runs in the wording of a speaker or writer: a full article, or one speech that a digest quotes. */
  readonly streams: readonly WordRange[];
  /** By position: the word's number, its half-open range in the text, and which line it is in. */
  readonly numbers: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly lineOf: Int32Array;
  /** By position: which stream the word is in, -1 where a digest retells. */
  readonly streamOf: Int32Array;
  /** By number: the positions of the word, in order, and its weight. */
  readonly positions: readonly (readonly number[])[];
  readonly weights: Float64Array;
  /** The number of each word of a quotation, -1 where no article holds it. */
  numbersOf(words: readonly QuotedWord[]): Int32Array;
}

/** Puts the words of all passages in a row. */
export function readSource(index: PassageIndex): Source {
  const paragraphs = index.passages.map(({ paragraph }) => paragraph.text);
  const text = paragraphs.join('\n');
  const words = quotedWords(text);
  const numbering = new Map<string, number>();
  const positions: number[][] = [];
  const numbers = new Int32Array(words.length);
  for (const [position, { word }] of words.entries()) {
    const number = numbering.get(word) ?? numbering.size;
    numbering.set(word, number);
    numbers[position] = number;
    positions[number] ??= [];
    positions[number].push(position);
  }
  let end = -1;
  const lines = paragraphs.map((paragraph): Span => {
    const start = end + 1;
    end = start + paragraph.length;
    return [start, end];
  });
  const streams = wordRanges(streamSpans(index, lines), words);
  return {
    index,
    text,
    lines,
    streams,
    numbers,
    starts: Int32Array.from(words, ({ start }) => start),
    ends: Int32Array.from(words, ({ end }) => end),
    lineOf: rangeOfEach(words, wordRanges(lines, words)),
    streamOf: rangeOfEach(words, streams),
    positions,
    weights: Float64Array.from(numbering.keys(), (word) => weightOf(word, index)),
    numbersOf: (quoted) => Int32Array.from(quoted, ({ word }) => numbering.get(word) ?? -1),
  };
}

/** An article is one stream, so that a quotation may run on over the end of a paragraph. */
function streamSpans({ articles }: PassageIndex, lines: readonly Span[]): readonly Span[] {
  let next = 0;
  return articles.flatMap(({ kind, paragraphs }): readonly Span[] => {
    const own = lines.slice(next, next + paragraphs.length);
    next += paragraphs.length;
    const [first, last] = [own.at(0), own.at(-1)];
    if (first === undefined || last === undefined) return [];
    if (kind === 'full') return [[first[0], last[1]]];
    return own.flatMap(([offset], at) =>
      quotedSpeech(paragraphs[at]?.text ?? '').map(
        ([start, end]): Span => [offset + start, offset + end],
      ),
    );
  });
}

/**
 * What stands inside double quotation marks or guillemets in a paragraph, without the marks. Single
 * marks are left alone: they look like apostrophes, and a retelling must not pass for speech.
 */
export function quotedSpeech(text: string): readonly Span[] {
  return [...text.matchAll(SPEECH)].map(({ 0: { length }, index }) => [
    index + 1,
    index + length - 1,
  ]);
}

/** A straight mark right behind a letter or digit opens no speech: it means inches. */
const SPEECH = /“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|(?<![\p{L}\p{N}])"[^"]+"(?![\p{L}\p{N}])/gu;

/** The words inside each of some spans of the text that stand in order and apart. */
function wordRanges(spans: readonly Span[], words: readonly QuotedWord[]): readonly WordRange[] {
  let next = 0;
  return spans.map(([start, end]) => {
    while ((words[next]?.start ?? Number.POSITIVE_INFINITY) < start) next += 1;
    const from = next;
    while ((words[next]?.end ?? Number.POSITIVE_INFINITY) <= end) next += 1;
    return { from, to: next };
  });
}

/** For each word which of the ranges it is in, or -1. */
function rangeOfEach({ length }: readonly QuotedWord[], ranges: readonly WordRange[]): Int32Array {
  const rangeOf = new Int32Array(length).fill(-1);
  for (const [at, { from, to }] of ranges.entries()) rangeOf.fill(at, from, to);
  return rangeOf;
}

/** The article that a position is in. */
export function articleAt(position: number, { index, lineOf }: Source): Article | undefined {
  return index.passages[lineOf[position] ?? -1]?.article;
}

/** How much a word tells of where a quotation is from: how rare it is in the articles, within bounds. */
export function weightOf(word: string, index: PassageIndex): number {
  const rarities = termsOf(word, index).content.map((term) =>
    inverseDocumentFrequency(index, [term]),
  );
  return Math.min(Math.max(FUNCTION_WORD, ...rarities), RAREST);
}

/** The weight of words that stand in any text: enough to keep them in order, too little to name a source. */
export const FUNCTION_WORD = 0.5;

/**
 * A word in one passage of fifty is rare enough. Without a bound, one changed word that no article holds
 * would outweigh all the words that were kept, and more so in a larger corpus.
 */
const RAREST = 4;

/** How many words a text has, and the terms of those that are not function words. */
export function termsOf(
  text: string,
  { analyzer: { tokenize, isFunctionWord } }: PassageIndex,
): { readonly count: number; readonly content: readonly string[] } {
  const tokens = tokenize(text);
  const content = tokens.filter(({ word }) => !isFunctionWord(word));
  return { count: tokens.length, content: content.map(({ term }) => term) };
}
