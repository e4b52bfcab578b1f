import type { Span } from '../domain/passage.ts';
import type { Search } from '../search/search.ts';
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
    const [rarest = new Int32Array()] = Array.from(numbers, positionsOf).toSorted(
      (one, other) => one.length - other.length,
    );
    for (const line of new Set(rarest.map((position) => lineOf[position] ?? -1))) {
      for (const positions of joinedIn(line, { search, speakers, source: source() })) {
        const start = indexOfRun(positions, numbers, source());
        if (start !== -1) return positions.slice(start, start + numbers.length);
      }
    }
    return null;
  };
}

/** What speeches are joined with. */
interface Joining {
  readonly search: Search;
  readonly speakers: Speakers;
  readonly source: Source;
}

/** The positions of the words of a paragraph's speeches that belong together. */
function joinedIn(line: number, { search, speakers, source }: Joining): readonly Int32Array[] {
  const passage = search.index.passages[line];
  const span = source.lines[line];
  if (passage === undefined || span === undefined) return [];
  const { text } = passage.paragraph;
  const groups: Span[][] = [];
  for (const speech of quotedSpeech(text)) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const belongs =
      before !== undefined &&
      isReportingClause(text.slice(before[1], speech[0]), search) &&
      !isOtherSpeaker(speakers.inPassage(passage, before), speakers.inPassage(passage, speech));
    if (belongs) group?.push(speech);
    else groups.push([speech]);
  }
  return groups
    .filter((group) => group.length > 1)
    .map((group) => positionsIn(group, span, source));
}

/** Whether somebody is said to go on by the words between two speeches, which are few. */
function isReportingClause(between: string, { index }: Search): boolean {
  const tokens = index.analyzer.tokenize(between);
  return (
    tokens.length <= LONGEST_CLAUSE && tokens.some(({ word }) => index.analyzer.tellsSpeech(word))
  );
}

/** In words. */
const LONGEST_CLAUSE = 12;

function isOtherSpeaker(
  a: ReturnType<Speakers['inPassage']>,
  b: ReturnType<Speakers['inPassage']>,
): boolean {
  return a !== null && b !== null && areDifferent(a, b);
}

/** The positions of a line's words that stand inside some spans of it. */
function positionsIn(
  spans: readonly Span[],
  [offset, lineEnd]: Span,
  { starts, ends }: Source,
): Int32Array {
  const positions: number[] = [];
  for (let at = firstAt(starts, offset); at < starts.length; at += 1) {
    const start = starts[at] ?? 0;
    if (start >= lineEnd) break;
    const end = ends[at] ?? 0;
    if (spans.some(([from, to]) => start >= offset + from && end <= offset + to))
      positions.push(at);
  }
  return Int32Array.from(positions);
}

/** The first position of a word that begins at an offset or later: binary search. */
function firstAt(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
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
