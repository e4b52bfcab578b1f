import type { Language } from '../domain/synonyms.ts';
import type { EnglishLists } from '../domain/words.ts';
import { readPairs } from './asking.ts';

/** A number in a list of words. */
interface NumberReading {
  /** How many words it takes. */
  readonly length: number;
  /** The ways to write it, each as the terms of its words. */
  readonly synonyms: readonly (readonly string[])[];
}

/**
 * The number that begins at position `at` of a question's folded words, or null. In English it may
 * be in words; in other languages only digits are read.
 */
export type ReadNumber = (
  words: readonly string[],
  at: number,
  language: Language,
) => NumberReading | null;

/** Makes the function that reads numbers: "six thousand", "6k", 6,000 and 6 000 are the same. */
export function createReadNumber(
  english: EnglishLists,
  stem: (word: string) => string,
): ReadNumber {
  const numerals = createNumerals(english);
  const ordinals = readPairs(english.ordinals);
  const ordinalWords = new Map([...ordinals].map(([word, digits]) => [digits, word]));
  const toReading = ({ length, value }: Counted): NumberReading => {
    const inWords = numerals.spell(value).filter((words) => words.length <= LONGEST_WRITTEN);
    return { length, synonyms: [[String(value)], ...inWords.map((words) => words.map(stem))] };
  };

  return (words, at, language) => {
    const word = words[at] ?? '';
    const inDigits = digitsAt(words, at, numerals);
    if (inDigits !== null) return toReading(inDigits);
    if (language !== 'en') return null;
    const [digits = word, name] = ordinals.has(word)
      ? [ordinals.get(word), word]
      : [word, ordinalWords.get(word)];
    if (name !== undefined) return { length: 1, synonyms: [[digits], [stem(name)]] };
    // A number that begins earlier may hold this word: the five in "twenty five".
    for (let from = Math.max(0, at - LONGEST_TYPED); from <= at; ) {
      const number = digitsAt(words, from, numerals) ?? wordsAt(words, from, numerals);
      if (from === at) return number && toReading(number);
      from += number?.length ?? 1;
    }
    return null;
  };
}

/** In words: the longest numbers that people type, and that articles spell out. */
const LONGEST_TYPED = 8;
const LONGEST_WRITTEN = 3;

/** A number, and how many words it takes. */
interface Counted {
  readonly length: number;
  readonly value: number;
}

/** A number in digits, perhaps multiplied by the words after it: "6k", "6 000", "1.2 million". */
function digitsAt(words: readonly string[], at: number, { multiples }: Numerals): Counted | null {
  const [, digits, k] = /^(\d+(?:\.\d+)*)(k?)$/u.exec(words[at] ?? '') ?? [];
  if (digits === undefined) return null;
  // 6.000 is how half of Europe writes 6,000.
  const isGrouped = /^\d{1,3}(?:\.\d{3})+$/u.test(digits);
  let value = Number(isGrouped ? digits.replaceAll('.', '') : digits);
  // 1.6.2025 is no number.
  if (Number.isNaN(value)) return null;
  if (k) value *= THOUSAND;
  let length = 1;
  for (; words[at + length] === '000'; length += 1) value *= THOUSAND;
  const multiple = multiples.get(words[at + length] ?? '');
  return multiple === undefined
    ? { length, value }
    : { length: length + 1, value: value * multiple };
}

/** A number in words: "a dozen", "twenty five", "one thousand two hundred and six". */
function wordsAt(
  words: readonly string[],
  at: number,
  { units, multiples }: Numerals,
): Counted | null {
  let end = /^an?$/u.test(words[at] ?? '') && multiples.has(words[at + 1] ?? '') ? at + 1 : at;
  let total = 0;
  // What stands before the next thousand, and what the next word has to be less than to add to it.
  let group = 0;
  let room = HUNDRED;
  for (; ; end += 1) {
    const word = words[end] ?? '';
    const unit = units.get(word) ?? HUNDRED;
    const multiple = multiples.get(word);
    if (unit < room) {
      group += unit;
      room = unit < TWENTY ? 0 : TEN;
    } else if (multiple !== undefined) {
      const product = Math.max(1, group) * multiple;
      if (multiple >= THOUSAND) total += product;
      group = multiple >= THOUSAND ? 0 : product;
      room = HUNDRED;
    } else if (word !== 'and' || total + group < HUNDRED || !units.has(words[end + 1] ?? '')) {
      const value = total + group;
      return value === 0 ? null : { length: end - at, value };
    }
  }
}

const TEN = 10;
const TWENTY = 20;
const HUNDRED = 100;
const THOUSAND = 1000;

/** How English writes numbers in words. */
interface Numerals {
  /** From one to ninety. */
  readonly units: ReadonlyMap<string, number>;
  /** From a dozen on. */
  readonly multiples: ReadonlyMap<string, number>;
  /** A number in words, in each way that there is; none for a fraction. */
  spell(value: number): readonly (readonly string[])[];
}

function createNumerals(english: EnglishLists): Numerals {
  const valuesOf = (rows: readonly string[]): ReadonlyMap<string, number> =>
    new Map([...readPairs(rows)].map(([word, value]) => [word, Number(value)]));
  const units = valuesOf(english['numbers in words']);
  const multiples = valuesOf(english['multiples in words']);
  const descending = [...units, ...[...multiples].filter(([, value]) => value >= HUNDRED)].toSorted(
    ([, a], [, b]) => b - a,
  );
  const spellOut = (value: number): readonly string[] => {
    const [word, part] = descending.find(([, one]) => one <= value) ?? [];
    if (word === undefined || part === undefined) return [];
    const times = part < HUNDRED ? [] : spellOut(Math.floor(value / part));
    return [...times, word, ...spellOut(value % part)];
  };
  return {
    units,
    multiples,
    spell: (value) => {
      if (!Number.isSafeInteger(value) || value === 0) return [];
      // "A dozen", "a thousand".
      const alone = [...multiples].filter(([, multiple]) => multiple === value);
      return [spellOut(value), ...alone.map(([word]) => [word])];
    },
  };
}
