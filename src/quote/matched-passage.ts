import type { Passage } from '../domain/passage.ts';
import type { IndexedPassage } from '../search/passage-index.ts';
import { plainPassage, spansOf } from '../search/passages.ts';
import type { SharedMatter } from './shared-matter.ts';
import type { SourceWords } from './source-words.ts';

/**
 * The paragraph where a match begins, with those of the match's stretches that are in it highlighted;
 * -1 is no position. Null for an empty match.
 */
export function matchedPassage(
  found: Int32Array,
  { passages, passageOf, starts, ends }: SourceWords,
): Passage | null {
  const kept = found.filter((position) => position !== -1);
  const number = passageOf[kept[0] ?? -1] ?? -1;
  const passage = passages[number];
  if (passage === undefined) return null;
  const highlights: [start: number, end: number][] = [];
  let before = -1;
  for (const position of kept) {
    if (passageOf[position] !== number) break;
    const end = ends[position] ?? 0;
    const last = highlights.at(-1);
    if (last !== undefined && position === before + 1) last[1] = end;
    else highlights.push([starts[position] ?? 0, end]);
    before = position;
  }
  return { ...plainPassage(passage), highlights };
}

/** The paragraph that tells most of some matter, with the words that it shares highlighted. */
export function passageOfMatter(
  { passage: number, terms }: SharedMatter,
  passages: readonly IndexedPassage[],
): Passage | null {
  const passage = passages[number];
  if (passage === undefined) return null;
  return { ...plainPassage(passage), highlights: spansOf(passage, (term) => terms.has(term)) };
}
