/** A half-open range of a list of words. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** A quotation as words. */
export interface Quotation {
  readonly text: string;
  readonly words: readonly QuotedWord[];
  /**
   * The runs of words between ellipses, in order; none is empty, and together they are all words.
   */
  readonly fragments: readonly WordRange[];
}

/**
 * Reads a quotation: its words, in fragments split at an ellipsis (`…`, `...`, `[…]` or `(…)`).
 * Other text in brackets, an insertion by the quoter, counts as words.
 */
export function readQuotation(text: string): Quotation {
  const words = quotedWords(text);
  const fragments: WordRange[] = [];
  let from = 0;
  const close = (to: number): void => {
    if (to > from) fragments.push({ from, to });
    from = to;
  };
  for (const { index } of [...text.matchAll(ELLIPSIS)].slice(0, MOST_ELLIPSES)) {
    const next = words.findIndex(({ start }) => start > index);
    close(next === -1 ? words.length : next);
  }
  close(words.length);
  return { text, words, fragments };
}

/** The most ellipses that are read, to limit the work. No real quotation has that many. */
const MOST_ELLIPSES = 40;

/** The alternatives start differently, so that a long row of dots does not cause backtracking. */
const DOTS = String.raw`(?:…|\.[^\S\n]?\.[^\S\n]?\.)(?:[^\S\n]?[.…])*`;

const ELLIPSIS = new RegExp(String.raw`\[\s*${DOTS}\s*\]|\(\s*${DOTS}\s*\)|${DOTS}`, 'gu');

/** A word of a text in the form that is compared, with its range. */
export interface QuotedWord {
  /** In lower case with straight apostrophes. Accents stay: they are part of the spelling. */
  readonly word: string;
  /** Half-open UTF-16 range in the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a text into what a quotation must repeat: words, numbers with separators and signs, and
 * symbols that are read aloud ($, %, &). Quotation marks, dashes, spaces and other punctuation only
 * separate words: "talks - an" and "talks—an" are the same two words.
 */
export function quotedWords(text: string): readonly QuotedWord[] {
  return [...text.matchAll(WORD)].map(({ 0: written, index }) => ({
    word: foldCase(written),
    start: index,
    end: index + written.length,
  }));
}

/**
 * Scripts without spaces between words: each character is a word, so that any part can be quoted.
 */
const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]`;

/** Letters, digits and accents, and invisible characters between them, such as a soft hyphen. */
const RUN = String.raw`(?!${UNSPACED})[\p{L}\p{N}](?:(?!${UNSPACED})[\p{L}\p{N}\p{M}\p{Cf}])*`;

/** A minus directly precedes a number and follows no word. Anything else is a dash. */
const MINUS = String.raw`(?<![^\s(\[])[-−](?=\p{N})`;

const INNER_MARK = String.raw`(?:(?<=\p{N})[.,](?=\p{N})|['’‘ʼ＇\x60´′](?=\p{L}))`;

const WORD = new RegExp(
  String.raw`${UNSPACED}\p{M}*|(?:${MINUS})?${RUN}(?:${INNER_MARK}${RUN})*|[\p{Sc}%‰°&]|\+(?=\p{N})`,
  'gu',
);

const PLAIN = /^[a-z]+$/iu;

function foldCase(written: string): string {
  // The fast path: most words are plain.
  if (PLAIN.test(written)) return written.toLowerCase();
  return (
    written
      .normalize('NFC')
      // Upper case first: it unifies i and ı, σ and ς, ß and SS.
      .toUpperCase()
      .toLowerCase()
      // The lower case of İ is i with a combining dot.
      .replaceAll('i\u0307', 'i')
      .replace(/\p{Cf}/gu, '')
      .replace(/['’‘ʼ＇`´′]/gu, "'")
      .replace('−', '-')
  );
}
