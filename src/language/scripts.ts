import type { Language } from '../domain/synonyms.ts';

/** The languages that a word may belong to by its script; none where Parley reads none in it. */
export type LanguagesByScript = (word: string) => readonly Language[];

/** The function for the words of one question: Japanese and Korean use Chinese characters too. */
export function languagesByScript(question: string): LanguagesByScript {
  const isHanRead = !KANA_OR_HANGUL.test(question);
  return (word) => {
    if (hasHan(word)) return isHanRead ? HAN : [];
    if (/\p{Script=Cyrillic}/u.test(word)) return CYRILLIC;
    return /\p{Script=Latin}/u.test(word) ? LATIN : [];
  };
}

const HAN: readonly Language[] = ['zh'];
const CYRILLIC: readonly Language[] = ['ru', 'uk'];
const LATIN: readonly Language[] = ['en', 'tr', 'fr'];

/** Whether a text has a Chinese character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** How many words of a question are in a script that no language has which Parley reads. */
export function countWordsInUnreadScripts(question: string): number {
  if (!UNREAD_SCRIPT.test(question)) return 0;
  const isHanRead = !KANA_OR_HANGUL.test(question);
  // Thai and Japanese have no spaces.
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(question);
  return [...segments].filter(
    ({ segment }) => UNREAD_SCRIPT.test(segment) || (!isHanRead && hasHan(segment)),
  ).length;
}

const KANA_OR_HANGUL = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const UNREAD_SCRIPT =
  /(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Common}\p{Script=Inherited}])\p{L}/u;

/**
 * What is written in one language and in no other with its script, of those that Parley reads.
 * French shares ç with Turkish, and the circumflex on a, i and u.
 */
export const OWN_LETTERS: Readonly<Partial<Record<Language, RegExp>>> = {
  uk: /[іїєґ]|\p{Script=Cyrillic}['’]\p{Script=Cyrillic}/iu,
  ru: /[ыэёъ]/iu,
  tr: /[ışğİ]/iu,
  fr: /[éêèàùœôëï]/iu,
};

/** Whether a word has a Latin letter that English, French and Turkish lack. */
export function hasForeignLetter(word: string): boolean {
  return /(?![a-zâàæçéèêëğîïıİôœöşûùüÿ])\p{Script=Latin}/iu.test(word);
}
