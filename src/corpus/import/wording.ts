import { join } from 'node:path';
import type { Fault } from '../fault.ts';
import { readWordFile } from '../word-lists.ts';
import { type PageLine, spaceOut } from './lines.ts';

/**
 * For each section of the word file, the source of a regular expression that matches any of its
 * entries in a text that {@link spaceOut} has prepared.
 */
export type PageWords = ReadonlyMap<string, string>;

/** Reads the words by which lines of pages are known, in a folder of word files. */
export function readPageWords(folder: string): {
  readonly words: PageWords;
  readonly faults: readonly Fault[];
} {
  const { sections, faults } = readWordFile(join(folder, 'en', 'pages.txt'), checkEntry);
  const words = [...sections].map(
    ([name, entries]) => [name, `(?:${entries.map(entryPattern).join('|')})`] as const,
  );
  return { words: new Map(words), faults };
}

/** The pattern of marks around words, which do not count. */
const MARKS = '(?:[:"/] )*';

const SIGNS: Readonly<Record<string, string>> = {
  '...': '(?:\\S+ )*',
  '*': '\\S+ ',
  '[': '(?:',
  '(': '(?:',
  '|': '|',
  ']': ')',
  ')': ')?',
  ':': ': ',
  '"': '" ',
  '/': '/ ',
  Name: '[\\p{Lu}\\p{Lo}@]\\S* ',
};
const TOKEN = /\.{3}|[[\](|):/"*]|[^\s[\](|):/"*.]+(?:\(\p{L}+\))?/gu;

/** The pattern of one entry; the word file's header explains the signs. */
function entryPattern(entry: string): string {
  return (entry.match(TOKEN) ?? []).map((token) => SIGNS[token] ?? wordPattern(token)).join('');
}

/** A word, one with an optional ending as in `comment(s)`, or nines for a number. */
function wordPattern(token: string): string {
  if (/^9+$/u.test(token)) return `\\d(?:[ :/]*\\d){${token.length - 1},} ${MARKS}`;
  const [, word = token, ending = ''] = /^(.*)\((.*)\)$/u.exec(token) ?? [];
  const parts = spaceOut(word).trimEnd().split(' ').map(anyCase);
  return `${parts.join(` ${MARKS}`)}(?:${anyCase(ending)})? ${MARKS}`;
}

/** Capitals ask for capitals, small letters take either. */
function anyCase(word: string): string {
  return [...word].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('');
}

/** What is expected of an entry that makes no pattern, or null where it makes one. */
function checkEntry(entry: string): string | null {
  try {
    new RegExp(entryPattern(entry), 'u');
    return null;
  } catch {
    return 'each bracket closed';
  }
}

/**
 * How a line may end an article.
 *
 * `final`: an aggregator's closing words, or the readers' comments begin; nothing below belongs to it.
 * `list`: other articles, links or tags; the article may go on below them.
 */
export type EndingKind = 'final' | 'list';

/** What the wording of a line says, wherever on the page it stands. */
export type Wording = ReturnType<typeof readWording>;

/** Words in the longest row of buttons. In longer rows the pattern could try splits for minutes. */
const LONGEST_BUTTONS = 12;
/** Words in the longest label that opens a list, a name in it included. */
const LONGEST_OPENER = 9;

/** Makes the tests of a line's wording. A section that the words lack matches nothing. */
export function readWording(words: PageWords) {
  const source = (section: string) => words.get(section) ?? '(?:(?!))';
  const whole = (pattern: string) => new RegExp(`^${MARKS}${pattern}${MARKS}$`, 'u');
  const patterns = new Map([...words].map(([name, pattern]) => [name, whole(pattern)]));
  /** Whether an entry of the section matches the whole line. */
  const matches = (section: string, { spaced }: Pick<PageLine, 'spaced'>): boolean =>
    patterns.get(section)?.test(spaced) ?? false;

  const verb = source('sharing verbs');
  const network = source('networks');
  const button = `(?:${verb}|${network}|${source('words on share buttons')})*`;
  // One network's name alone may head a section; two in a row are buttons.
  const buttons = whole(`${button}(?:${verb}|${network}${button}${network})${button}`);
  const isShareLink = ({ words: count, isSentence, spaced }: PageLine): boolean =>
    count <= LONGEST_BUTTONS && !isSentence && buttons.test(spaced);

  const isTagLine = (line: PageLine): boolean =>
    /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u.test(line.text) || (!line.isSentence && matches('tags', line));

  const dates = whole(`(?=.*\\d)(?:(?:${source('words of dates')}|\\d+ )${MARKS})*`);
  /** Whether a line is a date or time and nothing else: `Updated 3 June 2025, 10:05 GMT`. */
  const isDateLine = (line: PageLine): boolean =>
    dates.test(line.spaced) || (!line.isSentence && matches('time stamps', line));

  /** How a line may end an article, or null where it cannot. */
  const endingKind = (line: PageLine): EndingKind | null => {
    // In quotation marks somebody in the article says so.
    const isFarewell = matches('farewells', line) && !/["“”]/u.test(line.text);
    if (isFarewell || matches('comments', line)) return 'final';
    if (isTagLine(line)) return 'list';
    const isLabel = line.words <= LONGEST_OPENER && !line.isSentence;
    return isLabel && matches('openers of lists', line) ? 'list' : null;
  };

  const labelled = whole(`${source('labels of credits')}(?:${NAMES}|\\S+ )`);
  const names = whole(NAMES);
  const agency = source('news agencies');
  const linkedAgency = new RegExp(
    `(?:[:/] |\\b[Vv]ia )${agency}(?:(?:/|via|[Pp]hoto) .*)?$|(?:^| )${agency}(?:[Pp]hoto )?/ `,
    'u',
  );
  const isCredit = (text: string): boolean => {
    const spaced = spaceOut(text);
    return (
      matches('credits', { spaced }) ||
      labelled.test(spaced) ||
      (names.test(spaced) && linkedAgency.test(spaced))
    );
  };
  /** Whether a line is a picture's caption or closes with a credit: `… /Name/Agency`, `Photo: Name`. */
  const isPictureCredit = (line: PageLine): boolean =>
    line.words <= LONGEST_CAPTION &&
    (matches('captions', line) || possibleCredits(line.text).some(isCredit));

  /** What a page with this title or line is in place of an article, or null. */
  const otherPage = (line: PageLine): string | null =>
    line.words > LONGEST_PROMPT
      ? null
      : (OTHER_PAGES.find(([section]) => matches(section, line))?.[1] ?? null);

  return { matches, otherPage, isShareLink, isTagLine, isDateLine, endingKind, isPictureCredit };
}

/** Words in the longest line with which a page says that it has no article. */
const LONGEST_PROMPT = 20;

/** The sections of the word file that tell a page without an article, and what it then is. */
const OTHER_PAGES = [
  ['error pages', 'an error page'],
  ['login pages', 'a login page'],
  ['reader checks', 'a page that checks whether its reader is a person'],
] as const;

/** Words. News captions run to two or three sentences. */
const LONGEST_CAPTION = 60;
/** Characters. */
const LONGEST_CREDIT = 120;

/** Names in spaced-out text, with short words such as "de" and "of", numbers, handles and marks. */
const NAMES = '(?:(?:[\\p{Lu}\\p{N}@]\\S*|\\p{Ll}{1,3}|[:"/]) )+';

/** The parts of a caption that can be its credit: in brackets at its end, or behind a mark to its end. */
function possibleCredits(text: string): readonly string[] {
  const bracketed = /[([]([^()[\]]+)[)\]]\.?$/u.exec(text)?.[1] ?? '';
  const starts = [...text.matchAll(/^|[.!?"”’)\]|©]| (?=\/)/gu)].map(({ index }) => index);
  return [bracketed, ...starts.map((start) => text.slice(start))].filter(
    (part) => part !== '' && part.length <= LONGEST_CREDIT,
  );
}
