import { endsSentence, isListItem } from './prose.ts';

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
      while (continues(rows[at] ?? '', rows[at + 1] ?? '', width)) {
        at++;
        joined += ` ${rows[at]}`;
      }
    }
    lines.push({ line: first + 1, text: joined, markedHeading: markedHeading(joined) });
  }
  return lines;
}

// White space and the marks that browsers leave at line ends: soft hyphen, zero-width characters,
// direction marks, byte order mark. Within a line they may carry meaning and stay.
const EDGE = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/u;

function tidy(row: string): string {
  let start = 0;
  let end = row.length;
  while (start < end && EDGE.test(row.charAt(start))) start++;
  while (end > start && EDGE.test(row.charAt(end - 1))) end--;
  return row.slice(start, end).replace(/\s+/gu, ' ');
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
  if (next === '' || markedHeading(next) !== null || isListItem(next)) {
    return false;
  }
  return isFull(row, next, width) || (!endsSentence(row) && /^\p{Ll}/u.test(next));
}

/** Whether the next row's first word would have run past the edge. */
function isFull(row: string, next: string, width: number): boolean {
  const firstWord = next.split(' ', 1)[0] ?? '';
  return row.length + 1 + firstWord.length >= width * FULL_ROW;
}
