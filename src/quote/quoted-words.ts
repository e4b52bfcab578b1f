/** A word of a text as quotations are compared by it, and where it stands. */
export interface QuotedWord {
  /** Without case, apostrophes straight; marks on letters stay, as they are part of the spelling. */
  readonly word: string;
  /** Half-open UTF-16 range in the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a text into what has to agree in a quotation: words, numbers with their points and signs, and
 * signs that are read out ($, %, &). Quotation marks, dashes, spaces and other punctuation only part
 * them, so that "talks - an" and "talks—an" are the same two words.
 */
export function quotedWords(text: string): readonly QuotedWord[] {
  const words: QuotedWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const [written] = match;
    const { index } = match;
    words.push({ word: foldCase(written), start: index, end: index + written.length });
  }
  return words;
}

/** Scripts that put no spaces between words: each sign counts as one, so that any run can be quoted. */
const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]`;

/** Letters, digits and marks, with what is invisible between them, such as a soft hyphen. */
const RUN = String.raw`(?!${UNSPACED})[\p{L}\p{N}](?:(?!${UNSPACED})[\p{L}\p{N}\p{M}\p{Cf}])*`;

/** A minus stands right before its number and apart from the word before it; a dash does not. */
const MINUS = String.raw`(?<![^\s(\[])[-−](?=\p{N})`;

const INNER_MARK = String.raw`(?:(?<=\p{N})[.,](?=\p{N})|['’‘ʼ＇\x60´′](?=\p{L}))`;

const WORD = new RegExp(
  String.raw`${UNSPACED}\p{M}*|(?:${MINUS})?${RUN}(?:${INNER_MARK}${RUN})*|[\p{Sc}%‰°&]|\+(?=\p{N})`,
  'gu',
);

const PLAIN = /^[a-z]+$/iu;

function foldCase(written: string): string {
  // Most words have nothing else to fold.
  if (PLAIN.test(written)) return written.toLowerCase();
  return (
    written
      .normalize('NFC')
      // Upper case first: it makes one letter of i and ı, of σ and ς, and SS of ß.
      .toUpperCase()
      .toLowerCase()
      // What lower case leaves of İ.
      .replaceAll('i\u0307', 'i')
      .replace(/\p{Cf}/gu, '')
      .replace(/['’‘ʼ＇`´′]/gu, "'")
      .replace('−', '-')
  );
}
