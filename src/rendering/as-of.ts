import { formatDate } from './dates.ts';

/** How far the articles go: what every reply ends with. */
export function asOfSentence(asOf: string): string {
  return `Articles up to ${formatDate(asOf)}.`;
}

/** The same as Discord's small print. */
export function asOfLine(asOf: string): string {
  return `-# ${asOfSentence(asOf)}`;
}
