import type { Quotation } from './read-quotation.ts';
import { articleAt, type Source } from './source.ts';

/**
 * Finds where a quotation stands word for word: each fragment whole, all in order in one stream. Gives
 * the position of each word, or null. Full articles come before speech in digests, then fragments that
 * stand close together before those far apart.
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

/** A place where a fragment stands, behind a place of the fragment before it. */
interface Chain {
  readonly start: number;
  readonly end: number;
  readonly before: Chain | null;
  /** Where the first fragment begins. */
  readonly origin: number;
}

/**
 * Continues chains, in order, with every place where the next fragment stands. Of the chains that a
 * place may continue, the last one spans least.
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
 * Finds where a digest retells in just the words of a quotation: the position of each word, or null. A
 * quotation with words left out is not looked for.
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

/** Every position at which some words follow each other, in order, even over the end of an article. */
function occurrencesOf(wanted: Int32Array, { numbers, positions }: Source): readonly number[] {
  const lists = Array.from(wanted, (number) => positions[number] ?? []);
  // The rarest word has the fewest places to look at.
  const [rarest = []] = lists.toSorted((a, b) => a.length - b.length);
  if (wanted.length === 1) return rarest;
  const offset = lists.indexOf(rarest);
  return rarest
    .map((position) => position - offset)
    .filter((start) => wanted.every((number, at) => numbers[start + at] === number));
}
