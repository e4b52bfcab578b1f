import type { Article, Paragraph } from '../domain/article.ts';
import type { Span } from '../domain/passage.ts';
import type { Analyzer } from '../language/analyzer.ts';
import type { AnswerKind } from '../language/answer-kind.ts';
import type { Token } from '../language/tokens.ts';
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
  /** For each token of the text: its term's number, its traits (see TRAIT in language/traits.ts), its range. */
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
  /** What the passages were read with, and questions are to be read with. */
  readonly analyzer: Analyzer;
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
export function buildPassageIndex(articles: readonly Article[], analyzer: Analyzer): PassageIndex {
  const { tokenize } = analyzer;
  const vocabulary = createVocabulary(analyzer);
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
      return { article, paragraph, title, section, ...indexText(paragraph, vocabulary, analyzer) };
    });
  });
  const tokens = passages.reduce((sum, { terms }) => sum + terms.length, 0);
  return {
    analyzer,
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
  const { analyzer, passages, termNumbers, documentFrequency } = index;
  const shares = terms.map((term) => {
    const holding = documentFrequency[termNumbers.get(term) ?? -1] ?? 0;
    return smoothedShare(holding, passages.length, analyzer.isCommonTerm(term));
  });
  return -Math.log(Math.min(...shares));
}

/** The same of a word that no passage holds. */
export function unknownWordIdf({ passages }: PassageIndex, isCommon: boolean): number {
  return -Math.log(smoothedShare(0, passages.length, isCommon));
}

function smoothedShare(holding: number, passages: number, isCommon: boolean): number {
  const prior = isCommon ? PRIOR.commonShare : PRIOR.otherShare;
  return (holding + PRIOR.passages * prior) / (passages + PRIOR.passages);
}

interface Vocabulary {
  readonly terms: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  numberOf(term: string): number;
  /** Numbers of the terms that are worth matching: stop words left out. */
  numbersOf(tokens: readonly Token[]): Int32Array;
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
  return {
    terms,
    numbers,
    numberOf,
    numbersOf: (tokens) =>
      Int32Array.from(
        tokens.flatMap(({ word, term }) => (isStopWord(word) ? [] : [numberOf(term)])),
      ),
  };
}

function indexText(
  { text, asked }: Paragraph,
  vocabulary: Vocabulary,
  analyzer: Analyzer,
): Pick<IndexedPassage, 'sentences' | 'terms' | 'traits' | 'starts' | 'ends' | 'asked'> {
  const tokens = analyzer.tokenize(text);
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
    asked: asked.map((phrasing) => indexPhrasing(phrasing.text, vocabulary, analyzer)),
  };
}

function indexPhrasing(
  phrasing: string,
  vocabulary: Vocabulary,
  { tokenize, askedKind, isFunctionWord }: Analyzer,
): IndexedPhrasing {
  const tokens = tokenize(phrasing);
  return {
    terms: vocabulary.numbersOf(tokens.filter(({ word }) => !isFunctionWord(word))),
    kind: askedKind(tokens.map(({ word }) => word)),
  };
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
