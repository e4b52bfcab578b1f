import type { WordWeights } from './matching.ts';
import {
  type ArticleVocabulary,
  expectedShare,
  type IndexedPassage,
  type PassageIndex,
  smoothedShare,
} from './passage-index.ts';
import type { Query, QueryWord } from './query.ts';
import { RARE } from './tuning.ts';

/** How an article uses the words of a question. */
export interface ArticleWords extends WordWeights {
  /** By word: how far the article as a whole covers it, from 0 to 1. */
  readonly cover: readonly number[];
  /** The share of the words that it does not hold, but for words in most texts; 0 without words. */
  readonly absent: number;
}

/**
 * Makes the function that weighs a question's words by a passage's article. Within it, the words of its
 * subject are frequent and tell little, however rare they are in a corpus of many subjects: so the weights
 * of a corpus would change with every article that is added, and these do not.
 */
export function createArticleWords(
  query: Query,
  index: PassageIndex,
): (passage: IndexedPassage) => ArticleWords {
  const known = new Map<ArticleVocabulary, ArticleWords>();
  return ({ vocabulary }) => {
    let words = known.get(vocabulary);
    if (words === undefined) {
      words = weighWords(query, vocabulary, index);
      known.set(vocabulary, words);
    }
    return words;
  };
}

function weighWords(
  { words, language }: Query,
  vocabulary: ArticleVocabulary,
  index: PassageIndex,
): ArticleWords {
  const cover: number[] = [];
  const idf: number[] = [];
  let totalIdf = 0;
  let absent = 0;
  for (const word of words) {
    const found = findWord(word, vocabulary, index);
    // A word that weighs nothing in the corpus ("and not Geneva") weighs nothing here.
    const own = word.idf === 0 ? 0 : -Math.log(found.share);
    cover.push(word.idf === 0 ? 1 : found.cover);
    idf.push(own);
    totalIdf += own;
    // An everyday word that is missing in English tells little; in another language it is unread.
    if (own > 0 && found.cover === 0 && (language !== 'en' || word.expected < RARE)) absent += 1;
  }
  // One paragraph does not tell what its article lacks.
  if (vocabulary.passages === 1) absent = 0;
  return { idf, totalIdf, cover, absent: absent / Math.max(1, words.length) };
}

/**
 * How far an article covers a word, and the smoothed share of its paragraphs that hold it: by its rarest
 * typed alternative, else by its rarest synonym, else as expected of any text.
 */
function findWord(
  { alternatives, expected }: QueryWord,
  vocabulary: ArticleVocabulary,
  index: PassageIndex,
): { readonly cover: number; readonly share: number } {
  let cover = 0;
  let typed = 1;
  let synonym = 1;
  for (const { terms, isTyped, weight } of alternatives) {
    const share = shareOf(terms, vocabulary, index);
    if (share === null) continue;
    cover = Math.max(cover, weight);
    if (isTyped) typed = Math.min(typed, share);
    else synonym = Math.min(synonym, share);
  }
  if (cover === 0) return { cover, share: smoothedShare(0, vocabulary.passages, expected) };
  return { cover, share: typed < 1 ? typed : synonym };
}

/** The smoothed share of an article's paragraphs with the rarest of some terms; null without one. */
function shareOf(
  terms: readonly string[],
  { documentFrequency, passages }: ArticleVocabulary,
  index: PassageIndex,
): number | null {
  let least = 1;
  for (const term of terms) {
    const holding = documentFrequency.get(index.termNumbers.get(term) ?? -1);
    if (holding === undefined) return null;
    least = Math.min(least, smoothedShare(holding, passages, expectedShare(index, term)));
  }
  return least;
}
