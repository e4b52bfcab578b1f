import type { Span } from '../domain/passage.ts';
import type { IndexedPassage } from '../search/passage-index.ts';
import type { Search } from '../search/search.ts';
import { SENTENCE_END } from './given.ts';
import type { Quotation } from './read-quotation.ts';
import { quotedSpeech, type Source } from './source.ts';
import { areDifferent, type Speakers } from './speakers.ts';

/**
 * Finds a quotation word for word in what one speaker says with a reporting clause between: “We agreed,” he
 * said. “It will be done.” Returns the position of each word, or null.
 */
export type FindJoined = (quotation: Quotation, numbers: Int32Array) => Int32Array | null;

/** Makes that search. It looks in the paragraphs that hold the rarest word. */
export function createFindJoined(
  search: Search,
  speakers: Speakers,
  source: () => Source,
): FindJoined {
  return ({ fragments }, numbers) => {
    if (fragments.length !== 1 || numbers.includes(-1)) return null;
    const { positionsOf, lineOf } = source();
    const lists = Array.from(new Set(numbers), positionsOf).toSorted(
      (one, other) => one.length - other.length,
    );
    const [rarest = new Int32Array()] = lists;
    // What begins in the line before may go on in this one.
    const lines = new Set([...rarest].flatMap((at) => [lineOf[at] ?? -1, (lineOf[at] ?? -1) - 1]));
    for (const line of lines) {
      if (!holdsAll(line, lists, source())) continue;
      for (const positions of joinedFrom(line, { search, speakers, source: source() })) {
        const start = indexOfRun(positions, numbers, source());
        if (start !== -1) return positions.slice(start, start + numbers.length);
      }
    }
    return null;
  };
}

/** Whether a line and the next one hold every word, whose positions these are. It takes few steps. */
function holdsAll(line: number, lists: readonly Int32Array[], { lines, starts }: Source): boolean {
  const [begin, ownEnd] = lines[line] ?? [0, 0];
  const [, end] = lines[line + 1] ?? [0, ownEnd];
  const [from, to] = [firstAt(starts, begin), firstAt(starts, end)];
  return lists.every((positions) => (positions[firstAt(positions, from)] ?? to) < to);
}

/** What speeches are joined with. */
interface Joining {
  readonly search: Search;
  readonly speakers: Speakers;
  readonly source: Source;
}

/** A speech in a paragraph. */
interface Speech {
  readonly line: number;
  readonly passage: IndexedPassage;
  readonly span: Span;
}

/**
 * The positions of the words of speeches that belong together, and begin in a paragraph. In a full article they
 * may go on in the next one.
 */
function joinedFrom(line: number, joining: Joining): readonly Int32Array[] {
  const own = speechesOf(line, joining);
  const next = own[0]?.passage.article.kind === 'full' ? speechesOf(line + 1, joining) : [];
  const groups: Speech[][] = [];
  for (const speech of [...own, ...next]) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (before !== undefined && goesOn(before, speech, joining)) group?.push(speech);
    else groups.push([speech]);
  }
  return groups
    .filter((group) => group.length > 1)
    .map((group) => group.flatMap((speech) => positionsIn(speech, joining.source)))
    .map((positions) => Int32Array.from(positions));
}

function speechesOf(line: number, { search }: Joining): readonly Speech[] {
  const passage = search.index.passages[line];
  if (passage === undefined) return [];
  return quotedSpeech(passage.paragraph.text).map((span) => ({ line, passage, span }));
}

/** Whether a speech goes on in the next one: only words that say who speaks stand between, of the same speaker. */
function goesOn(speech: Speech, next: Speech, { search, speakers }: Joining): boolean {
  if (speech.passage.article !== next.passage.article) return false;
  if (!isReportingClause(textBetween(speech, next), search)) return false;
  const told = speakers.tellingOf(speech.passage, speech.span);
  const toldNext = speakers.tellingOf(next.passage, next.span);
  if (told === null) return false;
  // A speech of which nothing is told goes on with what was told.
  if (toldNext === null) return true;
  if (speech.line === next.line && told.verb === toldNext.verb) return true;
  if (told.speaker === null || toldNext.speaker === null) return toldNext.isPronoun;
  return !areDifferent(told.speaker, toldNext.speaker);
}

function textBetween(speech: Speech, next: Speech): string {
  const [, end] = speech.span;
  const [start] = next.span;
  const { text } = speech.passage.paragraph;
  if (speech.line === next.line) return text.slice(end, start);
  return `${text.slice(end)}\n${next.passage.paragraph.text.slice(0, start)}`;
}

/** Whether few words stand between two speeches, and every sentence of them tells that somebody speaks. */
function isReportingClause(between: string, { index: { analyzer } }: Search): boolean {
  // Reading the words of all that stands between far-off speeches would take the most time.
  if (between.length > LONGEST_CLAUSE * LONG_WORD) return false;
  const sentences = between
    .split(SENTENCE_END)
    .map((part) => analyzer.tokenize(part))
    .filter(({ length }) => length > 0);
  const count = sentences.reduce((sum, { length }) => sum + length, 0);
  return (
    count > 0 &&
    count <= LONGEST_CLAUSE &&
    sentences.every((tokens) => tokens.some(({ word }) => analyzer.tellsSpeech(word)))
  );
}

/** In words. */
const LONGEST_CLAUSE = 12;
/** In characters. The words of a clause are shorter on average. */
const LONG_WORD = 15;

/** The positions of a speech's words. */
function positionsIn(
  { line, span: [from, to] }: Speech,
  { lines, starts, ends }: Source,
): readonly number[] {
  const [offset] = lines[line] ?? [0];
  const positions: number[] = [];
  for (let at = firstAt(starts, offset + from); at < starts.length; at += 1) {
    if ((ends[at] ?? 0) > offset + to) break;
    positions.push(at);
  }
  return positions;
}

/** Where the first number that is not less than another stands in an ascending list: binary search. */
function firstAt(list: Int32Array, least: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where words stand one after the other among some positions; -1 where they do not. */
function indexOfRun(positions: Int32Array, wanted: Int32Array, { numbers }: Source): number {
  for (let start = 0; start + wanted.length <= positions.length; start += 1) {
    if (wanted.every((number, at) => numbers[positions[start + at] ?? -1] === number)) return start;
  }
  return -1;
}
