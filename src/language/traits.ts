import type { EnglishLists } from '../domain/words.ts';
import { isYear } from './dates.ts';
import type { Token } from './tokens.ts';

/** What a token is by its looks, as bits: what answers a who, where, when, how many or why. */
export const TRAIT = {
  /** Capitalised where a common word would not be. */
  name: 1,
  /** A figure or a number word. */
  number: 2,
  /** A day, a month, a year, or "ago" and its like. */
  date: 4,
  /** A name behind "in", "at" and the like. */
  place: 8,
  /** A word that opens a reason or a purpose. */
  reason: 16,
  /** A unit of time, length or share. */
  unit: 32,
  /** A word that stands for what was named before it. */
  pronoun: 64,
  /** A word that tells an age. */
  age: 128,
} as const;

/** The traits of each token of a text, given the half-open token ranges of its sentences. */
export type TraitsOf = (
  text: string,
  tokens: readonly Token[],
  sentences: readonly { readonly from: number; readonly to: number }[],
) => Uint8Array;

/** Makes the reading of traits. */
export function createTraitsOf(english: EnglishLists): TraitsOf {
  const bitsOf = createWordBits(english);
  const isReason = createReasonTest(english);
  const isPlacePreposition = new Set(english['place prepositions']);
  const isPlaceNoun = new Set(english['place nouns']);
  const isOpener = new Set(english['sentence openers']);

  return (text, tokens, sentences) => {
    const traits = new Uint8Array(tokens.length);
    const wordAt = (at: number): string => tokens[at]?.word ?? '';
    for (const { from, to } of sentences) {
      for (let at = from; at < to; at += 1) {
        const { word, start, end } = tokens[at] as Token;
        const opens = at === from;
        let bits = bitsOf(word);
        // 1500 may be a year, 1,500 is none.
        if (isYear(word) && end - start === word.length) bits |= TRAIT.date;
        if (isReason(word, wordAt(at + 1))) bits |= TRAIT.reason;
        if (isCapital(text, start) && !(bits & TRAIT.date)) {
          // "Group of Seven" counts nothing.
          if (!opens && bits & TRAIT.number && !/\d/u.test(word)) bits &= ~TRAIT.number;
          // A word that opens a sentence is a name where the word after it looks like one too.
          const next = at + 1 < to ? tokens[at + 1] : undefined;
          const isNamed = !opens || (next !== undefined && isCapital(text, next.start));
          if (isNamed && !(bits & TRAIT.pronoun) && !isOpener.has(word)) {
            bits |= TRAIT.name;
            if (isPlaceNoun.has(word)) bits |= TRAIT.place;
          }
          const preposition = wordAt(at - 1) === 'the' ? wordAt(at - 2) : wordAt(at - 1);
          if (!opens && isPlacePreposition.has(preposition)) bits |= TRAIT.place;
        }
        // "An hour" is a number as "one hour" is.
        if (bits & TRAIT.unit && /^an?$/u.test(wordAt(at - 1))) bits |= TRAIT.number;
        traits[at] = bits;
      }
    }
    return traits;
  };
}

/** The traits that a word has wherever it stands. */
function createWordBits(english: EnglishLists): (word: string) => number {
  const bits = new Map<string, number>();
  const add = (trait: number, words: readonly string[]): void => {
    for (const word of words) bits.set(word, (bits.get(word) ?? 0) | trait);
  };
  add(TRAIT.number, english['number words']);
  add(TRAIT.date, english['date words']);
  add(
    TRAIT.date,
    english.months.flatMap((names) => names.split(', ')),
  );
  add(TRAIT.unit, english.units);
  add(TRAIT.age, english['age words']);
  add(TRAIT.pronoun, english.pronouns);
  return (word) => {
    const listed = bits.get(word) ?? 0;
    return /^\d/u.test(word) ? listed | TRAIT.number : listed;
  };
}

/** "Because", "so that", "in order to", but not "so far" or "the order". */
function createReasonTest(english: EnglishLists): (word: string, next: string) => boolean {
  const opensReason = new Set(english['reason words']);
  const opensReasonBeforeTo = new Set(english['reason words before to']);
  return (word, next) => {
    if (word === 'so') return !/^(?:far|much|many|long|called)$/u.test(next);
    return opensReasonBeforeTo.has(word) ? next === 'to' : opensReason.has(word);
  };
}

function isCapital(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}
