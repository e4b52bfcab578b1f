import type { Span } from '../domain/passage.ts';
import type { NamedDate } from '../language/dates.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';

/** The dates in a question that the articles do not cover, as ranges of the question. */
export type FindUncoveredDates = (query: Pick<Query, 'allWords' | 'language'>) => readonly Span[];

/** Makes the function that finds them. The articles' dates are collected at the first use. */
export function createFindUncoveredDates(index: PassageIndex): FindUncoveredDates {
  let covered: CoveredDates | undefined;
  return ({ allWords: words, language }) => {
    if (language === 'other') return [];
    const named = index.analyzer.findDates(
      words.map(({ word }) => word),
      language,
    );
    if (named.length === 0) return [];
    covered ??= coveredDates(index);
    const known = covered;
    return named
      .filter((date) => !isCovered(date, known))
      .map(({ start, end }): Span => [words[start]?.start ?? 0, words[end - 1]?.end ?? 0]);
  };
}

/** The dates that the articles mention, and the days around their publication. */
interface CoveredDates {
  readonly years: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  /** By month: the first and the last day that are mentioned. */
  readonly days: ReadonlyMap<number, readonly [first: number, last: number]>;
  /** The days up to each publication, as half-open ranges in milliseconds since 1970. */
  readonly news: readonly (readonly [from: number, to: number])[];
}

function coveredDates({ analyzer, articles, passages, terms }: PassageIndex): CoveredDates {
  const years = new Set<number>();
  const months = new Set<number>();
  const days = new Map<number, readonly [number, number]>();
  for (const passage of passages) {
    const words = [...passage.terms].map((term) => terms[term] ?? '');
    for (const { year, month, day } of analyzer.findDates(words, 'en')) {
      if (year !== null) years.add(year);
      if (month === null) continue;
      months.add(month);
      if (day === null) continue;
      const [first, last] = days.get(month) ?? [day, day];
      days.set(month, [Math.min(first, day), Math.max(last, day)]);
    }
  }
  const news = [...new Set(articles.map(({ published }) => published))].map((published) => {
    const [year = 0, month] = published.split('-').map(Number);
    years.add(year);
    if (month !== undefined) months.add(month);
    const day = Date.parse(published);
    return [day - NEWS_DAYS * DAY, day + DAY] as const;
  });
  return { years, months, days, news };
}

/** In days: a report also covers the week before its publication. */
const NEWS_DAYS = 7;
/** In milliseconds. */
const DAY = 86_400_000;

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
    const time = Date.UTC(year ?? new Date(to).getUTCFullYear(), month - 1, day);
    return time >= from && time < to;
  });
}
