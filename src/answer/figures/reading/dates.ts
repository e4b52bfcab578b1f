import { dayOfMonth, LONGEST_MONTH, MONTH_NAMES } from '../../../language/calendar.ts';
import type { Amount } from './figure.ts';
import { isJoined, isSpaced, type Sentence, wordAt } from './sentence-words.ts';

/** A date, and the half-open range of words that it takes up. */
export interface NamedDate {
  /** Null for a month alone, which tells too little to be compared. */
  readonly amount: Amount | null;
  readonly from: number;
  readonly to: number;
}

/** The dates of a sentence: weekdays, days of a month, months of a year. */
export function datesIn(sentence: Sentence): readonly NamedDate[] {
  const dates: NamedDate[] = [];
  for (let at = 0; at < sentence.words.length; at += 1) {
    const date = weekdayAt(sentence, at) ?? monthAt(sentence, at);
    if (date === null) continue;
    dates.push(date);
    at = Math.max(at, date.to - 1);
  }
  return dates;
}

function weekdayAt(sentence: Sentence, at: number): NamedDate | null {
  const day = WEEKDAYS.get(wordAt(sentence, at));
  return day === undefined ? null : { amount: exactly('weekday', day), from: at, to: at + 1 };
}

function monthAt(sentence: Sentence, at: number): NamedDate | null {
  const { text, words } = sentence;
  const month = MONTHS.get(wordAt(sentence, at));
  // "May" and "march" are verbs, too.
  if (month === undefined || !CAPITAL.test(text.charAt(words[at]?.start ?? 0))) return null;
  const before = isSpaced(sentence, at) ? dayOfMonth(wordAt(sentence, at - 1)) : null;
  const after = isSpaced(sentence, at + 1) ? dayOfMonth(wordAt(sentence, at + 1)) : null;
  const isYear = YEAR.test(wordAt(sentence, at + 1));
  if (before !== null) {
    return { amount: exactly('day', dayNumber(month, before)), from: at - 1, to: at + 1 };
  }
  if (after !== null) {
    const last = lastDay(sentence, at + 2);
    const [low, high] = [dayNumber(month, after), dayNumber(month, last?.day ?? after)];
    return { amount: { ...exactly('day', low), high }, from: at, to: last?.end ?? at + 2 };
  }
  const year = Number(wordAt(sentence, at + 1));
  const amount = isYear ? exactly('month', year * MONTHS_OF_YEAR + month) : null;
  return { amount, from: at, to: isYear ? at + 2 : at + 1 };
}

/** "May 23 to 25" */
function lastDay(
  sentence: Sentence,
  at: number,
): { readonly day: number; readonly end: number } | null {
  const day = isJoined(sentence, at) ? dayOfMonth(wordAt(sentence, at)) : null;
  if (day !== null) return { day, end: at + 1 };
  const other = TO.has(wordAt(sentence, at)) ? dayOfMonth(wordAt(sentence, at + 1)) : null;
  return other === null ? null : { day: other, end: at + 2 };
}

function exactly(measure: string, value: number): Amount {
  return { low: value, high: value, approximate: false, measure };
}

function dayNumber(month: number, day: number): number {
  return month * LONGEST_MONTH + day;
}

const CAPITAL = /\p{Lu}/u;
const YEAR = /^(?:19|20)\d\d$/u;
const TO: ReadonlySet<string> = new Set(['to', 'until', 'through', 'and', 'or']);

const MONTHS_OF_YEAR = 12;

const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map(
    (name, number) => [name, number],
  ),
);

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, number) => names.map((name): [string, number] => [name, number])),
);
