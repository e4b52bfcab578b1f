import type { EnglishLists, Words } from '../domain/words.ts';
import { isYear } from './dates.ts';
import type { Token, TokenRange } from './tokens.ts';

/** What a token looks like, as bits: a possible answer to who, where, when, how many or why. */
export const TRAIT = {
  /** Capitalised where an ordinary word is not. */
  name: 1,
  /** Digits or a number word. */
  number: 2,
  /** A day, a month, a year, or a word such as "ago". */
  date: 4,
  /** A name after a preposition such as "in" or "at". */
  place: 8,
  /** A word that opens a reason or a purpose. */
  reason: 16,
  /** A unit of time, length or share. */
  unit: 32,
  /** A word that refers to something named before it. */
  pronoun: 64,
  /** A word that tells an age. */
  age: 128,
  /** A word that tells that sides agree. */
  agreement: 256,
  /** A word that tells what a side wants. */
  demand: 512,
  /** A word that tells of what is to come. */
  future: 1024,
  /** A word that tells who was there. */
  attendance: 2048,
  /** A word that names an agreement, which need not exist. */
  mayAgree: 4096,
  /** A word that tells of a plan, which may be over. */
  mayCome: 8192,
} as const;

/** The traits of each token of a text, given the tokens of its sentences. */
export type TraitsOf = (
  text: string,
  tokens: readonly Token[],
  sentences: readonly TokenRange[],
) => Uint16Array;

/** Makes the function that reads traits, from the English word lists. */
export function createTraitsOf({ english, asking }: Words): TraitsOf {
  const bitsOf = createWordBits(english, asking.en.months);
  const isReason = createReasonTest(english);
  const placePrepositions = new Set(english['place prepositions']);
  const placeNouns = new Set(english['place nouns']);
  const openers = new Set(english['sentence openers']);

  return (text, tokens, sentences) => {
    const traits = new Uint16Array(tokens.length);
    const wordAt = (at: number): string => tokens[at]?.word ?? '';
    for (const { from, to } of sentences) {
      for (let at = from; at < to; at += 1) {
        const { word, start, end } = tokens[at] as Token;
        const isFirst = at === from;
        let bits = bitsOf(word);
        // 1500 may be a year, 1,500 is not.
        if (isYear(word) && end - start === word.length) bits |= TRAIT.date;
        if (isReason(word, wordAt(at + 1))) bits |= TRAIT.reason;
        if (isCapital(text, start) && !(bits & TRAIT.date)) {
          // The seven in "Group of Seven" is not a count.
          if (!isFirst && bits & TRAIT.number && !/\d/u.test(word)) bits &= ~TRAIT.number;
          // Every sentence begins with a capital: its first word is a name if the next one looks
          // like it.
          const next = at + 1 < to ? tokens[at + 1] : undefined;
          const isNamed = !isFirst || (next !== undefined && isCapital(text, next.start));
          if (isNamed && !(bits & TRAIT.pronoun) && !openers.has(word)) {
            bits |= TRAIT.name;
            if (placeNouns.has(word)) bits |= TRAIT.place;
          }
          const preposition = wordAt(at - 1) === 'the' ? wordAt(at - 2) : wordAt(at - 1);
          if (!isFirst && placePrepositions.has(preposition)) bits |= TRAIT.place;
        }
        // "An hour" is a number like "one hour".
        if (bits & TRAIT.unit && /^an?$/u.test(wordAt(at - 1))) bits |= TRAIT.number;
        traits[at] = bits;
      }
    }
    return traits;
  };
}

/** The traits of a word that do not depend on the words around it. */
function createWordBits(
  english: EnglishLists,
  months: readonly string[],
): (word: string) => number {
  const bits = new Map<string, number>();
  const add = (trait: number, words: readonly string[]): void => {
    for (const word of words) bits.set(word, (bits.get(word) ?? 0) | trait);
  };
  add(TRAIT.number, english['number words']);
  add(TRAIT.date, english['date words']);
  add(
    TRAIT.date,
    months.flatMap((names) => names.split(', ')),
  );
  add(TRAIT.unit, english.units);
  add(TRAIT.age, english['age words']);
  add(TRAIT.pronoun, english.pronouns);
  add(TRAIT.agreement, english['words of agreement']);
  add(TRAIT.mayAgree, english['words of agreement, less clear']);
  add(TRAIT.mayCome, english['words of what comes, less clear']);
  add(TRAIT.demand, english['words of demand']);
  add(TRAIT.attendance, english['words of attendance']);
  add(TRAIT.future, english['words of what comes']);
  return (word) => {
    const listed = bits.get(word) ?? 0;
    return /^\d/u.test(word) ? listed | TRAIT.number : listed;
  };
}

/**
 * Whether a word begins a reason: "because", "so that", "in order to"; not "so far" or "the order".
 */
function createReasonTest(english: EnglishLists): (word: string, next: string) => boolean {
  const opensReason = new Set(english['reason words']);
  const opensReasonBeforeTo = new Set(english['reason words before to']);
  const noReasonAfterSo = new Set(english['no reason after so']);
  return (word, next) => {
    if (word === 'so') return !noReasonAfterSo.has(next);
    return opensReasonBeforeTo.has(word) ? next === 'to' : opensReason.has(word);
  };
}

function isCapital(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}
