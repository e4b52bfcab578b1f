import type { DiffPart } from '../domain/quote.ts';
import { startWithMarks, withoutOpeningMarks } from './opening-marks.ts';
import type { Fragment, Quotation } from './quotation.ts';
import { replacedAfter, replacedBefore } from './replaced-words.ts';
import { textThrough, textUpTo } from './source-text.ts';
import type { SourceWords } from './source-words.ts';

/** A quotation against the words of the source that it was found in. */
export interface Comparison {
  readonly quotation: Quotation;
  /** The position of each of its words, -1 for what the source does not hold. */
  readonly found: Int32Array;
  readonly source: SourceWords;
}

/** Each fragment compared by itself: one part a fragment where it stands word for word. */
export function fragmentParts(comparison: Comparison): readonly (readonly DiffPart[])[] {
  return comparison.quotation.fragments.map((fragment) => {
    const [first, ...others] = partsOf(fragment, comparison);
    if (first === undefined) return [];
    return [{ op: first.op, text: withoutOpeningMarks(first.text) }, ...others];
  });
}

/** All fragments as one row of parts, with a mark where text is left out between them. */
export function joinedParts(comparison: Comparison): readonly DiffPart[] {
  const joined: DiffPart[] = [];
  for (const [at, parts] of fragmentParts(comparison).entries()) {
    for (const { op, text } of at === 0 ? parts : [LEFT_OUT, ...parts]) {
      const last = joined.at(-1);
      if (last?.op === op) joined[joined.length - 1] = { op, text: last.text + text };
      else joined.push({ op, text });
    }
  }
  return joined;
}

const LEFT_OUT: DiffPart = { op: 'same', text: ' … ' };

/**
 * What parts two words goes with the first, but for marks that open the second, so that the parts put
 * together read as either text. What the source says outside the words in common is no part of it, but
 * for the few words in whose place the quotation has others.
 */
function partsOf({ from, to }: Fragment, comparison: Comparison): readonly DiffPart[] {
  const { quotation, found, source } = comparison;
  const { text, words } = quotation;
  const startOf = (at: number): number => startWithMarks(text, words[at]?.start ?? 0);
  const endOf = (at: number): number => words[at]?.end ?? 0;
  const added = (start: number, end: number): DiffPart => ({
    op: 'added',
    text: text.slice(start, end),
  });

  const kept = [...words.keys()].slice(from, to).filter((at) => found[at] !== -1);
  const [first] = kept;
  if (first === undefined) return [added(startOf(from), endOf(to - 1))];
  const parts: DiffPart[] = [];
  let run = found[first] ?? 0;
  if (first > from) {
    parts.push(...replacedBefore(run, first - from, source), added(startOf(from), startOf(first)));
  }
  for (const [order, at] of kept.entries()) {
    const position = found[at] ?? 0;
    const next = kept[order + 1];
    if (next === undefined) {
      parts.push({ op: 'same', text: textThrough(run, position, source) });
      if (at + 1 < to) {
        parts.push(...replacedAfter(position, to - at - 1, source));
        parts.push(added(endOf(at), endOf(to - 1)));
      }
      break;
    }
    const following = found[next] ?? 0;
    if (next === at + 1 && following === position + 1) continue;
    const same = textUpTo(run, position + 1, source);
    parts.push({ op: 'same', text: same });
    if (following > position + 1) {
      parts.push({ op: 'removed', text: textUpTo(position + 1, following, source) });
    }
    if (next > at + 1) {
      const isApart = same !== textThrough(run, position, source);
      parts.push(added(isApart ? startOf(at + 1) : endOf(at), startOf(next)));
    }
    run = following;
  }
  return parts;
}
