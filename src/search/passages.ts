import type { ArticleCard } from '../domain/article.ts';
import type { Passage, Span } from '../domain/passage.ts';
import type { IndexedPassage, PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';
import type { RankedPassage } from './scoring.ts';

/**
 * A ranked passage for an answer: with its score, the answering sentence and the matching words.
 */
export function toPassage(
  { passage, score, bestSentence }: RankedPassage,
  query: Query,
  { terms }: PassageIndex,
): Passage {
  const searchedTerms = new Set(
    query.words.flatMap(({ alternatives }) => alternatives.flatMap((one) => one.terms)),
  );
  return {
    ...plainPassage(passage),
    answer: bestSentence?.span ?? null,
    highlights: spansOf(passage, (term) => searchedTerms.has(terms[term] ?? '')),
    score,
  };
}

/** The ranges of the words whose term numbers are accepted, in order. */
export function spansOf(
  { terms, starts, ends }: IndexedPassage,
  accepts: (term: number) => boolean,
): readonly Span[] {
  return [...terms].flatMap((term, at): readonly Span[] =>
    accepts(term) ? [[starts[at] ?? 0, ends[at] ?? 0]] : [],
  );
}

/** A passage without a question: no answering sentence, no highlights, score 0. */
export function plainPassage({ article, paragraph, sentences }: IndexedPassage): Passage {
  return {
    id: paragraph.id,
    article: cardOf(article),
    section: paragraph.section,
    paragraph: paragraph.number,
    text: paragraph.text,
    sentences: sentences.map(({ span }) => span),
    answer: null,
    highlights: [],
    score: 0,
  };
}

function cardOf({ id, title, publisher, published, url, kind }: ArticleCard): ArticleCard {
  return { id, title, publisher, published, url, kind };
}
