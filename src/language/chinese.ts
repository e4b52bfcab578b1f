import { hasHan } from './scripts.ts';
import type { Token } from './tokens.ts';

/** Splits the Chinese in some tokens into words. `known` are listed words. */
export type SplitChinese = (
  tokens: readonly Token[],
  known: readonly ReadonlySet<string>[],
) => readonly Token[];

/**
 * Makes the function that splits Chinese, which has no spaces: dates by their form, all else by
 * ICU's dictionary (Intl.Segmenter).
 */
export function createSplitChinese(): SplitChinese {
  let segmenter: Intl.Segmenter | undefined;
  const partsOf = (run: string): readonly string[] => {
    segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
    return [...segmenter.segment(run)].map(({ segment }) => segment);
  };
  return (tokens, known) =>
    tokens.flatMap((token) => {
      if (!hasHan(token.word)) return [token];
      let { start } = token;
      const words = token.word
        .split(YEAR_OR_DAY)
        .flatMap((piece) => dateWords(piece) ?? joinListed(partsOf(piece), known));
      return words.map(({ word, length }): Token => {
        const end = start + length;
        const split = { word, term: word, start, end };
        start = end;
        return split;
      });
    });
}

/** A word as it is read, and how many code units of the text it stands for. */
interface Part {
  readonly word: string;
  readonly length: number;
}

/** Joins parts that together are a listed word: 泽|连|斯|基 is one name. */
function joinListed(
  parts: readonly string[],
  known: readonly ReadonlySet<string>[],
): readonly Part[] {
  const words: Part[] = [];
  for (let at = 0; at < parts.length; ) {
    let length = Math.min(LONGEST_JOINED, parts.length - at);
    const joined = (): string => parts.slice(at, at + length).join('');
    while (length > 1 && !known.some((list) => list.has(joined()))) length -= 1;
    const word = joined();
    words.push({ word, length: word.length });
    at += length;
  }
  return words;
}

/** The most parts into which the dictionary splits a listed word. */
const LONGEST_JOINED = 8;

/** 2025年, or the day in 6月2日 and 六月二日 with its month. */
const YEAR_OR_DAY =
  /((?:\d{4}|[〇零一二三四五六七八九]{4})年(?!代)|(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号號])/u;

/** The words of a year or a day, in Arabic numerals; null for any other text. */
function dateWords(text: string): readonly Part[] | null {
  const [, year, month, day = ''] = /^(?:(.{4})年|(.+)月(.+)[日号號])$/u.exec(text) ?? [];
  if (year !== undefined) {
    const digits = [...year].map((digit) => (digit === '零' ? 0 : numeral(digit)));
    return [{ word: digits.join(''), length: text.length }];
  }
  if (month === undefined) return null;
  const length = month.length + 1;
  return [
    { word: `${numeral(month)}月`, length },
    { word: String(numeral(day)), length: text.length - length },
  ];
}

/** A number below a hundred: 16 or 十六. */
function numeral(text: string): number {
  if (/^\d/u.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['零', text];
  const digit = (one = ''): number => Math.max(0, DIGITS.indexOf(one));
  return (tens === '' ? 1 : digit(tens)) * DIGITS.length + (ones === '' ? 0 : digit(ones));
}

const DIGITS = '〇一二三四五六七八九';
