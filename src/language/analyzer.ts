import { LANGUAGES, type Language } from '../domain/synonyms.ts';
import type { ASKING_LISTS, Words } from '../domain/words.ts';
import { type AskedKind, createAskedKind, createMendAsking } from './answer-kind.ts';
import { createAskingTables, readPairs } from './asking.ts';
import { createFindDates, type FindDates } from './dates.ts';
import { createFrequencies, type Frequencies } from './frequencies.ts';
import { createLeadInTest, type LeadInTest } from './lead-in.ts';
import { createReadNumber, type ReadNumber } from './numbers.ts';
import { createQuestionReader, type ReadPhrasing, type ReadQuestion } from './question.ts';
import { createSentenceSplitter, type SplitSentences } from './sentences.ts';
import { createEntryStemmer, createStemmer, type StemOf } from './stemming.ts';
import { foldedWords, type Token, tokenizeWith } from './tokens.ts';
import { createTraitsOf, type TraitsOf } from './traits.ts';

/** Reads words and sentences. Articles and questions must be read by the same analyzer. */
export interface Analyzer {
  /** The words of a text with their English terms, including stop words. */
  tokenize(text: string): readonly Token[];
  readonly stem: StemOf;
  /** The stem by which synonym entries are found: derivations of a word are other words. */
  readonly entryStem: StemOf;
  readonly splitSentences: SplitSentences;
  readonly traitsOf: TraitsOf;
  readonly askedKind: AskedKind;
  /** A folded word as it is spelt where it asks for the whole; any other word as it is. */
  mendAsking(word: string): string;
  readonly isLeadIn: LeadInTest;
  /** Whether a question that begins with this folded word asserts something: "is he a poet?" */
  asserts(word: string): boolean;
  readonly findDates: FindDates;
  readonly readNumber: ReadNumber;
  readonly readQuestion: ReadQuestion;
  readonly readPhrasing: ReadPhrasing;
  /** Whether a folded word of any language tells that somebody says something. */
  tellsSpeech(word: string): boolean;
  /** Whether a folded word may be of somebody who speaks, or tell of it. */
  mayBeSpeech(word: string): boolean;
  /** Whether a folded word of any language stands before the name of who says something: "according to". */
  isBeforeSpeaker(word: string): boolean;
  /** Whether a folded word may stand between a quotation and a word of speech: « …, a déclaré Ahab ». */
  isBeforeSpeech(word: string): boolean;
  /** Whether a folded word is a Turkish word of speech, whose speaker stands before what is said. */
  endsSpeech(word: string): boolean;
  /** Whether a folded word is a preposition, in English or in any language. */
  isPreposition(word: string, languages: 'English' | 'all languages'): boolean;
  /** Whether a folded English word is a form of "be". */
  isFormOfBe(word: string): boolean;
  /** Whether a folded English word denies what a verb tells. */
  isDenial(word: string): boolean;
  /** Whether a folded English word leaves open what a verb behind it tells. */
  isDoubt(word: string): boolean;
  /** A folded word without the Chinese words of speech that are written as one with it. */
  withoutSpeech(word: string): string;
  /** Whether a folded English word is too frequent to be searched for. */
  isStopWord(word: string): boolean;
  /** Whether a term is that of a stop word. */
  isStopTerm(term: string): boolean;
  /** Whether a folded English word only forms a question and does not name its subject. */
  isFunctionWord(word: string): boolean;
  /** How often English uses the words of a term, or this word as it is spelt. */
  readonly frequencies: Frequencies;
}

/** Makes an analyzer from the word lists. */
export function createAnalyzer(words: Words): Analyzer {
  const { english } = words;
  const baseForms = readPairs(english['irregular forms']);
  const stem = createStemmer(baseForms);
  const stemEnglish = (word: string): string => stem(word, 'en');
  const tokenize = (text: string): readonly Token[] => tokenizeWith(text, stemEnglish);
  const stopWords = new Set(english['stop words']);
  const isStopWord = (word: string): boolean => stopWords.has(word);
  const stopTerms = new Set(english['stop words'].map(stemEnglish));
  const frequencies = createFrequencies(english['word frequencies'], stemEnglish);
  const tableOf = createAskingTables(words);
  const inLanguages = (
    list: (typeof ASKING_LISTS)[number],
    languages: readonly Language[] = LANGUAGES,
  ) => new Set(languages.flatMap((language) => words.asking[language][list]).flatMap(foldedWords));
  const speech = inLanguages('words of speech');
  const beforeSpeaker = inLanguages('words before who speaks');
  const beforeSpeech = inLanguages('words before a word of speech');
  const turkishSpeech = inLanguages('words of speech', ['tr']);
  const prepositions = inLanguages('prepositions');
  const englishPrepositions = inLanguages('prepositions', ['en']);
  const formsOfBe = new Set(english['forms of be']);
  const denials = new Set(english['words of denial']);
  const doubts = new Set(english['words of doubt']);
  // Chinese writes who speaks and the word of speech as one.
  const endings = words.asking.zh['words of speech'].toSorted((a, b) => b.length - a.length);
  const beginnings = words.asking.zh['words before who speaks'];
  const tellsSpeech = (word: string): boolean =>
    speech.has(word) || beforeSpeaker.has(word) || endings.some((ending) => word.endsWith(ending));
  const lessClear = new Set([
    ...english['words of speech, less clear'],
    ...english['words of whoever speaks'],
  ]);
  const asserting = new Set(english['words that assert']);
  return {
    tokenize,
    stem,
    entryStem: createEntryStemmer(baseForms),
    splitSentences: createSentenceSplitter(english),
    traitsOf: createTraitsOf(words),
    askedKind: createAskedKind(english),
    isLeadIn: createLeadInTest(english),
    mendAsking: createMendAsking(english, frequencies.hasWord),
    asserts: (word) => asserting.has(word),
    tellsSpeech,
    mayBeSpeech: (word) => tellsSpeech(word) || lessClear.has(word),
    isBeforeSpeaker: (word) => beforeSpeaker.has(word),
    isBeforeSpeech: (word) => beforeSpeech.has(word),
    endsSpeech: (word) => turkishSpeech.has(word),
    isPreposition: (word, languages) =>
      (languages === 'English' ? englishPrepositions : prepositions).has(word),
    isFormOfBe: (word) => formsOfBe.has(word),
    isDenial: (word) => denials.has(word),
    isDoubt: (word) => doubts.has(word),
    withoutSpeech: (word) => {
      const ending = endings.find((one) => word.endsWith(one)) ?? '';
      const beginning = beginnings.find((one) => word.startsWith(one)) ?? '';
      return word.slice(beginning.length, word.length - ending.length);
    },
    findDates: createFindDates(words, { tableOf, stem: stemEnglish }),
    readNumber: createReadNumber(english, stemEnglish),
    ...createQuestionReader({ words, tableOf, tokenize, stem, isStopWord, frequencies }),
    isStopWord,
    isStopTerm: (term) => stopTerms.has(term),
    frequencies,
  };
}
