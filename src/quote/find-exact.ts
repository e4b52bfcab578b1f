import type { Quotation } from './read-quotation.ts';
import { articleAt, type Source } from './source.ts';

/**
 * Finds a quotation word for word: every fragment whole, all in order, in one stream. Returns the
 * position of each word, or null. Of several places, a full article comes before speech in a
 * digest, then the one whose fragments are closest together.
 */
export function findExact(
  { words, fragments }: Quotation,
  numbers: Int32Array,
  source: Source,
): Int32Array | null {
  let chains: readonly Chain[] | null = null;
  for (const { from, to } of fragments) {
    chains = continueChains(chains, numbers.subarray(from, to), source);
  }
  const [first] = chains ?? [];
  if (chains === null || first === undefined) return null;
  const cost = ({ origin, start }: Chain): number =>
    start - origin + (isInDigest(start, source) ? source.numbers.length : 0);
  let chain: Chain | null = chains.reduce((best, one) => (cost(one) < cost(best) ? one : best));
  const found = new Int32Array(words.length);
  for (const { from, to } of fragments.toReversed()) {
    for (let word = from; word < to; word += 1) found[word] = (chain?.start ?? 0) + word - from;
    chain = chain?.before ?? null;
  }
  return found;
}

/** A place of a fragment, linked to the place of the fragment before it. */
interface Chain {
  readonly start: number;
  readonly end: number;
  readonly before: Chain | null;
  /** The start of the first fragment. */
  readonly origin: number;
}

/**
 * Continues the chains with every place of the next fragment, in order. Of the chains that a place
 * may continue, the last one is the shortest.
 */
function continueChains(
  chains: readonly Chain[] | null,
  fragment: Int32Array,
  source: Source,
): readonly Chain[] {
  const { streamOf } = source;
  const continued: Chain[] = [];
  let next = 0;
  for (const start of occurrencesOf(fragment, source)) {
    const end = start + fragment.length;
    const stream = streamOf[start];
    if (stream === -1 || streamOf[end - 1] !== stream) continue;
    if (chains === null) {
      continued.push({ start, end, before: null, origin: start });
      continue;
    }
    while ((chains[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const before = chains[next - 1];
    if (before === undefined || streamOf[before.start] !== stream) continue;
    continued.push({ start, end, before, origin: before.origin });
  }
  return continued;
}

/**
 * Finds a quotation word for word in what a digest retells. Returns the position of each word, or
 * null. A quotation with an ellipsis is not searched for.
 */
export function findRetold(
  { fragments }: Quotation,
  numbers: Int32Array,
  source: Source,
): Int32Array | null {
  if (fragments.length !== 1) return null;
  const start = occurrencesOf(numbers, source).find(
    (first) =>
      isInDigest(first, source) &&
      articleAt(first, source) === articleAt(first + numbers.length - 1, source),
  );
  return start === undefined ? null : numbers.map((_, at) => start + at);
}

function isInDigest(position: number, source: Source): boolean {
  return articleAt(position, source)?.kind === 'digest';
}

/** Every position at which some words begin, ascending; they may continue in the next article. */
function occurrencesOf(wanted: Int32Array, { numbers, positionsOf }: Source): Int32Array {
  const lists = Array.from(wanted, positionsOf);
  // Searching from the rarest word takes the fewest steps.
  const [rarest = new Int32Array()] = lists.toSorted((a, b) => a.length - b.length);
  if (wanted.length === 1) return rarest;
  const offset = lists.indexOf(rarest);
  return rarest
    .map((position) => position - offset)
    .filter((start) => wanted.every((number, at) => numbers[start + at] === number));
}
