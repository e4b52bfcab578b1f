/** A word of a text in its indexed form, with its range. */
export interface Token {
  /** Folded, in lower case and stemmed: what is indexed and searched for. */
  readonly term: string;
  /** Folded and in lower case, not stemmed. */
  readonly word: string;
  /** Half-open UTF-16 range in the text, without a possessive 's. */
  readonly start: number;
  readonly end: number;
}

/** A half-open range of token positions. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Splits a text into words as Lucene's standard tokenizer does: runs of letters, digits and marks.
 * A dot or an apostrophe between letters does not split (U.S, Kyiv's), nor does a separator inside
 * a number (6,000; 1.5). Stop words are kept.
 */
export function tokenizeWith(text: string, stem: (word: string) => string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const written = match[0].replace(POSSESSIVE, '');
    const word = foldWord(written);
    if (word !== '') {
      const { index } = match;
      tokens.push({ word, term: stem(word), start: index, end: index + written.length });
    }
  }
  return tokens;
}

/** The folded words of a text, without terms and ranges. */
export function foldedWords(text: string): readonly string[] {
  return [...text.matchAll(WORD)].flatMap(
    ([match]) => foldWord(match.replace(POSSESSIVE, '')) || [],
  );
}

/** Whether a text has a letter or a digit, and not punctuation alone. */
export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

const WORD =
  /[\p{L}\p{N}\p{M}_]+(?:(?:(?<=[\p{L}\p{M}])[.'’:·](?=\p{L})|(?<=\p{N})[.,;'’](?=\p{N}))[\p{L}\p{N}\p{M}_]+)*/gu;
const PLAIN = /^[a-z]+$/iu;
const POSSESSIVE = /['’]s$/iu;

/** Lower case without marks (Çırağan becomes ciragan), numbers without thousands separators. */
function foldWord(written: string): string {
  // Most words have nothing to fold.
  if (PLAIN.test(written)) return written.toLowerCase();
  return written
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('’', "'")
    .replace(/(?<=\d),(?=\d{3})/gu, '');
}
