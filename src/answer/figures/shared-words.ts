import { inverseDocumentFrequency, type PassageIndex } from '../../search/passage-index.ts';
import { contentWords } from './content-words.ts';
import type { Kin } from './same-thing.ts';
import type { Side } from './side.ts';

/** How many words two sides share that are rare enough to say what their sentences are about. */
export function countSharedWords(
  a: Side,
  b: Side,
  index: PassageIndex,
  { kinshipOf }: Kin,
): number {
  const others = contentWords(b);
  return contentWords(a).filter(
    (word) =>
      inverseDocumentFrequency(index, [word.term]) >= RARE &&
      others.some((other) => kinshipOf(word, other) === 'same'),
  ).length;
}

/** What more than one passage in eleven holds (-ln 1/11) says little of what a sentence is about. */
const RARE = 2.4;
