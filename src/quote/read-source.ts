import type { Span } from '../domain/passage.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { quotedWords, type WordRange } from './read-quotation.ts';
import { quotedSpeech, type Source, weightOf } from './source.ts';

/** The words of all passages: read in steps before they are needed, or at once when they are. */
export interface SourceReading {
  /** Reads on, a few milliseconds a step, until all is read. */
  steps(): Iterable<undefined>;
  /** All words; reads what is left to read. */
  finish(): Source;
}

/** Makes a reading of the words of all passages. Nothing is read yet. */
export function createSourceReading(index: PassageIndex): SourceReading {
  let source: Source | undefined;
  let reading: Iterator<undefined, Source> | undefined = readSource(index);
  const readOn = (): void => {
    const step = reading?.next();
    if (!step?.done) return;
    source = step.value;
    // What only the reading needed is free now.
    reading = undefined;
  };
  return {
    *steps() {
      for (readOn(); source === undefined; readOn()) yield;
    },
    finish() {
      while (source === undefined) readOn();
      return source;
    },
  };
}

/** Reads the words of all passages in steps. */
function* readSource(index: PassageIndex): Generator<undefined, Source> {
  const paragraphs = index.passages.map(({ paragraph }) => paragraph.text);
  const numbering = new Map<string, number>();
  const read = { numbers: [] as number[], starts: [] as number[], ends: [] as number[] };
  const lines: Span[] = [];
  let offset = 0;
  let pause = WORDS_A_STEP;
  for (const paragraph of paragraphs) {
    for (const { word, start, end } of quotedWords(paragraph)) {
      const number = numbering.get(word) ?? numbering.size;
      if (number === numbering.size) numbering.set(word, number);
      read.numbers.push(number);
      read.starts.push(offset + start);
      read.ends.push(offset + end);
    }
    lines.push([offset, offset + paragraph.length]);
    // A line break stands between two paragraphs.
    offset += paragraph.length + 1;
    if (read.numbers.length < pause) continue;
    pause = read.numbers.length + WORDS_A_STEP;
    yield;
  }
  const weights = new Float64Array(numbering.size);
  for (const [word, number] of numbering) {
    weights[number] = weightOf(word, index);
    if (number % WEIGHTS_A_STEP === 0) yield;
  }
  const numbers = new Int32Array(read.numbers);
  const words = { starts: new Int32Array(read.starts), ends: new Int32Array(read.ends) };
  yield;
  const streams = wordRanges(streamSpans(index, lines), words);
  const streamOf = rangeOfEach(words, streams);
  yield;
  const lineOf = rangeOfEach(words, wordRanges(lines, words));
  yield;
  const positionsOf = groupPositions(numbers, numbering.size);
  yield;
  return {
    index,
    text: paragraphs.join('\n'),
    lines,
    streams,
    numbers,
    ...words,
    lineOf,
    streamOf,
    weights,
    positionsOf,
    numbersOf: (quoted) => Int32Array.from(quoted, ({ word }) => numbering.get(word) ?? -1),
  };
}

/** How much a step reads: two or three milliseconds of work. */
const WORDS_A_STEP = 2_000;
const WEIGHTS_A_STEP = 500;

/** Groups the positions of words by their numbers, all in one list: most words are rare. */
function groupPositions(numbers: Int32Array, count: number): Source['positionsOf'] {
  /** By number: where its positions begin in the list. */
  const begins = new Int32Array(count + 1);
  for (const number of numbers) begins[number + 1] = (begins[number + 1] ?? 0) + 1;
  for (let number = 0; number < count; number += 1) {
    begins[number + 1] = (begins[number + 1] ?? 0) + (begins[number] ?? 0);
  }
  const next = begins.slice();
  const positions = new Int32Array(numbers.length);
  for (let position = 0; position < numbers.length; position += 1) {
    const number = numbers[position] ?? 0;
    const at = next[number] ?? 0;
    positions[at] = position;
    next[number] = at + 1;
  }
  return (number) =>
    number < 0 ? NO_POSITIONS : positions.subarray(begins[number], begins[number + 1]);
}

const NO_POSITIONS = new Int32Array();

/** A full article is one stream, so that a quotation may continue in the next paragraph. */
function streamSpans({ articles }: PassageIndex, lines: readonly Span[]): readonly Span[] {
  let next = 0;
  return articles.flatMap(({ kind, paragraphs }): readonly Span[] => {
    const own = lines.slice(next, next + paragraphs.length);
    next += paragraphs.length;
    const [first, last] = [own.at(0), own.at(-1)];
    if (first === undefined || last === undefined) return [];
    if (kind === 'full') return [[first[0], last[1]]];
    return own.flatMap(([offset], at) =>
      quotedSpeech(paragraphs[at]?.text ?? '').map(
        ([start, end]): Span => [offset + start, offset + end],
      ),
    );
  });
}

/** The range of the words inside each span; the spans are ascending and do not overlap. */
function wordRanges(
  spans: readonly Span[],
  { starts, ends }: Pick<Source, 'starts' | 'ends'>,
): readonly WordRange[] {
  let next = 0;
  return spans.map(([start, end]) => {
    while ((starts[next] ?? Number.POSITIVE_INFINITY) < start) next += 1;
    const from = next;
    while ((ends[next] ?? Number.POSITIVE_INFINITY) <= end) next += 1;
    return { from, to: next };
  });
}

/** By word: the index of its range, or -1. */
function rangeOfEach(
  { starts: { length } }: Pick<Source, 'starts'>,
  ranges: readonly WordRange[],
): Int32Array {
  const rangeOf = new Int32Array(length).fill(-1);
  for (const [at, { from, to }] of ranges.entries()) rangeOf.fill(at, from, to);
  return rangeOf;
}
