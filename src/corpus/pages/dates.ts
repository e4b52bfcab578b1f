import * as chrono from 'chrono-node';

/** What a text says of a day. */
export type DateReading =
  /** ISO 8601 as precise as the text: `2025-06-03`, `2025-06` or `2025`. */
  | { readonly date: string }
  /** A date that two countries read as two days: `03/06/2025`. */
  | { readonly ambiguous: string };

/**
 * Reads the first date at the beginning of a text, in any usual form; null where there is none. The `language`
 * is the page's, as a BCP 47 tag: it decides whether the day or the month comes first. A date without a
 * year, or one that counts from today ("yesterday"), is none.
 */
export function readDate(whole: string, language: string | null): DateReading | null {
  const text = whole.slice(0, LONGEST_TEXT);
  const alone = readYear(text);
  if (alone !== null || !/\d/u.test(text)) return alone;
  const [yearFirst, ...parts] = ISO_DATE.exec(text) ?? YEAR_FIRST.exec(text) ?? [];
  if (yearFirst !== undefined) return dated(...parts);
  const numbers = NUMBERS.exec(text);
  const order = dayOrder(language, numbers?.[0] ?? '');
  if (numbers !== null && order === null && isAmbiguous(numbers)) return { ambiguous: numbers[0] };
  const own = PARSERS[localeOf(language ?? '').language ?? ''];
  const english = order === 'month' ? chrono.en : chrono.en.GB;
  return (
    // English reads but the end of "3. jun. 2025" in Danish.
    (own === undefined ? readNamedMonth(text, language) : readWith(own, text)) ??
    readWith(english, text) ??
    // A page may name no language, or a wrong one.
    (/\p{L}.*\d{4}/u.test(text) ? readWithAny(text) : null)
  );
}

function readWithAny(text: string): DateReading | null {
  for (const parser of Object.values(PARSERS)) {
    const reading = readWith(parser, text);
    if (reading !== null && 'date' in reading && reading.date.length === FULL_DATE) return reading;
  }
  return null;
}

function readWith(parser: Parser, text: string): DateReading | null {
  for (const { text: said, start } of parser.parse(text)) {
    // Everything that counts from today lacks a year of its own.
    if (!HAS_YEAR.test(said) || !start.isCertain('year') || !start.isCertain('month')) continue;
    const [year, month] = [start.get('year'), start.get('month')];
    return dated(year, month, start.isCertain('day') ? start.get('day') : undefined);
  }
  return null;
}

/** Characters. A line with a date is shorter, and parsers take long to find none in long texts. */
const LONGEST_TEXT = 200;
/** Characters of a date to the day, `2025-06-03`. */
export const FULL_DATE = 10;

/** The first printed newspaper. Programs that know no date write the year 1. */
const OLDEST_YEAR = 1605;

const ISO_DATE = /(?<!\d)(\d{4})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)/u;
/** `2025/6/3`, `2025. 06. 03.`, `2025年6月3日`: where the year comes first, the month is next in every language. */
const YEAR_FIRST =
  /(?<!\d)(\d{4})\s?[-./年]\s?(0?[1-9]|1[0-2])\s?[-./月]\s?(0?[1-9]|[12]\d|3[01])(?!\d)/u;
const NUMBERS = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/u;
const HAS_YEAR = /\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}/u;

type PartOfDate = string | number | null | undefined;

/** A date of these parts; null for a day that its month does not have, and a year before all newspapers. */
function dated(year?: PartOfDate, month?: PartOfDate, day?: PartOfDate): DateReading | null {
  if (Number(year) < OLDEST_YEAR) return null;
  const isDay = typeof day === 'string' || typeof day === 'number';
  if (
    isDay &&
    new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() !== Number(day)
  )
    return null;
  const padded = [month, day].flatMap((part) =>
    part === undefined || part === null ? [] : [String(part).padStart(2, '0')],
  );
  return { date: [String(year), ...padded].join('-') };
}

/** Countries that write the month first. Canada writes both. */
const MONTH_FIRST: ReadonlySet<string> = new Set(['US', 'PH']);

/** Which comes first where the language tells it, else null: English alone does not. */
function dayOrder(language: string | null, numbers: string): 'day' | 'month' | null {
  const { language: name, region } = language === null ? NO_LOCALE : localeOf(language);
  if (region === 'CA') return null;
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

type Parser = Pick<chrono.Chrono, 'parse'>;

/** By language, all but English. */
const PARSERS: Readonly<Record<string, Parser>> = {
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

/** With a day beside it, a month has another ending in Slavic languages. */
const MONTH_SHAPES = [
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
  { month: 'long' },
] as const;

/** Reads "3 Haziran 2025" in a language that chrono does not know, by Node's own names of months. */
function readNamedMonth(text: string, language: string | null): DateReading | null {
  const known = localeOf(language ?? 'en').language;
  if (language === null || known === undefined || known === 'en') return null;
  const [, day, name, year] =
    /(?:(?<![\d:])(\d{1,2})\.? (?:de )?)?(\p{L}{3,})\.? (\d{4})(?!\d)/u.exec(text) ?? [];
  if (name === undefined) return null;
  const months = Array.from({ length: 12 }, (_, month) => month);
  const found = months.find((month) =>
    MONTH_SHAPES.some((shape) =>
      new Intl.DateTimeFormat(language, shape)
        .formatToParts(new Date(2000, month, 15))
        .some(
          (part) =>
            part.type === 'month' &&
            part.value.replace('.', '').toLocaleLowerCase(language) ===
              name.toLocaleLowerCase(language),
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
