import type { DiffPart } from '../domain/quote.ts';
import type { Quotation, WordRange } from './read-quotation.ts';
import type { Source } from './source.ts';

/** A quotation and where it was found. */
export interface Comparison {
  readonly quotation: Quotation;
  /**
   * The position of each word of the quotation, -1 for a word that the source does not have there.
   */
  readonly found: Int32Array;
  readonly source: Source;
}

/** Compares all fragments in one list of parts, with an ellipsis between fragments. */
export function compareWhole(comparison: Comparison): readonly DiffPart[] {
  const joined: DiffPart[] = [];
  for (const [at, parts] of compareFragments(comparison).entries()) {
    for (const { op, text } of at === 0 ? parts : [ELLIPSIS, ...parts]) {
      const last = joined.at(-1);
      if (last?.op === op) joined[joined.length - 1] = { op, text: last.text + text };
      else joined.push({ op, text });
    }
  }
  return joined;
}

const ELLIPSIS: DiffPart = { op: 'same', text: ' … ' };

/** Compares each fragment separately: a fragment that is exact gives one part. */
export function compareFragments(comparison: Comparison): readonly (readonly DiffPart[])[] {
  return comparison.quotation.fragments.map((fragment) => {
    const [first, ...others] = compareFragment(fragment, comparison);
    if (first === undefined) return [];
    return [{ op: first.op, text: first.text.replace(OPENING_MARKS, '') }, ...others];
  });
}

/**
 * Compares one fragment with its source. Joined, the `same` and `added` parts read as the
 * quotation, the `same` and `removed` parts as the source. For that, spaces and punctuation belong
 * to the word before them, opening marks to the word after. The source's words around the fragment
 * are left out, except for a few that the quotation replaces.
 */
function compareFragment(
  { from, to }: WordRange,
  { quotation, found, source }: Comparison,
): readonly DiffPart[] {
  const { text, words } = quotation;
  const startOf = (at: number): number => startWithMarks(text, words[at]?.start ?? 0);
  const endOf = (at: number): number => words[at]?.end ?? 0;
  const sourceStart = (at: number): number => startWithMarks(source.text, source.starts[at] ?? 0);
  const sourceEnd = (at: number): number => source.ends[at] ?? 0;
  const parts: DiffPart[] = [];
  const add = (op: DiffPart['op'], part: string): void => {
    if (part !== '') parts.push({ op, text: part });
  };
  const added = (start: number, end: number) => add('added', text.slice(start, end));
  const removed = (start: number, end: number) => add('removed', source.text.slice(start, end));

  const runs = runsOf(found, { from, to });
  const [first] = runs;
  if (first === undefined) {
    added(startOf(from), endOf(to - 1));
    return parts;
  }
  const replaced = farthest(first.at, from - first.from, source);
  removed(sourceStart(replaced), sourceStart(first.at));
  added(startOf(from), startOf(first.from));
  for (const [order, run] of runs.entries()) {
    const next = runs[order + 1];
    const end = run.at + run.to - run.from;
    if (next === undefined) {
      add('same', source.text.slice(sourceStart(run.at), sourceEnd(end - 1)));
      removed(sourceEnd(end - 1), sourceEnd(farthest(end - 1, to - run.to, source)));
      added(endOf(run.to - 1), endOf(to - 1));
      break;
    }
    add('same', source.text.slice(sourceStart(run.at), sourceStart(end)));
    removed(sourceStart(end), sourceStart(next.at));
    if (next.from > run.to) {
      // Where nothing separates the words of the source, the separator of the quotation is added.
      const isSeparate = sourceStart(end) > sourceEnd(end - 1);
      added(isSeparate ? startOf(run.to) : endOf(run.to - 1), startOf(next.from));
    }
  }
  return parts;
}

/** Words that follow each other both in the quotation and in the source. */
interface Run extends WordRange {
  /** The position of the first word. */
  readonly at: number;
}

function runsOf(found: Int32Array, { from, to }: WordRange): readonly Run[] {
  const runs: Run[] = [];
  for (let word = from; word < to; word += 1) {
    const position = found[word] ?? -1;
    if (position === -1) continue;
    const last = runs.at(-1);
    if (last?.to === word && found[word - 1] === position - 1) {
      runs[runs.length - 1] = { ...last, to: word + 1 };
    } else runs.push({ from: word, to: word + 1, at: position });
  }
  return runs;
}

/**
 * The last of the source's words that `count` words of the quotation replace: `count` words after a
 * position (before it, if negative), but not beyond its sentence and stream.
 */
function farthest(position: number, count: number, source: Source): number {
  if (Math.abs(count) > MOST_REPLACED) return position;
  const { text, streamOf, starts, ends } = source;
  const step = Math.sign(count);
  let at = position;
  while (at !== position + count) {
    const next = at + step;
    const between = text.slice(ends[Math.min(at, next)] ?? 0, starts[Math.max(at, next)] ?? 0);
    if (streamOf[next] !== streamOf[at] || SENTENCE_END.test(between)) break;
    at = next;
  }
  return at;
}

/** More words than this do not replace the source's words: they are an addition. */
const MOST_REPLACED = 3;

/** A paragraph ends with a line break. */
const SENTENCE_END = /[.!?…。！？\n]/u;

/** The start of a word, or of the opening quotation marks and brackets directly before it. */
function startWithMarks(text: string, start: number): number {
  let at = start;
  while (at > 0 && OPENING.has(text.charAt(at - 1))) at -= 1;
  return at;
}

const OPENING: ReadonlySet<string> = new Set('"“„«‘([');
const OPENING_MARKS = /^["“„«‘([]+/u;
