import type { DiffPart } from '../domain/quote.ts';
import type { Quotation, WordRange } from './read-quotation.ts';
import type { Source } from './source.ts';

/** A quotation and the words of the source that it was found in. */
export interface Comparison {
  readonly quotation: Quotation;
  /** The position of each word of the quotation, -1 for a word that the source does not have there. */
  readonly found: Int32Array;
  readonly source: Source;
}

/** Compares all fragments in one row of parts, with a mark where text is left out between them. */
export function compareWhole(comparison: Comparison): readonly DiffPart[] {
  const joined: DiffPart[] = [];
  for (const [at, parts] of compareFragments(comparison).entries()) {
    for (const { op, text } of at === 0 ? parts : [LEFT_OUT, ...parts]) {
      const last = joined.at(-1);
      if (last?.op === op) joined[joined.length - 1] = { op, text: last.text + text };
      else joined.push({ op, text });
    }
  }
  return joined;
}

const LEFT_OUT: DiffPart = { op: 'same', text: ' … ' };

/** Compares each fragment by itself: one part for a fragment that stands word for word. */
export function compareFragments(comparison: Comparison): readonly (readonly DiffPart[])[] {
  return comparison.quotation.fragments.map((fragment) => {
    const [first, ...others] = compareFragment(fragment, comparison);
    if (first === undefined) return [];
    return [{ op: first.op, text: first.text.replace(OPENING_MARKS, '') }, ...others];
  });
}

/**
 * What separates two words goes with the first, except marks that open the second, so that the parts put
 * together read as either text. What the source says before and after is left out, except for a few
 * words that the quotation replaces.
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

/** Words that follow each other in the quotation and in the source. */
interface Run extends WordRange {
  /** The position of the first. */
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
 * The last of `count` words after a position (before it, if negative) that are in the same sentence and
 * stream: the words that as many words of the quotation replace.
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

/** More words than this do not replace others: they are an addition. */
const MOST_REPLACED = 3;

/** A paragraph ends with a line break. */
const SENTENCE_END = /[.!?…。！？\n]/u;

/** Where a word begins, with the quotation marks and brackets that open right before it. */
function startWithMarks(text: string, start: number): number {
  let at = start;
  while (at > 0 && OPENING.has(text.charAt(at - 1))) at -= 1;
  return at;
}

const OPENING: ReadonlySet<string> = new Set('"“„«‘([');
const OPENING_MARKS = /^["“„«‘([]+/u;
