import { isLabel } from './labels.ts';
import { readNumber } from './number-words.ts';
import { gapBefore, isSpaced, type Sentence, wordAt } from './sentence-words.ts';

/** What a number or a share comes to, and the place after its last word. */
export interface ReadAmount {
  readonly low: number;
  readonly high: number;
  readonly end: number;
  /** Whether it is of anything at all: a score, a format and a number in a name are not. */
  readonly counts: boolean;
}

/** Reads what begins at a word: "40", "two to three", "2-3", "between 12 and 15". Null where no number does. */
export function readRange(sentence: Sentence, at: number): ReadAmount | null {
  const first = readNumber(sentence, at);
  if (first === null) return null;
  const { value: low, end } = first;
  const before = wordAt(sentence, at - 1);
  const next = secondOf(sentence, end, before);
  const second = next === null ? null : readNumber(sentence, next);
  if (second === null) {
    return { low, high: low, end, counts: before !== 'between' && !isLabel(sentence, at, end) };
  }
  const { value: high, end: last } = second;
  // "From 40 to 60" may be a change, and "3-2" is a score.
  const isRange = low < high && before !== 'from';
  return { low, high, end: last, counts: isRange && !isLabel(sentence, at, last) };
}

/** Where the second number of a range would begin. */
function secondOf(sentence: Sentence, end: number, before: string): number | null {
  if (DASH.test(gapBefore(sentence, end))) return end;
  const word = wordAt(sentence, end);
  const isTo = word === 'to' || word === 'or' || (word === 'and' && before === 'between');
  return isTo && isSpaced(sentence, end) ? end + 1 : null;
}

const DASH = /^[-–‐‑]$/u;
