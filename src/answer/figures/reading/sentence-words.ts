import type { IndexedPassage, IndexedSentence } from '../../../search/passage-index.ts';

/** A word of a sentence. */
export interface Word {
  /** Lower-case, not stemmed. */
  readonly word: string;
  readonly term: string;
  /** See token-traits.ts. */
  readonly traits: number;
  /** Half-open UTF-16 range in the paragraph, the possessive left out. */
  readonly start: number;
  readonly end: number;
}

/** The words of a sentence with the paragraph's text around them. */
export interface Sentence {
  readonly text: string;
  readonly words: readonly Word[];
}

/** Reads a sentence from what is indexed of it, so that nothing is cut or stemmed again. */
export function sentenceWords(
  { paragraph: { text }, terms, traits, starts, ends }: IndexedPassage,
  { from, to }: Pick<IndexedSentence, 'from' | 'to'>,
  vocabulary: readonly string[],
): Sentence {
  const words: Word[] = [];
  for (let at = from; at < to; at += 1) {
    const start = starts[at] ?? 0;
    const end = ends[at] ?? 0;
    words.push({
      word: text.slice(start, end).toLowerCase().replaceAll('’', "'"),
      term: vocabulary[terms[at] ?? -1] ?? '',
      traits: traits[at] ?? 0,
      start,
      end,
    });
  }
  return { text, words };
}

/** The word at a place, or an empty one beyond the sentence. */
export function wordAt({ words }: Sentence, at: number): string {
  return words[at]?.word ?? '';
}

/** What stands between a word and the one before it; empty at the sentence's edges. */
export function gapBefore({ text, words }: Sentence, at: number): string {
  const [before, here] = [words[at - 1], words[at]];
  return before === undefined || here === undefined ? '' : text.slice(before.end, here.start);
}

/** Whether only white space parts a word from the one before it. */
export function isSpaced(sentence: Sentence, at: number): boolean {
  return SPACE.test(gapBefore(sentence, at));
}

/** Whether a hyphen joins a word to the one before it. */
export function isJoined(sentence: Sentence, at: number): boolean {
  return HYPHEN.test(gapBefore(sentence, at));
}

/** The text of a half-open range of words; a percent sign is no word, and goes with its number. */
export function writtenAt({ text, words }: Sentence, from: number, to: number): string {
  const end = words[to - 1]?.end ?? 0;
  return text.slice(words[from]?.start ?? 0, text.charAt(end) === '%' ? end + 1 : end);
}

const SPACE = /^\s+$/u;
const HYPHEN = /^[-‐‑]$/u;
