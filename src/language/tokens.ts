/** A word of a text as the index knows it, and where it stands. */
export interface Token {
  /** Folded, lower-case, stemmed: what is indexed and searched for. */
  readonly term: string;
  /** Folded and lower-case, not stemmed. */
  readonly word: string;
  /** Half-open UTF-16 range in the text, without a possessive 's. */
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a text into words as Lucene's standard tokenizer does: letters, digits and marks, held
 * together by a dot or an apostrophe between letters (U.S, Kyiv's) and by the marks inside a number
 * (6,000; 1.5). Stop words are kept.
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

/** The folded words of a text, where neither stems nor places are needed. */
export function foldedWords(text: string): readonly string[] {
  return [...text.matchAll(WORD)].flatMap(
    ([match]) => foldWord(match.replace(POSSESSIVE, '')) || [],
  );
}

const WORD =
  /[\p{L}\p{N}\p{M}_]+(?:(?:(?<=[\p{L}\p{M}])[.'’:·](?=\p{L})|(?<=\p{N})[.,;'’](?=\p{N}))[\p{L}\p{N}\p{M}_]+)*/gu;
const PLAIN = /^[a-z]+$/iu;
const POSSESSIVE = /['’]s$/iu;

/** Lower case without marks, so that Çırağan is ciragan; digits without the commas between them. */
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
