import type { Span } from '../domain/passage.ts';
import { quotedWords } from './read-quotation.ts';
import { quotedSpeech } from './source.ts';

/** Words to check, and what stands before and after them in their sentence. */
export interface GivenQuotation {
  readonly text: string;
  readonly before: string;
  readonly after: string;
  /** Whether another quotation stands at the other end of what is before, and of what is after. */
  readonly isBeforeShared: boolean;
  readonly isAfterShared: boolean;
}

/** A quotation with nothing around it. */
export function withoutSentence(text: string): GivenQuotation {
  return { text, before: '', after: '', isBeforeShared: false, isAfterShared: false };
}

/** What a text has in quotation marks, in order, each with the sentence around it. */
export function quotationsIn(text: string): readonly GivenQuotation[] {
  const spans = quotedSpeech(text);
  return spans.map((span, at) => ({
    text: text.slice(...span),
    before: sentenceBefore(text, spans[at - 1], span),
    after: sentenceAfter(text, span, spans[at + 1]),
    isBeforeShared: isShared(text, spans[at - 1], span),
    isAfterShared: isShared(text, span, spans[at + 1]),
  }));
}

/** Whether no sentence ends between two quotations. */
function isShared(text: string, one: Span | undefined, next: Span | undefined): boolean {
  if (one === undefined || next === undefined) return false;
  return !SENTENCE_END.test(text.slice(one[1] + 1, next[0] - 1));
}

/** Between the last end of a sentence, or the quotation before, and the opening mark. */
function sentenceBefore(text: string, previous: Span | undefined, [start]: Span): string {
  const from = previous === undefined ? 0 : previous[1] + 1;
  return (
    text
      .slice(from, start - 1)
      .split(SENTENCE_END)
      .at(-1) ?? ''
  );
}

/** Between the closing mark and the next end of a sentence, or the next quotation. */
function sentenceAfter(text: string, [, end]: Span, next: Span | undefined): string {
  const to = next === undefined ? text.length : next[0] - 1;
  return text.slice(end + 1, to).split(SENTENCE_END)[0] ?? '';
}

/** Where a sentence ends inside a text. */
export const SENTENCE_END = /[.!?。！？]+\s|\n/u;

/** A text without the quotation marks that stand around all of it. */
export function withoutOuterMarks(text: string): string {
  const line = text.trim();
  const [span, ...others] = quotedSpeech(line);
  const isAll = span !== undefined && span[0] === 1 && span[1] === line.length - 1;
  return isAll && others.length === 0 ? line.slice(...span) : line;
}

/** Whether so few words are quoted that they would be found anywhere. */
export function isTooShort(text: string): boolean {
  const words = quotedWords(text);
  const characters = words.filter(({ word }) => UNSPACED.test(word)).length;
  return words.length - characters + characters / CHARACTERS_A_WORD < FEWEST_WORDS;
}

const FEWEST_WORDS = 3;

/** In scripts without spaces between words, each character was read as a word. */
const UNSPACED = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const CHARACTERS_A_WORD = 2;
