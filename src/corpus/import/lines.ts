/** A line of a page, or the lines of a hard-wrapped paragraph joined by spaces. */
export interface PageLine {
  /** 1-based line of the page on which it begins, or null where the page is no plain text. */
  readonly line: number | null;
  /** Trimmed, white space as single spaces, every other character as it was pasted. */
  readonly text: string;
  /** The heading's words where the line is marked `# ` to `###### `, else null. */
  readonly markedHeading: string | null;
  /** Whether it is an entry of a list, by a bullet, a number or markup. */
  readonly isItem: boolean;
  /** Whether markup says what it is, so that nothing need be guessed from how it looks. */
  readonly isMarkedUp: boolean;
  /** Whether markup makes a link of all of it. */
  readonly isLink: boolean;
  /** Number of words; a character of a script written without spaces counts as half of one. */
  readonly words: number;
  /** Whether it closes like a sentence. */
  readonly isSentence: boolean;
  /** Whether it is a full sentence, long enough to be told from a button's. */
  readonly isProse: boolean;
  /** As {@link foldText} gives it. */
  readonly folded: string;
  /** As {@link spaceOut} gives it. */
  readonly spaced: string;
}

/** Reads pasted text into its lines, in order; blank lines and invisible characters are left out. */
export function readLines(text: string): readonly PageLine[] {
  const rows = text.split(/\r\n|\n|\r/).map(tidy);
  const width = wrapWidth(rows);
  const lines: PageLine[] = [];
  for (let at = 0; at < rows.length; at++) {
    const first = at;
    let joined = rows[at] ?? '';
    if (joined === '') continue;
    if (width !== null && markedHeading(joined) === null) {
      while (continues(rows[at] ?? '', rows[at + 1] ?? '', width)) joined += ` ${rows[++at]}`;
    }
    lines.push(readLine(joined, first + 1));
  }
  return lines;
}

/** A block of a page with markup: what a heading, an entry of a list or any other text says. */
export interface MarkedBlock {
  readonly kind: 'heading' | 'item' | 'text';
  readonly text: string;
  /** Whether all of it is a link. */
  readonly isLink: boolean;
}

/** Reads a block of a page with markup as a line; null where nothing of it is visible. */
export function readMarkedBlock({ kind, text, isLink }: MarkedBlock): PageLine | null {
  const tidied = tidy(text);
  if (tidied === '') return null;
  return {
    ...readLine(tidied, null),
    markedHeading: kind === 'heading' ? tidied : null,
    isItem: kind === 'item',
    isMarkedUp: true,
    isLink,
  };
}

/** Works out once what the import asks of a line many times. */
export function readLine(text: string, line: number | null = 1): PageLine {
  const words = countWords(text);
  const isSentence = endsSentence(text);
  return {
    line,
    text,
    markedHeading: markedHeading(text),
    isItem: isListItem(text),
    isMarkedUp: false,
    isLink: false,
    words,
    isSentence,
    isProse: isSentence && words >= PROSE_WORDS,
    folded: foldText(text),
    spaced: spaceOut(text),
  };
}

/** Words. Shorter sentences stand on buttons and in menus as well. */
const PROSE_WORDS = 8;

// White space and the marks that browsers leave at line ends: soft hyphen, zero-width characters,
// direction marks, byte order mark.
const NOT_EDGE = /[^\s\u00AD\u200B-\u200F\u2060\uFEFF]/u;

function tidy(row: string): string {
  const first = row.search(NOT_EDGE);
  if (first === -1) return '';
  let end = row.length;
  while (!NOT_EDGE.test(row.charAt(end - 1))) end--;
  return row.slice(first, end).replace(/\s+/gu, ' ').replace(UNSEEN, '');
}

// Control characters show nothing, and no article's file takes them. Hints where a line may break would part
// words in two for the search. Other invisible characters carry meaning within a line and stay.
const UNSEEN = /[\p{Cc}\u00AD\u200B\u2060]+/gu;

function markedHeading(row: string): string | null {
  return /^#{1,6} (.*?)(?: #+)?$/u.exec(row)?.[1] ?? null;
}

/** Characters. Plain text is wrapped at 60 to 100; a page of longer rows is not wrapped. */
const WIDEST_WRAP = 110;
/** Characters. A column narrower than this is a menu, not wrapped prose. */
const NARROWEST_WRAP = 40;
/** Share of the width that a full row reaches: proportional fonts leave a ragged edge. */
const FULL_ROW = 0.8;
/** Share of full rows that must run on in lower case; sentences pasted one a line have none. */
const RUNNING_ON = 0.25;

// A long address runs past any edge.
const UNBREAKABLE = /\S{40}/u;

/** The width at which the page's rows are wrapped, or null where they are not. */
function wrapWidth(rows: readonly string[]): number | null {
  const breakable = rows.filter((row) => !UNBREAKABLE.test(row));
  const width = breakable.reduce((widest, { length }) => Math.max(widest, length), 0);
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return null;
  const full = rows.flatMap((row, at) => {
    const next = rows[at + 1] ?? '';
    return next !== '' && isFull(row, next, width) ? [{ row, next }] : [];
  });
  const running = full.filter(({ row, next }) => runsOn(row, next));
  return full.length > 0 && running.length >= full.length * RUNNING_ON ? width : null;
}

function continues(row: string, next: string, width: number): boolean {
  if (next === '' || markedHeading(next) !== null || isListItem(next)) return false;
  return isFull(row, next, width) || runsOn(row, next);
}

/** Whether the next row's first word would have run past the edge. */
function isFull(row: string, next: string, width: number): boolean {
  const firstWord = next.split(' ', 1)[0] ?? '';
  return row.length + 1 + firstWord.length >= width * FULL_ROW;
}

function runsOn(row: string, next: string): boolean {
  return /^\p{Ll}/u.test(next) && !endsSentence(row);
}

function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

const SENTENCE_END = /[.!?…。！？؟۔।॥]["'”’»›)\]）」』]*(?:\[\d+\])*$/u;

/** Whether a text opens with a bullet or a number, as entries of a list do. */
function isListItem(text: string): boolean {
  return /^(?:[-*•·–]|\d{1,2}[.)]) \S/u.test(text);
}

function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = text.replace(UNSPACED, ' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  return spaced + Math.ceil(unspaced / 2);
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Letters and digits alone, in lower case: equal for lines that differ in marks and spacing only. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * A text as the patterns of wording read it: a space behind each word, number, Chinese character and
 * mark that an entry of the word file may ask for; other marks are left out.
 *
 * @example spaceOut('Photo | Ann/AP') // 'Photo : Ann / AP '
 */
export function spaceOut(text: string): string {
  const parts = text
    .normalize('NFKC')
    .replace(/[|»>›→]|\.{3}/gu, ':')
    .replace(/[“”«]/gu, '"')
    .match(PART);
  return (parts ?? []).map((part) => `${part} `).join('');
}

const PART = /\p{Script=Han}|@?(?:(?!\p{Script=Han})[\p{L}\p{M}])+|\p{N}+|[:"/]/gu;
