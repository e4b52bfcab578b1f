import { formatDate } from './dates.ts';

/** How far the articles go: what every reply ends with. Whoever asks of the present is told that they end there. */
export function asOfSentence(asOf: string, { asksOfNow = false } = {}): string {
  const sentence = `Articles up to ${formatDate(asOf)}.`;
  return asksOfNow ? `${sentence} ${ENDS_BEFORE_NOW}` : sentence;
}

const ENDS_BEFORE_NOW =
  'You ask about the present: these articles end on that date, and tell of nothing after it.';

/** The same as Discord's small print. */
export function asOfLine(asOf: string, options?: { readonly asksOfNow: boolean }): string {
  return `-# ${asOfSentence(asOf, options)}`;
}
