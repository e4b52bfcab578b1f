import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/passage.ts';
import { inverseDocumentFrequency, type PassageIndex } from '../search/passage-index.ts';
import type { QuotedWord, WordRange } from './read-quotation.ts';

/**
 * The words of all articles in one list. A word's index in the list is its position. Equal words
 * have the same number.
 *
 * @example "No, no treaty" has the positions 0, 1, 2 and the numbers 0, 0, 1.
 */
export interface Source {
  readonly index: PassageIndex;
  /** All paragraphs, each on one line. */
  readonly text: string;
  /** By line: its range in the text. */
  readonly lines: readonly Span[];
  /** The original wordings: each full article, and each speech that a digest quotes. */
  readonly streams: readonly WordRange[];
  /** By position: the word's number, its half-open range in the text, and its line. */
  readonly numbers: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly lineOf: Int32Array;
  /** By position: the word's stream, or -1 where a digest retells. */
  readonly streamOf: Int32Array;
  /** By number: how much the word tells. */
  readonly weights: Float64Array;
  /** The positions of a word by its number, ascending; none for a number that no word has. */
  positionsOf(number: number): Int32Array;
  /** The number of each word of a quotation, -1 where no article holds it. */
  numbersOf(words: readonly QuotedWord[]): Int32Array;
}

/**
 * The ranges inside double quotation marks, guillemets or corner brackets, without the marks. Single quotation marks
 * do not count: they look like apostrophes, and a retelling must not be taken for speech.
 */
export function quotedSpeech(text: string): readonly Span[] {
  return [...text.matchAll(SPEECH)].map(({ 0: { length }, index }) => [
    index + 1,
    index + length - 1,
  ]);
}

/** A straight mark directly after a letter or digit does not open speech: it may mean inches. */
const SPEECH =
  /“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|「[^「」]+」|『[^『』]+』|(?<![\p{L}\p{N}])"[^"]+"(?![\p{L}\p{N}])/gu;

/** The article at a position; undefined for a position outside the list. */
export function articleAt(position: number, { index, lineOf }: Source): Article | undefined {
  return index.passages[lineOf[position] ?? -1]?.article;
}

/** How much a word tells about the source of a quotation: its idf, within bounds. */
export function weightOf(word: string, index: PassageIndex): number {
  const idfs = termsOf(word, index).content.map((term) => inverseDocumentFrequency(index, [term]));
  return Math.min(Math.max(FUNCTION_WORD, ...idfs), HIGHEST_WEIGHT);
}

/** The weight of a function word: enough to align it, too little to identify a source. */
export const FUNCTION_WORD = 0.5;

/**
 * The idf of a word in one passage of fifty. Without a limit, one changed word that no article
 * holds would outweigh all the words that were kept, the more so in a larger corpus.
 */
const HIGHEST_WEIGHT = 4;

/** The number of words in a text, and the terms of its content words. */
export function termsOf(
  text: string,
  { analyzer: { tokenize, isFunctionWord } }: PassageIndex,
): { readonly count: number; readonly content: readonly string[] } {
  const tokens = tokenize(text);
  const content = tokens.filter(({ word }) => !isFunctionWord(word));
  return { count: tokens.length, content: content.map(({ term }) => term) };
}
