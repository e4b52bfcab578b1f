import { inverseDocumentFrequency, type PassageIndex } from '../search/passage-index.ts';

/** What a word says of where a quotation is from: its rarity, within bounds. */
export type WordWeight = (word: string) => number;

/** Weighs words by how rare they are in an index; those that it does not hold count as rare. */
export function createWordWeight(index: PassageIndex): WordWeight {
  const { tokenize, isFunctionWord } = index.analyzer;
  return (word) => {
    if (isFunctionWord(word)) return FUNCTION_WORD;
    const rarities = tokenize(word).map(({ term }) => inverseDocumentFrequency(index, [term]));
    return Math.min(Math.max(FUNCTION_WORD, ...rarities), RAREST);
  };
}

/** Of words that stand in any text: enough to keep them in order, too little to speak for a source. */
export const FUNCTION_WORD = 0.5;

/**
 * A word in one passage of fifty is rare enough. Without a bound the one word that was changed, which
 * no article holds, would outweigh all that were kept, the more the larger the corpus.
 */
const RAREST = 4;
