import type { Article, Paragraph, Phrasing } from '../domain/article.ts';
import type { Span } from '../domain/passage.ts';
import { isLanguage } from '../domain/synonyms.ts';
import type { Analyzer } from '../language/analyzer.ts';
import type { AnswerKind } from '../language/answer-kind.ts';
import type { Token, TokenRange } from '../language/tokens.ts';
import { PRIOR } from './tuning.ts';

/** A sentence: its range in the text, and the range of its tokens in the passage. */
export interface IndexedSentence extends TokenRange {
  readonly span: Span;
}

/** A phrasing under which people ask for a passage. */
interface IndexedPhrasing {
  /** The term numbers of its content words. */
  readonly terms: Int32Array;
  /** The kind of answer that it asks for, or null where its words do not tell. */
  readonly kind: AnswerKind | null;
}

/** How an article uses its words. */
export interface ArticleVocabulary {
  /** How many paragraphs it has. */
  readonly passages: number;
  /** By term number: how many of them hold the term in their text. */
  readonly documentFrequency: ReadonlyMap<number, number>;
}

/** A paragraph prepared for searching. */
export interface IndexedPassage {
  readonly article: Article;
  /** Shared by all passages of the article. */
  readonly vocabulary: ArticleVocabulary;
  readonly paragraph: Paragraph;
  readonly sentences: readonly IndexedSentence[];
  /** By token of the text: term number, traits (bits of TRAIT in language/traits.ts), range. */
  readonly terms: Int32Array;
  readonly traits: Uint16Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The term numbers of its heading, and of its article's title and publisher; no stop words. */
  readonly section: Int32Array;
  readonly title: Int32Array;
  readonly asked: readonly IndexedPhrasing[];
  /** Whether it only announces what follows: "Here are the main points:". */
  readonly isLeadIn: boolean;
}

/** All passages of a corpus with the statistics that ranking needs. */
export interface PassageIndex {
  /** The analyzer of the passages; questions must be read with the same one. */
  readonly analyzer: Analyzer;
  readonly articles: readonly Article[];
  /** In corpus order. A passage's index in this list is its number. */
  readonly passages: readonly IndexedPassage[];
  /**
   * The words of texts, headings, titles and phrasings as they are written, folded, each with how many
   * times it occurs in texts.
   */
  readonly words: ReadonlyMap<string, number>;
  /** The vocabulary: terms by number, and numbers by term. */
  readonly terms: readonly string[];
  readonly termNumbers: ReadonlyMap<string, number>;
  /**
   * By term number: how many passages hold it in text, heading or title. Phrasings do not count.
   */
  readonly documentFrequency: Int32Array;
  /** The mean length of a passage, in tokens; 0 without passages. */
  readonly meanLength: number;
}

/** Indexes every paragraph of the articles. */
export function buildPassageIndex(articles: readonly Article[], analyzer: Analyzer): PassageIndex {
  const { tokenize } = analyzer;
  const vocabulary = createVocabulary(analyzer);
  const passages = articles.flatMap((article) => {
    // People also ask "what does the Harbour Daily say".
    const title = vocabulary.numbersOf(tokenize(`${article.title} ${article.publisher}`));
    let heading: string | null = null;
    let section = vocabulary.numbersOf([]);
    const texts = article.paragraphs.map((paragraph) => indexText(paragraph, vocabulary, analyzer));
    const ofArticle = vocabularyOf(texts);
    return article.paragraphs.map((paragraph, at): IndexedPassage => {
      if (paragraph.section !== heading) {
        heading = paragraph.section;
        section = vocabulary.numbersOf(tokenize(heading ?? ''));
      }
      const text = texts[at] as IndexedText;
      return { article, vocabulary: ofArticle, paragraph, title, section, ...text };
    });
  });
  const tokens = passages.reduce((sum, { terms }) => sum + terms.length, 0);
  return {
    analyzer,
    articles,
    passages,
    words: vocabulary.words,
    terms: vocabulary.terms,
    termNumbers: vocabulary.numbers,
    documentFrequency: countPassages(passages, vocabulary.terms.length),
    meanLength: tokens / Math.max(1, passages.length),
  };
}

/**
 * Whether each term is in the text, heading or title of some passage; it need not be the same one.
 */
export function areInText(
  { termNumbers, documentFrequency }: PassageIndex,
  terms: readonly string[],
): boolean {
  return terms.every((term) => (documentFrequency[termNumbers.get(term) ?? -1] ?? 0) > 0);
}

/** Whether each term is in the vocabulary: in a text, heading, title or phrasing. */
export function areKnown({ termNumbers }: PassageIndex, terms: readonly string[]): boolean {
  return terms.every((term) => termNumbers.has(term));
}

/**
 * The inverse document frequency `-ln p` (Spärck Jones 1972) of the rarest of some terms in the whole
 * corpus. The share p of passages that hold it is smoothed with how many paragraphs of any English
 * text would: in fifty passages one occurrence says little of how rare a word is, in fifty thousand the
 * prior no longer matters.
 */
export function inverseDocumentFrequency(index: PassageIndex, terms: readonly string[]): number {
  const { passages, termNumbers, documentFrequency } = index;
  const shares = terms.map((term) =>
    smoothedShare(
      documentFrequency[termNumbers.get(term) ?? -1] ?? 0,
      passages.length,
      expectedShare(index, term),
    ),
  );
  return -Math.log(Math.min(...shares));
}

/** The same for a word that no passage holds, given how many paragraphs of any text would hold it. */
export function unknownWordIdf({ passages }: PassageIndex, expected: number): number {
  return -Math.log(smoothedShare(0, passages.length, expected));
}

/** How many passages of any English text hold a term, as a share. */
export function expectedShare({ analyzer }: PassageIndex, term: string): number {
  const share = 1 - Math.exp(-PRIOR.words * analyzer.frequencies.ofTerm(term));
  return Math.min(PRIOR.highest, Math.max(PRIOR.lowest, share));
}

/** The share of passages that hold a term, as if there were more passages of any English text. */
export function smoothedShare(holding: number, passages: number, expected: number): number {
  return (holding + PRIOR.passages * expected) / (passages + PRIOR.passages);
}

interface Vocabulary {
  readonly terms: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, number>;
  /** Notes that a word occurs, `times` times in a text. */
  addWord(word: string, times: number): void;
  numberOf(term: string): number;
  /** The term numbers of tokens without the stop words. */
  numbersOf(tokens: readonly Pick<Token, 'word' | 'term'>[]): Int32Array;
}

function createVocabulary({ isStopWord }: Analyzer): Vocabulary {
  const terms: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    let number = numbers.get(term);
    if (number === undefined) {
      number = terms.push(term) - 1;
      numbers.set(term, number);
    }
    return number;
  };
  const words = new Map<string, number>();
  const addWord = (word: string, times: number): void => {
    words.set(word, (words.get(word) ?? 0) + times);
  };
  return {
    terms,
    numbers,
    words,
    addWord,
    numberOf,
    numbersOf: (tokens) =>
      Int32Array.from(
        tokens.flatMap(({ word, term }) => {
          if (isStopWord(word)) return [];
          addWord(word, 0);
          return [numberOf(term)];
        }),
      ),
  };
}

type IndexedText = Pick<
  IndexedPassage,
  'sentences' | 'terms' | 'traits' | 'starts' | 'ends' | 'asked' | 'isLeadIn'
>;

function vocabularyOf(texts: readonly IndexedText[]): ArticleVocabulary {
  const documentFrequency = new Map<number, number>();
  for (const { terms } of texts) {
    for (const term of new Set(terms)) {
      documentFrequency.set(term, (documentFrequency.get(term) ?? 0) + 1);
    }
  }
  return { passages: texts.length, documentFrequency };
}

function indexText(
  { text, asked }: Paragraph,
  vocabulary: Vocabulary,
  analyzer: Analyzer,
): IndexedText {
  const tokens = analyzer.tokenize(text);
  for (const { word } of tokens) vocabulary.addWord(word, 1);
  let next = 0;
  const sentences = analyzer.splitSentences(text).map((span): IndexedSentence => {
    const from = next;
    while (next < tokens.length && (tokens[next]?.start ?? 0) < span[1]) next += 1;
    return { span, from, to: next };
  });
  return {
    sentences,
    terms: Int32Array.from(tokens, ({ term }) => vocabulary.numberOf(term)),
    traits: analyzer.traitsOf(text, tokens, sentences),
    starts: Int32Array.from(tokens, ({ start }) => start),
    ends: Int32Array.from(tokens, ({ end }) => end),
    isLeadIn: analyzer.isLeadIn(text, tokens, sentences.length),
    asked: asked.map((phrasing) => indexPhrasing(phrasing, vocabulary, analyzer)),
  };
}

function indexPhrasing(
  { text, language }: Phrasing,
  vocabulary: Vocabulary,
  { tokenize, askedKind, isFunctionWord, readPhrasing }: Analyzer,
): IndexedPhrasing {
  // In another language it is read as questions in it are, so that they share terms.
  const words =
    language !== null && language !== 'en' && isLanguage(language)
      ? readPhrasing(text, language)
      : tokenize(text).map((token) => ({ ...token, isFunction: isFunctionWord(token.word) }));
  return {
    terms: vocabulary.numbersOf(words.filter(({ isFunction }) => !isFunction)),
    kind: askedKind(words.map(({ word }) => word))?.kind ?? null,
  };
}

/** By term number: how many passages hold the term. */
function countPassages(passages: readonly IndexedPassage[], termCount: number): Int32Array {
  const counts = new Int32Array(termCount);
  for (const { terms: text, section, title } of passages) {
    for (const term of new Set([...text, ...section, ...title])) {
      counts[term] = (counts[term] ?? 0) + 1;
    }
  }
  return counts;
}
