import * as chrono from 'chrono-node';

/** What a text says of a day. */
export type DateReading =
  /** ISO 8601 as precise as the text: `2025-06-03`, `2025-06` or `2025`. */
  | { readonly date: string }
  /** A date that two countries read as two days: `03/06/2025`. */
  | { readonly ambiguous: string };

/**
 * Reads the first date in a text, in any usual form; null where there is none. The `language` is the
 * page's, as a BCP 47 tag: it decides whether the day or the month comes first. A date without a year,
 * or one that counts from today ("yesterday"), is none.
 */
export function readDate(text: string, language: string | null): DateReading | null {
  const alone = readYear(text);
  if (alone !== null || !/\d/u.test(text)) return alone;
  const iso = ISO_DATE.exec(text);
  if (iso !== null) return Number(iso[1]) < OLDEST_YEAR ? null : dated(iso[1], iso[2], iso[3]);
  const numbers = NUMBERS.exec(text);
  const order = dayOrder(language, numbers?.[0] ?? '');
  if (numbers !== null && order === null && isAmbiguous(numbers)) return { ambiguous: numbers[0] };
  for (const parser of parsersFor(language, order)) {
    for (const { text: said, start } of parser.parse(text)) {
      // Everything that counts from today lacks a year of its own.
      if (!HAS_YEAR.test(said) || !start.isCertain('year') || !start.isCertain('month')) continue;
      const [year, month] = [start.get('year'), start.get('month')];
      return dated(year, month, start.isCertain('day') ? start.get('day') : undefined);
    }
  }
  return readNamedMonth(text, language);
}

/** The first printed newspaper. Programs that know no date write the year 1. */
const OLDEST_YEAR = 1605;

const ISO_DATE = /(?<!\d)(\d{4})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)/u;
const NUMBERS = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/u;
const HAS_YEAR = /\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}/u;

type PartOfDate = string | number | null | undefined;

function dated(year: PartOfDate, month?: PartOfDate, day?: PartOfDate): DateReading {
  const padded = [month, day].flatMap((part) =>
    part === undefined || part === null ? [] : [String(part).padStart(2, '0')],
  );
  return { date: [String(year), ...padded].join('-') };
}

/** Countries that write the month first. */
const MONTH_FIRST: ReadonlySet<string> = new Set(['US', 'PH']);

/** Which comes first where the language tells it, else null: English alone does not. */
function dayOrder(language: string | null, numbers: string): 'day' | 'month' | null {
  const { language: name, region } = language === null ? NO_LOCALE : localeOf(language);
  if (region !== undefined) return MONTH_FIRST.has(region) ? 'month' : 'day';
  // Dots stand between days, months and years in countries that write the day first.
  return (name !== undefined && name !== 'en') || numbers.includes('.') ? 'day' : null;
}

interface LocaleParts {
  readonly language?: string | undefined;
  readonly region?: string | undefined;
}

const NO_LOCALE: LocaleParts = {};

function localeOf(tag: string): LocaleParts {
  try {
    return new Intl.Locale(tag);
  } catch {
    // A page may call its language anything.
    return NO_LOCALE;
  }
}

function isAmbiguous([, first, , second]: RegExpExecArray): boolean {
  return first !== second && Number(first) <= 12 && Number(second) <= 12;
}

const PARSERS: Readonly<Record<string, Pick<chrono.Chrono, 'parse'>>> = {
  de: chrono.de,
  es: chrono.es,
  fi: chrono.fi,
  fr: chrono.fr,
  it: chrono.it,
  ja: chrono.ja,
  nl: chrono.nl,
  pt: chrono.pt,
  ru: chrono.ru,
  sv: chrono.sv,
  uk: chrono.uk,
  vi: chrono.vi,
  zh: chrono.zh,
};

/** The parsers to try: the page's language, then English. */
function parsersFor(
  language: string | null,
  order: 'day' | 'month' | null,
): readonly Pick<chrono.Chrono, 'parse'>[] {
  const own = PARSERS[localeOf(language ?? 'en').language ?? ''];
  return [...(own === undefined ? [] : [own]), order === 'month' ? chrono.en : chrono.en.GB];
}

/** Reads "3 Haziran 2025" in a language that chrono does not know, by Node's own names of months. */
function readNamedMonth(text: string, language: string | null): DateReading | null {
  if (language === null || localeOf(language).language === undefined) return null;
  const [, day, name = '', year] = /(\d{1,2})\.? (\p{L}{3,})\.? (\d{4})/u.exec(text) ?? [];
  if (day === undefined) return null;
  const months = Array.from({ length: 12 }, (_, month) => month);
  const found = months.find((month) =>
    [{ month: 'long', day: 'numeric' } as const, { month: 'short', day: 'numeric' } as const].some(
      (shape) =>
        new Intl.DateTimeFormat(language, shape)
          .formatToParts(new Date(2000, month, 15))
          .some(
            (part) =>
              part.type === 'month' &&
              part.value.toLocaleLowerCase(language) === name.toLocaleLowerCase(language),
          ),
    ),
  );
  return found === undefined ? null : dated(year, found + 1, day);
}

/** A text that is a month or a year and nothing else. */
function readYear(text: string): DateReading | null {
  const [, year, month] = /^\s*(\d{4})(?:-(0[1-9]|1[0-2]))?\s*$/u.exec(text) ?? [];
  return year === undefined ? null : dated(year, month);
}
