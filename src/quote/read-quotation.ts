/** A half-open range in a row of words. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** A quotation read as words. */
export interface Quotation {
  readonly text: string;
  readonly words: readonly QuotedWord[];
  /** The runs of words between marks for left-out text, in order: none is empty, no word is missing. */
  readonly fragments: readonly WordRange[];
}

/**
 * Reads a quotation: its words, split where `…`, `...`, `[…]` or `(…)` says that text is left out.
 * Other text in brackets was put in by whoever quotes and counts as words.
 */
export function readQuotation(text: string): Quotation {
  const words = quotedWords(text);
  const fragments: WordRange[] = [];
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

/** The most marks that are read, to bound the work; no real quotation has so many. */
const MOST_MARKS = 40;

/** Each alternative starts differently: a pattern that reads a row of dots in two ways never ends. */
const DOTS = String.raw`(?:…|\.[^\S\n]?\.[^\S\n]?\.)(?:[^\S\n]?[.…])*`;

const LEFT_OUT = new RegExp(String.raw`\[\s*${DOTS}\s*\]|\(\s*${DOTS}\s*\)|${DOTS}`, 'gu');

/** A word of a text, in the form that is compared, and where it stands. */
export interface QuotedWord {
  /** In lower case, with straight apostrophes; accents stay, as they are part of the spelling. */
  readonly word: string;
  /** Half-open UTF-16 range in the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a text into what has to agree in a quotation: words, numbers with their points and signs, and
 * symbols that are read aloud ($, %, &). Quotation marks, dashes, spaces and other punctuation only
 * separate words, so that "talks - an" and "talks—an" are the same two words.
 */
export function quotedWords(text: string): readonly QuotedWord[] {
  return [...text.matchAll(WORD)].map(({ 0: written, index }) => ({
    word: foldCase(written),
    start: index,
    end: index + written.length,
  }));
}

/** Scripts without spaces between words: each character is a word, so that any run can be quoted. */
const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]`;

/** Letters, digits and accents, and invisible characters between them, such as a soft hyphen. */
const RUN = String.raw`(?!${UNSPACED})[\p{L}\p{N}](?:(?!${UNSPACED})[\p{L}\p{N}\p{M}\p{Cf}])*`;

/** A minus touches the number after it and not the word before it; a dash touches both or neither. */
const MINUS = String.raw`(?<![^\s(\[])[-−](?=\p{N})`;

const INNER_MARK = String.raw`(?:(?<=\p{N})[.,](?=\p{N})|['’‘ʼ＇\x60´′](?=\p{L}))`;

const WORD = new RegExp(
  String.raw`${UNSPACED}\p{M}*|(?:${MINUS})?${RUN}(?:${INNER_MARK}${RUN})*|[\p{Sc}%‰°&]|\+(?=\p{N})`,
  'gu',
);

const PLAIN = /^[a-z]+$/iu;

function foldCase(written: string): string {
  // Most words are plain: this is the fast way.
  if (PLAIN.test(written)) return written.toLowerCase();
  return (
    written
      .normalize('NFC')
      // Upper case first: it makes one letter of i and ı, and of σ and ς, and SS of ß.
      .toUpperCase()
      .toLowerCase()
      // Lower case makes i and a dot of İ.
      .replaceAll('i\u0307', 'i')
      .replace(/\p{Cf}/gu, '')
      .replace(/['’‘ʼ＇`´′]/gu, "'")
      .replace('−', '-')
  );
}
