import type { DroppedLine } from '../import/page.ts';
import { FULL_DATE, readDate } from './dates.ts';
import type { FoundField, FoundFields } from './metadata.ts';

/**
 * Reads what a page's own lines give for the article's fields, from the lines that are no part of its
 * text: a headline, a byline, a day, a copyright notice. All of it is a guess.
 */
export function readOwnLines(
  dropped: readonly DroppedLine[],
  {
    bodyLine,
    language,
  }: {
    /** The 1-based line on which the article's text begins. */
    readonly bodyLine: number;
    /** The page's language as a BCP 47 tag, or null where it names none. */
    readonly language: string | null;
  },
): OwnLines {
  const guess = (value: string, { line }: DroppedLine): FoundField => {
    return { value, from: line === null ? 'its text' : `line ${line}`, isGuess: true };
  };
  const found: Partial<Record<keyof FoundFields, FoundField>> = {};
  const notes: string[] = [];
  for (const one of dropped) {
    const { rule, text, line } = one;
    if (rule === 'date-line' || (DATE_RULES.has(rule) && isDateLine(text, language))) {
      // A number alone may be a year, and anything else.
      const reading = /^\d{1,4}$/u.test(text) ? null : readDate(text, language);
      if (reading === null) continue;
      if ('date' in reading) found.published ??= guess(reading.date, one);
      else if (found.published === undefined) {
        const place = line === null ? 'its text' : `line ${line}`;
        notes.push(`${place}: ${reading.ambiguous} may be two days, so it was not taken`);
      }
    } else if (rule === 'byline') {
      found.author ??= guess(text.replace(BYLINE, ''), one);
    } else if (rule === 'copyright-line') {
      const publisher = COPYRIGHT.exec(text)?.[1];
      if (publisher !== undefined) found.publisher ??= guess(publisher.trim(), one);
    } else if (HEADLINE_RULES.has(rule) && line !== null && line < bodyLine && isHeadline(text)) {
      // The last one ahead of the text: above it stand sections and the site's name.
      found.title = guess(text, one);
    }
  }
  return { found, notes };
}

/** What a page's own lines give. */
export interface OwnLines {
  readonly found: FoundFields;
  /** What was seen and not taken, each in a line for the operator. */
  readonly notes: readonly string[];
}

/** Rules that may drop the line with a page's day where it is not in English. */
const DATE_RULES: ReadonlySet<string> = new Set(['short-line-ahead', 'page-control']);

/** Whether a line says a day and little else, in whatever language: "Publié le 3 juin 2025 à 14h05". */
export function isDateLine(text: string, language: string | null): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const named = words.filter((word) => !/\d/u.test(word)).length;
  if (named > MOST_WORDS_OF_DATE || words.length === named) return false;
  if (/[.!?…。]["'”’»)]*$/u.test(text) && !/\d\.$/u.test(text)) return false;
  const reading = readDate(text, language);
  // With a month and a year alone, it may be a headline.
  return reading !== null && ('ambiguous' in reading || reading.date.length === FULL_DATE);
}

/** Words that are no numbers: "published", "on", a weekday, a month, a time zone. */
const MOST_WORDS_OF_DATE = 5;

const BYLINE = /^(?:(?:written|words|story|posted|reported)\s+)?by\s+|^authors?:\s*/iu;
const COPYRIGHT =
  /(?:©|\(c\)|copyright)\s*(?:(?:©|\(c\))\s*)?\d{4}(?:\s*[-–]\s*\d{4})?,?\s+([\p{Lu}\p{Lo}][^.|©]*?)(?=\s*(?:[.|©]|,? all rights|$))/iu;

const HEADLINE_RULES: ReadonlySet<string> = new Set(['short-line-ahead', 'repeated-line']);

/** Words. Shorter lines are labels, longer ones leads. */
const SHORTEST_HEADLINE = 4;
const LONGEST_HEADLINE = 25;

function isHeadline(text: string): boolean {
  const words = text.split(/\s+/u).length;
  return words >= SHORTEST_HEADLINE && words <= LONGEST_HEADLINE && !/[,:;]$/u.test(text);
}
