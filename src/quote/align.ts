import { alignWords } from './align-words.ts';
import { windowSearch } from './best-window.ts';
import type { WordRange } from './read-quotation.ts';
import type { Source } from './source.ts';

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
