import type { ReadAmount } from './ranges.ts';
import { isJoined, isSpaced, type Sentence, wordAt } from './sentence-words.ts';

/**
 * Reads the share that begins at a word: "a third of", "two-thirds of", "half of", "half the". Null
 * where none does: "a third round" is none.
 */
export function readFraction(sentence: Sentence, at: number): ReadAmount | null {
  const word = wordAt(sentence, at);
  const isHalf = word === 'half';
  const parts = isHalf ? 1 : (HOW_MANY.get(word) ?? null);
  const end = isHalf ? at + 1 : at + 2;
  const whole = isHalf ? 2 : (WHOLES.get(wordAt(sentence, at + 1)) ?? null);
  if (parts === null || whole === null) return null;
  if (!isHalf && !isSpaced(sentence, at + 1) && !isJoined(sentence, at + 1)) return null;
  const next = wordAt(sentence, end);
  if (!isSpaced(sentence, end) || (next !== 'of' && !(isHalf && next === 'the'))) return null;
  const share = parts / whole;
  return { low: share, high: share, end, counts: true };
}

const HOW_MANY: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
]);

const WHOLES: ReadonlyMap<string, number> = new Map(
  ['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].flatMap(
    (word, at) => [
      [word, at + 2],
      [`${word}s`, at + 2],
    ],
  ),
);
