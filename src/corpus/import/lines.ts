/** One block of a page: a line, or the lines of a hard-wrapped paragraph joined by spaces. */
export interface PageLine {
  /** 1-based line of the page on which it begins. */
  readonly line: number;
  /** Trimmed, white space as single spaces, every other character as it was pasted. */
  readonly text: string;
  /** The heading's words where the line is marked `# ` to `###### `, else null. */
  readonly markedHeading: string | null;
}

/** Reads pasted text into its blocks, in order; blank lines and invisible characters are left out. */
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
    lines.push({ line: first + 1, text: joined, markedHeading: markedHeading(joined) });
  }
  return lines;
}

// White space and the marks that browsers leave at line ends: soft hyphen, zero-width characters,
// direction marks, byte order mark. Within a line they may carry meaning and stay.
const NOT_EDGE = /[^\s\u00AD\u200B-\u200F\u2060\uFEFF]/u;

function tidy(row: string): string {
  const first = row.search(NOT_EDGE);
  if (first === -1) return '';
  let end = row.length;
  while (!NOT_EDGE.test(row.charAt(end - 1))) end--;
  return row.slice(first, end).replace(/\s+/gu, ' ');
}

function markedHeading(row: string): string | null {
  return /^#{1,6} (.*?)(?: #+)?$/u.exec(row)?.[1] ?? null;
}

/** Characters. Plain text is wrapped at 60 to 100; a page of longer rows is one block a line. */
const WIDEST_WRAP = 110;
/** Characters. A column narrower than this is a menu, not wrapped prose. */
const NARROWEST_WRAP = 40;
/** Share of the width that a full row reaches: proportional fonts leave a ragged edge. */
const FULL_ROW = 0.8;
/** Share of full rows that must run on in lower case; sentences pasted one a line have none. */
const RUNNING_ON = 0.25;

// A long address runs past any edge.
const UNBREAKABLE = /\S{40}/u;

/** The width at which the page's rows are wrapped, or null where each row is a block. */
function wrapWidth(rows: readonly string[]): number | null {
  const width = Math.max(
    0,
    ...rows.filter((row) => !UNBREAKABLE.test(row)).map(({ length }) => length),
  );
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return null;
  const full = rows.flatMap((row, at) => {
    const next = rows[at + 1] ?? '';
    return next !== '' && isFull(row, next, width) ? [{ row, next }] : [];
  });
  const running = full.filter(({ row, next }) => !endsSentence(row) && /^\p{Ll}/u.test(next));
  return full.length > 0 && running.length >= full.length * RUNNING_ON ? width : null;
}

function continues(row: string, next: string, width: number): boolean {
  if (next === '' || markedHeading(next) !== null || isListItem(next)) return false;
  return isFull(row, next, width) || (!endsSentence(row) && /^\p{Ll}/u.test(next));
}

/** Whether the next row's first word would have run past the edge. */
function isFull(row: string, next: string, width: number): boolean {
  const firstWord = next.split(' ', 1)[0] ?? '';
  return row.length + 1 + firstWord.length >= width * FULL_ROW;
}

/** Whether a text closes like a sentence: a full stop of any script, closing quotes after it allowed. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text) && !CLOCK_END.test(text);
}

/** Whether a text is a full sentence, long enough to be told from a button's. */
export function isProse(text: string): boolean {
  return endsSentence(text) && countWords(text) >= PROSE_WORDS;
}

/** Whether a text opens with a bullet or a number, as entries of a list do. */
export function isListItem(text: string): boolean {
  return /^(?:[-*•·–]|\d{1,2}[.)]) \S/u.test(text);
}

/** Whether a text is one question and nothing else. */
export function isOneQuestion(text: string): boolean {
  return /[?？؟]["'”’»)\]]*$/u.test(text) && !INNER_END.test(text);
}

/** Whether one sentence ends within the text and another begins. */
export function holdsSentenceBreak(text: string): boolean {
  return INNER_END.test(text);
}

/** Number of words; a character of a script written without spaces counts as half of one. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = text.replace(UNSPACED, ' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  return spaced + Math.ceil(unspaced / 2);
}

/** Letters and digits alone, in lower case: equal for lines that differ in marks and spacing only. */
export function foldLine(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Words. Shorter sentences stand on buttons and in menus as well. */
const PROSE_WORDS = 8;

const SENTENCE_END = /[.!?…。！？؟۔।॥]["'”’»›)\]）」』]*(?:\[\d+\])*$/u;
const CLOCK_END = /\b[ap]\.m\.$/iu;
// At least three letters before the stop: "Mr. Smith" and "U.S. Senate" are no sentence breaks.
const INNER_END = /\p{L}{3}[.!?…]["'”’»)\]]* ["'“‘«(]?\p{Lu}|[。！？]./u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** A half-open range `[start, end)` of positions in a list. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** The longest run of entries around one of them that all pass the test, as that one does. */
export function runAround<T>(list: readonly T[], at: number, test: (entry: T) => boolean): Run {
  const passes = (position: number) => position in list && test(list[position] as T);
  let start = at;
  while (passes(start - 1)) start--;
  let end = at + 1;
  while (passes(end)) end++;
  return { start, end };
}
