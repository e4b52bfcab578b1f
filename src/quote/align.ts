import { diffArrays } from 'diff';
import { windowSearch } from './best-window.ts';
import type { WordRange } from './read-quotation.ts';
import { FUNCTION_WORD, type Source } from './source.ts';

/** Words of a quotation with their positions in the source, ascending. */
export interface Alignment {
  /** The position of each word, -1 for a word that the source does not have there. */
  readonly positions: Int32Array;
  /** The weight of the aligned words, less the cost of the words between them. */
  readonly worth: number;
}

/**
 * Aligns the fragments of a quotation, in order, with a range of the source. The heaviest fragment
 * is aligned first, then the fragments before it in front of it, and those after it behind it.
 */
export function align(
  numbers: Int32Array,
  fragments: readonly WordRange[],
  { range: whole, source }: { readonly range: WordRange; readonly source: Source },
): Alignment {
  const positions = new Int32Array(numbers.length).fill(-1);
  const weigh = ({ from, to }: WordRange): number =>
    numbers.subarray(from, to).reduce((sum, number) => sum + (source.weights[number] ?? 0), 0);

  const alignParts = (parts: readonly WordRange[], range: WordRange): number => {
    const [heaviest] = parts.toSorted((a, b) => weigh(b) - weigh(a));
    if (heaviest === undefined) return 0;
    const at = parts.indexOf(heaviest);
    const worth = alignPart(heaviest, range);
    const kept = positions.subarray(heaviest.from, heaviest.to).filter((one) => one !== -1);
    const [first, last] = [kept.at(0), kept.at(-1)];
    if (first === undefined || last === undefined) return alignParts(parts.toSpliced(at, 1), range);
    return (
      worth +
      alignParts(parts.slice(0, at), { from: range.from, to: first }) +
      alignParts(parts.slice(at + 1), { from: last + 1, to: range.to })
    );
  };
  const alignPart = (part: WordRange, range: WordRange): number => {
    const words = numbers.subarray(part.from, part.to);
    const window = windowSearch(words, source)(range);
    if (words.length > LONGEST_PIECE) {
      return alignParts(splitEvenly(part), {
        from: Math.max(range.from, window.from - MARGIN),
        to: Math.min(range.to, window.to + MARGIN),
      });
    }
    const aligned = alignWords(words, window, { range, source });
    positions.set(aligned.positions, part.from);
    return aligned.worth;
  };
  return { positions, worth: alignParts(fragments, whole) };
}

/** In words. A longer fragment is aligned in pieces, since the work grows with the square. */
const LONGEST_PIECE = 60;
/** How far a piece may be from the window of its fragment, in words. */
const MARGIN = 60;

/** Splits a range into as few pieces as possible, of about equal length. */
function splitEvenly({ from, to }: WordRange): readonly WordRange[] {
  const length = to - from;
  const count = Math.ceil(length / LONGEST_PIECE);
  return Array.from({ length: count }, (_, at) => ({
    from: from + Math.floor((at * length) / count),
    to: from + Math.floor(((at + 1) * length) / count),
  }));
}

/** The range of the source that words may be aligned with. */
interface Bounds {
  readonly range: WordRange;
  readonly source: Source;
}

/**
 * Aligns words with the source: takes the longest common subsequence with a window, drops words
 * that match by chance, and adds words that match just outside the window, within the bounds.
 */
function alignWords(wanted: Int32Array, window: WordRange, bounds: Bounds): Alignment {
  const { source } = bounds;
  const positions = new Int32Array(wanted.length).fill(-1);
  const held = source.numbers.subarray(window.from, window.to);
  let position = window.from;
  let word = 0;
  for (const { added, removed, count } of diffArrays([...held], [...wanted])) {
    if (!added && !removed) {
      for (let at = 0; at < count; at += 1) positions[word + at] = position + at;
    }
    if (!added) position += count;
    if (!removed) word += count;
  }
  return growAlignment(dropStrays(positions, source), wanted, bounds);
}

/**
 * Keeps the part of an alignment that is worth most (Kadane's maximum subarray): a word far from
 * the others matches by chance. Each word of the source that is skipped costs as much as a function
 * word is worth, so that "must accept" keeps both words where the source has "must not accept".
 */
function dropStrays(positions: Int32Array, { numbers, weights }: Source): Alignment {
  let best = { from: 0, to: 0, worth: 0 };
  let from = 0;
  let worth = 0;
  let last = -1;
  for (const [at, position] of positions.entries()) {
    if (position === -1) continue;
    worth -= (position - last - 1) * FUNCTION_WORD;
    if (worth < 0 || last === -1) {
      from = at;
      worth = 0;
    }
    worth += weights[numbers[position] ?? 0] ?? 0;
    if (worth >= best.worth) best = { from, to: at + 1, worth };
    last = position;
  }
  return {
    positions: positions.map((position, at) => (at >= best.from && at < best.to ? position : -1)),
    worth: best.worth,
  };
}

/**
 * Adds words directly before and after an alignment. The ends of a window are not exact, since it
 * is found by its words in any order. And where the source has a word twice, the comparison takes
 * the first although the nearer one is meant:
 *
 *     source     The boats left. The talks  began at noon
 *     quotation                  The meeting began at noon
 */
function growAlignment(
  { positions, worth }: Alignment,
  wanted: Int32Array,
  bounds: Bounds,
): Alignment {
  const grown = positions.slice();
  const first = positions.findIndex((position) => position !== -1);
  if (first === -1) return { positions, worth };
  const last = positions.findLastIndex((position) => position !== -1);
  const gained =
    grow(grown, wanted, { from: first, step: -1, ...bounds }) +
    grow(grown, wanted, { from: last, step: 1, ...bounds });
  return { positions: grown, worth: worth + gained };
}

interface Direction extends Bounds {
  /** The index of the word to grow from. */
  readonly from: number;
  /** 1 towards the end, -1 towards the start. */
  readonly step: 1 | -1;
}

/**
 * Adds words in one direction, and returns their weight less the cost of the words between them.
 */
function grow(
  positions: Int32Array,
  wanted: Int32Array,
  { from, step, range, source }: Direction,
): number {
  let gained = 0;
  let at = from;
  let position = positions[at] ?? -1;
  for (let next = at + step; next >= 0 && next < wanted.length; next += step) {
    const weight = source.weights[wanted[next] ?? -1] ?? 0;
    const changed = Math.abs(next - at) - 1;
    for (let gap = 0; ; gap += 1) {
      const further = position + step * (gap + 1);
      const cost = changed * CHANGED_WORD + Math.max(0, gap - changed) * FUNCTION_WORD;
      if (cost > weight || further < range.from || further >= range.to) break;
      if (source.numbers[further] !== wanted[next]) continue;
      positions[next] = further;
      gained += weight - cost;
      at = next;
      position = further;
      break;
    }
  }
  return gained;
}

/**
 * The cost of a changed word before an added one: a function word may follow one, a rare word some.
 */
const CHANGED_WORD = FUNCTION_WORD / 2;
