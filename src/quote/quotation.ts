import { type QuotedWord, quotedWords } from './quoted-words.ts';

/** A stretch of a quotation between marks for left-out text, as a half-open range of its words. */
export interface Fragment {
  readonly from: number;
  readonly to: number;
}

/** A quotation read as words. */
export interface Quotation {
  readonly text: string;
  readonly words: readonly QuotedWord[];
  /** In order, none empty; together they hold every word. */
  readonly fragments: readonly Fragment[];
}

/**
 * Reads a quotation: its words, cut where `…`, `...`, `[…]` or `(…)` says that text is left out.
 * Anything else in brackets is the quoter's own and counts as words.
 */
export function readQuotation(text: string): Quotation {
  const words = quotedWords(text);
  const fragments: Fragment[] = [];
  let from = 0;
  const close = (to: number): void => {
    if (to > from) fragments.push({ from, to });
    from = to;
  };
  for (const { index } of [...text.matchAll(LEFT_OUT)].slice(0, MOST_MARKS)) {
    const next = words.findIndex(({ start }) => start > index);
    close(next === -1 ? words.length : next);
  }
  close(words.length);
  return { text, words, fragments };
}

/** A text with more is a riddle, not a quotation; marks beyond count for nothing and bound the work. */
const MOST_MARKS = 40;

/** One mark or three dots, perhaps spaced, and more: one way to read each, or a long row of dots takes forever. */
const DOTS = String.raw`(?:…|\.[^\S\n]?\.[^\S\n]?\.)(?:[^\S\n]?[.…])*`;

const LEFT_OUT = new RegExp(String.raw`\[\s*${DOTS}\s*\]|\(\s*${DOTS}\s*\)|${DOTS}`, 'gu');
