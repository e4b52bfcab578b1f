import type { Language } from '../domain/synonyms.ts';
import type { Words } from '../domain/words.ts';
import { type AskingTableOf, monthNamed, readPairs } from './asking.ts';

/** A date in a list of words. Parts that are not named are null. */
export interface NamedDate {
  readonly year: number | null;
  /** 1 to 12, or null. */
  readonly month: number | null;
  readonly day: number | null;
  /** Half-open range of word positions. */
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the dates in a list of folded words, in order. English words may be stems, and count in
 * every language.
 */
export type FindDates = (words: readonly string[], language: Language) => readonly NamedDate[];

/** Whether a folded word looks like a year (1000 to 2199) or a decade ("1990s"). */
export function isYear(word: string): boolean {
  return /^(?:1\d|20|21)\d\ds?$/u.test(word);
}

/** What dates are found with. */
interface DateTools {
  readonly tableOf: AskingTableOf;
  /** The stem of an English word. */
  readonly stem: (word: string) => string;
}

/** Makes the function that finds dates. */
export function createFindDates(
  { english, asking }: Words,
  { tableOf, stem }: DateTools,
): FindDates {
  const withStems = (words: readonly string[]): ReadonlySet<string> =>
    new Set([...words, ...words.map(stem)]);
  const months = asking.en.months.map((names) => withStems(names.split(', ')));
  const ambiguousMonths = withStems(english['months that are other words too']);
  const monthPrefixes = withStems(english['words before a month']);
  const rangeWords = new Set(english['words between two days']);
  const dayOf = createDayOf(english.ordinals);

  // "May" and "march" are months only beside a day, a year or a word such as "in".
  const englishMonthAt = (words: readonly string[], at: number): number | null => {
    const [before = '', word = '', after = ''] = [words[at - 1], words[at], words[at + 1]];
    const month = months.findIndex((names) => names.has(word)) + 1;
    if (month === 0) return null;
    const isDated =
      !ambiguousMonths.has(word) ||
      monthPrefixes.has(before) ||
      dayOf(before) !== null ||
      dayOf(after) !== null ||
      yearOf(after) !== null;
    return isDated ? month : null;
  };

  return (words, language) => {
    const dates: NamedDate[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const month =
        englishMonthAt(words, at) ??
        (language === 'en' ? null : monthNamed(words[at] ?? '', tableOf(language)));
      const year = yearOf(words[at]);
      if (month === null) {
        if (year !== null) dates.push({ year, month, day: null, start: at, end: at + 1 });
        continue;
      }
      // "The 2nd of June", "2-го июня"
      const dayAt = BEFORE_MONTH.test(words[at - 1] ?? '') ? at - 2 : at - 1;
      const before = dayOf(words[dayAt]);
      const after = dayOf(words[at + 1]);
      let end = at + (before === null && after !== null ? 2 : 1);
      const ofYear = yearOf(words[end]);
      // "May 23 to 25"
      const last =
        after !== null && rangeWords.has(words[end] ?? '') ? dayOf(words[end + 1]) : null;
      if (ofYear !== null) end += 1;
      const start = before === null ? at : dayAt;
      dates.push({ year: ofYear, month, day: before ?? after, start, end });
      if (last !== null) dates.push({ year: ofYear, month, day: last, start: at, end: end + 2 });
      at = end - 1;
    }
    return dates;
  };
}

/** What may stand between a day and its month. */
const BEFORE_MONTH = /^(?:of|го)$/u;

/** A year from 1800 to 2199: a smaller number is seldom a year. */
function yearOf(word: string | undefined): number | null {
  return word !== undefined && /^(?:1[89]|20|21)\d\d$/u.test(word) ? Number(word) : null;
}

/** Makes the function that reads the day of a month: `3`, `3rd`, `third` or `1er`. */
function createDayOf(rows: readonly string[]): (word: string | undefined) => number | null {
  const ordinals = readPairs(rows);
  return (word = '') => {
    const digits = /^(\d{1,2})(?:st|nd|rd|th|er|го)?$/u.exec(ordinals.get(word) ?? word)?.[1];
    const day = Number(digits ?? Number.NaN);
    return day >= 1 && day <= LONGEST_MONTH ? day : null;
  };
}

/** In days. */
const LONGEST_MONTH = 31;
