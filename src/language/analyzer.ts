import type { Words } from '../domain/words.ts';
import { type AskedKind, createAskedKind } from './answer-kind.ts';
import { createFindDates, type FindDates } from './dates.ts';
import { createQuestionReader, type ReadQuestion, readPairs } from './question.ts';
import { createSentenceSplitter, type SplitSentences } from './sentences.ts';
import { createStemmer, type StemOf } from './stemming.ts';
import { type Token, tokenizeWith } from './tokens.ts';
import { createTraitsOf, type TraitsOf } from './traits.ts';

/** All that is known of words and sentences: one analyzer reads articles and questions alike. */
export interface Analyzer {
  /** The words of a text with their English terms, stop words too. */
  tokenize(text: string): readonly Token[];
  readonly stem: StemOf;
  readonly splitSentences: SplitSentences;
  readonly traitsOf: TraitsOf;
  readonly askedKind: AskedKind;
  readonly findDates: FindDates;
  readonly readQuestion: ReadQuestion;
  /** Whether a folded English word is left out of the index. */
  isStopWord(word: string): boolean;
  /** The same of a term. */
  isStopTerm(term: string): boolean;
  /** Whether a folded English word carries a question and does not name its subject. */
  isFunctionWord(word: string): boolean;
  /**
   * Whether a term is of a word of everyday English: it says little of what a question is about, and
   * its absence from an article says little of whether that answers.
   */
  isCommonTerm(term: string): boolean;
}

/** Makes an analyzer of the word lists. */
export function createAnalyzer(words: Words): Analyzer {
  const { english } = words;
  const stem = createStemmer(readPairs(english['irregular forms']));
  const stemEnglish = (word: string): string => stem(word, 'en');
  const tokenize = (text: string): readonly Token[] => tokenizeWith(text, stemEnglish);
  const stopWords = new Set(english['stop words']);
  const isStopWord = (word: string): boolean => stopWords.has(word);
  const stopTerms = new Set(english['stop words'].map(stemEnglish));
  const commonTerms = new Set(english['common words'].map(stemEnglish));
  return {
    tokenize,
    stem,
    splitSentences: createSentenceSplitter(english),
    traitsOf: createTraitsOf(english),
    askedKind: createAskedKind(english),
    findDates: createFindDates(english, stemEnglish),
    ...createQuestionReader({ words, tokenize, stem, isStopWord }),
    isStopWord,
    isStopTerm: (term) => stopTerms.has(term),
    isCommonTerm: (term) => commonTerms.has(term),
  };
}
