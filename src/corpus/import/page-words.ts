import { join } from 'node:path';
import type { Fault } from '../fault.ts';
import { readWordFile } from '../word-lists.ts';

/**
 * For each section of the word file, the source of a regular expression that matches any of its
 * entries in text that {@link spaced} has prepared.
 */
export type PageWords = ReadonlyMap<string, string>;

/** Reads the words by which lines of pages are known, in a folder of word files. */
export function readPageWords(folder: string): {
  readonly words: PageWords;
  readonly faults: readonly Fault[];
} {
  const { sections, faults } = readWordFile(join(folder, 'en', 'pages.txt'), expectedOf);
  const words = [...sections].map(
    ([name, entries]) => [name, `(?:${entries.map(entryPattern).join('|')})`] as const,
  );
  return { words: new Map(words), faults };
}

const MARKS = '.!?:|»>›→/"“”‘’«»()\\[\\]@©,–—-';
const PART = new RegExp(
  `\\p{Script=Han}|(?:(?!\\p{Script=Han})[\\p{L}\\p{M}\\p{N}])+|[${MARKS}]`,
  'gu',
);

/**
 * A text with one space behind each word, each mark that an entry may ask for and each Chinese
 * character; other marks are left out.
 *
 * @example spaced('Photo: Ann/AP') // 'Photo : Ann / AP '
 */
export function spaced(text: string): string {
  const parts = text.normalize('NFKC').match(PART) ?? [];
  return parts.map((part) => `${part} `).join('');
}

/** The pattern of marks between two words, which do not count. */
export const GAP = `(?:[${MARKS}] )*`;

const SIGNS: Readonly<Record<string, string>> = {
  '...': '(?:\\S+ )*',
  '*': '\\S+ ',
  '[': '(?:',
  '(': '(?:',
  '|': '|',
  ']': ')',
  ')': ')?',
  ':': `${GAP}(?:[:|»>›→]|[.] [.] [.]) `,
  '"': `${GAP}["“”«»] `,
  '/': `${GAP}/ `,
  '@': `${GAP}@ `,
  Name: `${GAP}[\\p{Lu}\\p{Lo}]\\S* `,
};
const TOKEN = /\.{3}|[[\](|):/"@*]|[^\s[\](|):/"@*.]+(?:\(\p{L}+\))?/gu;

/** The pattern of one entry; the word file's header explains the signs. */
function entryPattern(entry: string): string {
  return [...entry.matchAll(TOKEN)].map(([token]) => SIGNS[token] ?? wordPattern(token)).join('');
}

/** A word, one with an optional ending as in `comment(s)`, or nines for a number. */
function wordPattern(token: string): string {
  if (/^9+$/u.test(token)) return `${GAP}\\d(?: ?${GAP}\\d){${token.length - 1},} `;
  const [, word = token, ending = ''] = /^(.*)\((.*)\)$/u.exec(token) ?? [];
  const parts = spaced(word).trimEnd().split(' ').map(anyCase);
  return `${GAP}${parts.join(` ${GAP}`)}(?:${anyCase(ending)})? `;
}

/** Capitals ask for capitals, small letters take either. */
function anyCase(word: string): string {
  return [...word].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('');
}

/** What is expected of an entry that makes no pattern, or null where it makes one. */
function expectedOf(entry: string): string | null {
  try {
    new RegExp(entryPattern(entry), 'u');
    return null;
  } catch {
    return 'each bracket closed';
  }
}
