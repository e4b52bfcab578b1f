import type { Span } from '../domain/passage.ts';
import { dayOfMonth, MONTH_NAMES } from '../language/calendar.ts';
import { stemOf } from '../language/stemming.ts';
import type { PassageIndex } from './passage-index.ts';
import type { QuestionWord } from './question-words.ts';

/** A date as far as it is named, and where it stands in a row of words. */
interface NamedDate {
  readonly year: number | null;
  /** 1 to 12, or null. */
  readonly month: number | null;
  readonly day: number | null;
  readonly start: number;
  readonly end: number;
}

/** The dates that the articles speak of or from. */
interface CoveredDates {
  readonly years: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  /** For each month that is named with days, the first and the last of them. */
  readonly days: ReadonlyMap<number, readonly [first: number, last: number]>;
  /** The days up to publication, as half-open ranges of milliseconds. */
  readonly news: readonly (readonly [from: number, to: number])[];
}

/** Collects the dates of an index: those in the texts, and the days before each publication. */
function coveredDates({ passages, terms }: PassageIndex): CoveredDates {
  const years = new Set<number>();
  const months = new Set<number>();
  const days = new Map<number, readonly [number, number]>();
  const news = new Map<string, readonly [number, number]>();
  for (const { article, terms: numbers } of passages) {
    for (const { year, month, day } of datesIn([...numbers].map((term) => terms[term] ?? ''))) {
      if (year !== null) years.add(year);
      if (month === null) continue;
      months.add(month);
      if (day === null) continue;
      const [first, last] = days.get(month) ?? [day, day];
      days.set(month, [Math.min(first, day), Math.max(last, day)]);
    }
    if (news.has(article.published)) continue;
    const [year = 0, month] = article.published.split('-').map(Number);
    years.add(year);
    if (month !== undefined) months.add(month);
    const published = Date.parse(article.published);
    news.set(article.published, [published - NEWS_DAYS * DAY, published + DAY]);
  }
  return { years, months, days, news: [...news.values()] };
}

/** The dates of a question that lie outside what the articles cover, as ranges of the question. */
export type FindDatesOutside = (words: readonly QuestionWord[]) => readonly Span[];

/** Makes the search for them; the articles' dates are collected when a question first names one. */
export function createFindDatesOutside(index: PassageIndex): FindDatesOutside {
  let covered: CoveredDates | undefined;
  return (words) => {
    const named = datesIn(words.map(({ word }) => word));
    if (named.length === 0) return [];
    covered ??= coveredDates(index);
    const known = covered;
    return named
      .filter((date) => !isCovered(date, known))
      .map(({ start, end }): Span => [words[start]?.start ?? 0, words[end - 1]?.end ?? 0]);
  };
}

function isCovered(
  { year, month, day }: NamedDate,
  { years, months, days, news }: CoveredDates,
): boolean {
  if (year !== null && !years.has(year)) return false;
  if (month === null) return true;
  if (day === null) return months.has(month);
  const [first, last] = days.get(month) ?? [0, -1];
  if (day >= first && day <= last) return true;
  return news.some(([from, to]) => {
    const asked = Date.UTC(year ?? new Date(to).getUTCFullYear(), month - 1, day);
    return asked >= from && asked < to;
  });
}

/** A report tells of the days before it: those of the week may be asked for by their date. */
const NEWS_DAYS = 7;
const DAY = 86_400_000;

function datesIn(words: readonly string[]): readonly NamedDate[] {
  const dates: NamedDate[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const month = monthOf(words, at);
    if (month !== null) {
      const before = dayOfMonth(words[at - 1] ?? '');
      const after = dayOfMonth(words[at + 1] ?? '');
      const end = at + (before === null && after !== null ? 2 : 1);
      const year = yearOf(words[end]);
      dates.push({
        year,
        month,
        day: before ?? after,
        start: before === null ? at : at - 1,
        end: year === null ? end : end + 1,
      });
      // "May 23 to 25"
      const last =
        after !== null && RANGE.has(words[end] ?? '') ? dayOfMonth(words[end + 1] ?? '') : null;
      if (last !== null) dates.push({ year, month, day: last, start: at, end: end + 2 });
      at = (year === null ? end : end + 1) - 1;
    } else if (yearOf(word) !== null) {
      dates.push({ year: yearOf(word), month: null, day: null, start: at, end: at + 1 });
    }
  }
  return dates;
}

const RANGE = new Set(['to', 'until', 'through', 'and']);

function monthOf(words: readonly string[], at: number): number | null {
  const word = words[at] ?? '';
  const month = MONTHS.findIndex((names) => names.has(word)) + 1;
  if (month === 0) return null;
  if (!VERBS_TOO.has(word)) return month;
  const isDated =
    BEFORE_MONTH.has(words[at - 1] ?? '') ||
    dayOfMonth(words[at - 1] ?? '') !== null ||
    dayOfMonth(words[at + 1] ?? '') !== null ||
    yearOf(words[at + 1]) !== null;
  return isDated ? month : null;
}

function yearOf(word: string | undefined): number | null {
  return word !== undefined && /^(?:1[89]|20|21)\d\d$/u.test(word) ? Number(word) : null;
}

/** Names with their short and their stemmed forms, as they stand in questions and in an index. */
const MONTHS: readonly ReadonlySet<string>[] = MONTH_NAMES.map(
  (names) => new Set([...names, ...names.map((name) => stemOf(name, 'en'))]),
);

/** Months only where a date stands around them. */
const VERBS_TOO = new Set(['march', 'mar', 'may', 'mai', 'jan', 'jun', 'sep', 'dec', 'mai']);
const BEFORE_MONTH = new Set(
  'in since of last next until by from during on late early mid sinc earli dure'.split(' '),
);
