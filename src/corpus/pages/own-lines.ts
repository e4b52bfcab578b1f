import type { DroppedLine } from '../import/page.ts';
import { readDate } from './dates.ts';
import type { FoundField, FoundFields } from './metadata.ts';

/**
 * Reads what a page's own lines give for the article's fields, from the lines that are no part of its
 * text: a headline, a byline, a day, a copyright notice. All of it is a guess.
 */
export function readOwnLines(
  dropped: readonly DroppedLine[],
  /** The 1-based line on which the article's text begins. */
  bodyLine: number,
): FoundFields {
  const guess = (value: string, { line }: DroppedLine): FoundField => {
    return { value, from: line === null ? 'its text' : `line ${line}`, isGuess: true };
  };
  const found: Partial<Record<keyof FoundFields, FoundField>> = {};
  for (const one of dropped) {
    const { rule, text, line } = one;
    if (rule === 'date-line') {
      const reading = readDate(text, null);
      if (reading !== null && 'date' in reading) found.published ??= guess(reading.date, one);
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
  return found;
}

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
