import { TRAIT } from '../../../language/token-traits.ts';
import { isJoined, isSpaced, type Sentence, wordAt } from './sentence-words.ts';

/**
 * Whether a number, from its first word to the place after its last, names and does not count: "F-16",
 * "Boeing 737", "$5", "10:30", "1,000-for-1,000"; or tells an age: "aged 18", "younger than 25".
 */
export function isLabel(sentence: Sentence, at: number, end: number): boolean {
  const { text, words } = sentence;
  const [first, last] = [words[at], words[end - 1]];
  if (first === undefined || last === undefined) return true;
  if (GLUED_BEFORE.test(text.charAt(first.start - 1))) return true;
  if (GLUED_AFTER.test(text.slice(last.end, last.end + 2))) return true;
  if (isJoined(sentence, end) && wordAt(sentence, end) === 'for') return true;
  if (wordAt(sentence, end + 1) === 'old') return true;
  return isSpaced(sentence, at) && isNamedBy(sentence, at - 1);
}

function isNamedBy(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at);
  if (AGE.has(word)) return true;
  // "More than" and "fewer than" count.
  if (word === 'than') return !COMPARING.has(wordAt(sentence, at - 1));
  if (word === 'of' && wordAt(sentence, at - 1) === 'age') return true;
  return ((sentence.words[at]?.traits ?? 0) & TRAIT.name) !== 0;
}

const GLUED_BEFORE = /[-‐‑–$€£¥#:/\p{L}]/u;
const GLUED_AFTER = /^[:/]\d/u;
const AGE: ReadonlySet<string> = new Set(['aged', 'age', 'ages']);
const COMPARING: ReadonlySet<string> = new Set(['more', 'less', 'fewer']);
