import type { Alignment, Place } from './alignment.ts';
import { FUNCTION_WORD } from './word-weight.ts';

/**
 * Takes in words that stand right before and behind an alignment. A window is found by which words it
 * holds, whatever their order, so that its ends may be off by some; and of two places for a word, the
 * comparison takes the first, where the nearer is meant:
 *
 *     source     The boats left. The talks  began at noon
 *     quotation                  The meeting began at noon
 */
export function growAlignment(
  { positions, worth }: Alignment,
  wanted: Int32Array,
  place: Place,
): Alignment {
  const grown = positions.slice();
  const first = positions.findIndex((position) => position !== -1);
  if (first === -1) return { positions, worth };
  const last = positions.findLastIndex((position) => position !== -1);
  const gained =
    grow(grown, wanted, { from: first, step: -1, ...place }) +
    grow(grown, wanted, { from: last, step: 1, ...place });
  return { positions: grown, worth: worth + gained };
}

interface Direction extends Place {
  /** The word to grow from. */
  readonly from: number;
  readonly step: 1 | -1;
}

/** Grows towards the start or the end, and gives what that is worth. */
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

/** What a changed word in between costs: a function word may stand behind one, a rare word behind some. */
const CHANGED_WORD = FUNCTION_WORD / 2;
