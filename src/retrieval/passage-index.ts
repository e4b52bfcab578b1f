import type { Article, Paragraph } from '../domain/article.ts';
import type { Span } from '../domain/passage.ts';
import { createSentenceSplitter, type SentenceSplitter } from './sentences.ts';
import { indexTerms, type Token, tokenize } from './terms.ts';

/** A sentence with the words that stand in it. */
export interface IndexedSentence {
  readonly span: Span;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly terms: ReadonlySet<string>;
}

/** A paragraph prepared for searching, so that no question has to prepare it again. */
export interface IndexedPassage {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly tokens: readonly Token[];
  readonly sentences: readonly IndexedSentence[];
  readonly textTerms: ReadonlySet<string>;
  /** In order and with repetitions, as an engine wants them; so are those of section and title. */
  readonly indexed: Readonly<Record<'title' | 'section' | 'text', readonly string[]>>;
  readonly sectionTerms: ReadonlySet<string>;
  readonly titleTerms: ReadonlySet<string>;
}

/** All passages of a corpus with the statistics that ranking needs. */
export interface PassageIndex {
  /** In corpus order; a passage's place in this list is its number. */
  readonly passages: readonly IndexedPassage[];
  /** How many passages hold each term, in the text or above it. */
  readonly documentFrequency: ReadonlyMap<string, number>;
}

/** Prepares every paragraph of the articles. */
export function buildPassageIndex(articles: readonly Article[]): PassageIndex {
  const split = createSentenceSplitter();
  const passages = articles.flatMap((article) => {
    const title = indexTerms(tokenize(article.title));
    return article.paragraphs.map((paragraph) =>
      indexPassage(article, paragraph, { title, split }),
    );
  });
  const documentFrequency = new Map<string, number>();
  for (const { textTerms, sectionTerms, titleTerms } of passages) {
    for (const term of new Set([...textTerms, ...sectionTerms, ...titleTerms])) {
      documentFrequency.set(term, (documentFrequency.get(term) ?? 0) + 1);
    }
  }
  return { passages, documentFrequency };
}

/**
 * Inverse document frequency, `ln(1 + (N - n + 0.5) / (n + 0.5))`: Robertson and Zaragoza, "The
 * Probabilistic Relevance Framework: BM25 and Beyond" (2009), section 3, with the 1 that keeps it
 * above zero. A term that is in no passage gets the most that any can.
 */
export function inverseDocumentFrequency(index: PassageIndex, term: string): number {
  const all = index.passages.length;
  const holding = index.documentFrequency.get(term) ?? 0;
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

function indexPassage(
  article: Article,
  paragraph: Paragraph,
  { title, split }: { readonly title: readonly string[]; readonly split: SentenceSplitter },
): IndexedPassage {
  const tokens = tokenize(paragraph.text);
  const section = indexTerms(tokenize(paragraph.section ?? ''));
  const sentences = split(paragraph.text).map((span): IndexedSentence => {
    const inside = tokens.filter(({ start }) => start >= span[0] && start < span[1]);
    const terms = new Set(inside.map(({ term }) => term));
    return { span, text: paragraph.text.slice(...span), tokens: inside, terms };
  });
  return {
    article,
    paragraph,
    tokens,
    sentences,
    textTerms: new Set(tokens.map(({ term }) => term)),
    indexed: { title, section, text: indexTerms(tokens) },
    sectionTerms: new Set(section),
    titleTerms: new Set(title),
  };
}
