import type { Article, Paragraph } from '../domain/article.ts';
import type { Span } from '../domain/passage.ts';
import { type AnswerKind, askedKind } from '../language/answer-kind.ts';
import { isCommonTerm } from '../language/common-words.ts';
import { ENGLISH } from '../language/languages/english.ts';
import { createSentenceSplitter, type SentenceSplitter } from '../language/sentences.ts';
import { STOP_WORDS } from '../language/stop-words.ts';
import { tokenTraits } from '../language/token-traits.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { PRIOR } from './tuning.ts';

/** A sentence: where it stands in the text, and which of the passage's tokens are in it. */
export interface IndexedSentence {
  readonly span: Span;
  /** Half-open range of token positions. */
  readonly from: number;
  readonly to: number;
}

/** A phrasing: the numbers of its content words' terms, and what it asks for. */
interface IndexedPhrasing {
  readonly terms: Int32Array;
  readonly kind: AnswerKind | null;
}

/** A paragraph prepared for searching, so that no question has to prepare it again. */
export interface IndexedPassage {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly sentences: readonly IndexedSentence[];
  /** For each token of the text: its term's number, its traits (see token-traits.ts), its range. */
  readonly terms: Int32Array;
  readonly traits: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The numbers of the terms above it. */
  readonly section: Int32Array;
  readonly title: Int32Array;
  /** The phrasings under which it is asked for. */
  readonly asked: readonly IndexedPhrasing[];
}

/** All passages of a corpus with the statistics that ranking needs. */
export interface PassageIndex {
  readonly articles: readonly Article[];
  /** In corpus order; a passage's place in this list is its number. */
  readonly passages: readonly IndexedPassage[];
  /** Every term by its number, and every term's number. */
  readonly terms: readonly string[];
  readonly termNumbers: ReadonlyMap<string, number>;
  /** How many passages hold each term, in their text or above it, by its number; phrasings apart. */
  readonly documentFrequency: Int32Array;
  /** The mean number of tokens of a passage. */
  readonly meanLength: number;
}

/** Prepares every paragraph of the articles. */
export function buildPassageIndex(articles: readonly Article[]): PassageIndex {
  const split = createSentenceSplitter();
  const vocabulary = createVocabulary();
  const passages = articles.flatMap((article) => {
    // People ask "what does the Harbour Daily say", too.
    const title = vocabulary.numbersOf(tokenize(`${article.title} ${article.publisher}`));
    let heading: string | null = null;
    let section = vocabulary.numbersOf([]);
    return article.paragraphs.map((paragraph): IndexedPassage => {
      if (paragraph.section !== heading) {
        heading = paragraph.section;
        section = vocabulary.numbersOf(tokenize(heading ?? ''));
      }
      return { article, paragraph, title, section, ...indexText(paragraph, vocabulary, split) };
    });
  });
  const tokens = passages.reduce((sum, { terms }) => sum + terms.length, 0);
  return {
    articles,
    passages,
    terms: vocabulary.terms,
    termNumbers: vocabulary.numbers,
    documentFrequency: countPassages(passages, vocabulary.terms.length),
    meanLength: tokens / Math.max(1, passages.length),
  };
}

/** Whether any passage holds a term, in its text or above it. */
export function holdsTerm({ termNumbers, documentFrequency }: PassageIndex, term: string): boolean {
  return (documentFrequency[termNumbers.get(term) ?? -1] ?? 0) > 0;
}

/** Whether any passage holds a term, if only in a phrasing under which it is asked for. */
export function knowsTerm({ termNumbers }: PassageIndex, term: string): boolean {
  return termNumbers.has(term);
}

/**
 * Inverse document frequency `-ln p` (Spärck Jones 1972) of terms that are to stand together: p, the
 * share of passages that may hold them all, is smoothed by what is known of English (a Dirichlet
 * prior). In fifty paragraphs a word that stands once says little of how rare it is; in fifty
 * thousand the corpus alone speaks.
 */
export function inverseDocumentFrequency(index: PassageIndex, terms: readonly string[]): number {
  const { passages, termNumbers, documentFrequency } = index;
  const shares = terms.map((term) => {
    const holding = documentFrequency[termNumbers.get(term) ?? -1] ?? 0;
    return smoothedShare(holding, passages.length, isCommonTerm(term));
  });
  return -Math.log(Math.min(...shares));
}

/** The same of a word that no passage holds. */
export function unknownWordIdf({ passages }: PassageIndex, common: boolean): number {
  return -Math.log(smoothedShare(0, passages.length, common));
}

function smoothedShare(holding: number, passages: number, common: boolean): number {
  const prior = common ? PRIOR.commonShare : PRIOR.otherShare;
  return (holding + PRIOR.passages * prior) / (passages + PRIOR.passages);
}

interface Vocabulary {
  readonly terms: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  numberOf(term: string): number;
  /** Numbers of the terms that are worth matching: stop words left out. */
  numbersOf(tokens: readonly Token[]): Int32Array;
}

function createVocabulary(): Vocabulary {
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
  return {
    terms,
    numbers,
    numberOf,
    numbersOf: (tokens) =>
      Int32Array.from(
        tokens.flatMap(({ word, term }) => (STOP_WORDS.has(word) ? [] : [numberOf(term)])),
      ),
  };
}

function indexText(
  { text, asked }: Paragraph,
  vocabulary: Vocabulary,
  split: SentenceSplitter,
): Pick<IndexedPassage, 'sentences' | 'terms' | 'traits' | 'starts' | 'ends' | 'asked'> {
  const tokens = tokenize(text);
  let next = 0;
  const sentences = split(text).map((span): IndexedSentence => {
    const from = next;
    while (next < tokens.length && (tokens[next]?.start ?? 0) < span[1]) next += 1;
    return { span, from, to: next };
  });
  return {
    sentences,
    terms: Int32Array.from(tokens, ({ term }) => vocabulary.numberOf(term)),
    traits: tokenTraits(text, tokens, sentences),
    starts: Int32Array.from(tokens, ({ start }) => start),
    ends: Int32Array.from(tokens, ({ end }) => end),
    asked: asked.map((phrase) => indexPhrasing(tokenize(phrase), vocabulary)),
  };
}

function indexPhrasing(tokens: readonly Token[], vocabulary: Vocabulary): IndexedPhrasing {
  return {
    terms: vocabulary.numbersOf(tokens.filter(isContentWord)),
    kind: askedKind(tokens.map(({ word }) => word).join(' ')),
  };
}

function isContentWord({ word }: Token): boolean {
  return !ENGLISH.functionWords.has(word);
}

function countPassages(passages: readonly IndexedPassage[], terms: number): Int32Array {
  const counts = new Int32Array(terms);
  const lastSeenIn = new Int32Array(terms).fill(-1);
  for (const [at, passage] of passages.entries()) {
    for (const list of [passage.terms, passage.section, passage.title]) {
      for (const term of list) {
        if (lastSeenIn[term] === at) continue;
        lastSeenIn[term] = at;
        counts[term] = (counts[term] ?? 0) + 1;
      }
    }
  }
  return counts;
}
