import { diffArrays } from 'diff';
import type { Alignment, Place } from './alignment.ts';
import { growAlignment } from './grow-alignment.ts';
import type { Range, SourceWords } from './source-words.ts';
import { FUNCTION_WORD } from './word-weight.ts';

/**
 * Aligns words with the source's in a window: the longest row that both hold, without what is in it by
 * chance, and with what goes on beyond the window within the range.
 */
export function align(wanted: Int32Array, window: Range, place: Place): Alignment {
  const { source } = place;
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
  return growAlignment(dropStrays(positions, source), wanted, place);
}

/**
 * Keeps the stretch that is worth most (Kadane's maximum subarray): a word far from the others is
 * there by chance. Each word of the source that is left out costs what a function word is worth, so that
 * "must accept" keeps both where the source has "must not accept".
 */
function dropStrays(positions: Int32Array, { numbers, weights }: SourceWords): Alignment {
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
