import type { SourceWords } from './source-words.ts';

/** The positions at which these words stand one after another, in order; over the ends of articles too. */
export function occurrencesOf(wanted: Int32Array, { numbers, positions }: SourceWords): Int32Array {
  const lists = Array.from(wanted, (number) => positions[number] ?? NOWHERE);
  // The rarest word has the fewest places to look at.
  const [rarest = NOWHERE] = lists.toSorted((a, b) => a.length - b.length);
  if (wanted.length === 1) return rarest;
  const offset = lists.indexOf(rarest);
  return rarest
    .map((position) => position - offset)
    .filter((start) => wanted.every((number, at) => numbers[start + at] === number));
}

const NOWHERE = new Int32Array();
