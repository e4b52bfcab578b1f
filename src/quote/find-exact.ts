import { occurrencesOf } from './occurrences.ts';
import type { Quotation } from './quotation.ts';
import type { SourceWords } from './source-words.ts';

/**
 * Where a quotation stands word for word, each fragment whole and all in order in one stream: the
 * position of each word, or null. Full articles come before speech in digests, then fragments that
 * stand close together before those far apart.
 */
export function findExact(
  { words, fragments }: Quotation,
  numbers: Int32Array,
  source: SourceWords,
): Int32Array | null {
  const levels: Level[] = [];
  for (const { from, to } of fragments) {
    const level = continueChains(levels.at(-1), numbers.subarray(from, to), source);
    if (level.starts.length === 0) return null;
    levels.push(level);
  }
  const last = levels.at(-1);
  if (last === undefined) return null;
  let link = bestChain(last, source);
  const found = new Int32Array(words.length);
  for (const [at, { from, to }] of [...fragments.entries()].reverse()) {
    const start = levels[at]?.starts[link] ?? 0;
    for (let word = from; word < to; word += 1) found[word] = start + word - from;
    link = levels[at]?.links[link] ?? 0;
  }
  return found;
}

/** Where one fragment stands behind those before it. */
interface Level {
  readonly starts: readonly number[];
  readonly length: number;
  /** For each start: which start of the level before it follows, and where that chain begins. */
  readonly links: readonly number[];
  readonly origins: readonly number[];
}

/**
 * Continues each chain with the fragment's next occurrences. Of all chains that an occurrence may
 * continue, the last to begin spans least, and that is the one whose last link is nearest.
 */
function continueChains(
  before: Level | undefined,
  fragment: Int32Array,
  source: SourceWords,
): Level {
  const { streamOf } = source;
  const starts: number[] = [];
  const links: number[] = [];
  const origins: number[] = [];
  let nearest = -1;
  for (const start of occurrencesOf(fragment, source)) {
    const stream = streamOf[start] ?? -1;
    if (stream === -1 || streamOf[start + fragment.length - 1] !== stream) continue;
    if (before !== undefined) {
      const { starts: ends, length } = before;
      while ((ends[nearest + 1] ?? Number.POSITIVE_INFINITY) + length <= start) nearest += 1;
      if (nearest === -1 || streamOf[ends[nearest] ?? 0] !== stream) continue;
    }
    starts.push(start);
    links.push(nearest);
    origins.push(before?.origins[nearest] ?? start);
  }
  return { starts, length: fragment.length, links, origins };
}

function bestChain({ starts, origins }: Level, { streams, streamOf }: SourceWords): number {
  const cost = (at: number): number => {
    const start = starts[at] ?? 0;
    const isSpeech = streams[streamOf[start] ?? -1]?.isSpeech === true;
    return start - (origins[at] ?? 0) + (isSpeech ? streamOf.length : 0);
  };
  let best = 0;
  for (const at of starts.keys()) if (cost(at) < cost(best)) best = at;
  return best;
}
