import type { ArticleCard } from '../domain/article.ts';
import type { Passage, Span } from '../domain/passage.ts';
import type { IndexedPassage } from '../retrieval/passage-index.ts';
import type { Query } from '../retrieval/query.ts';
import type { RankedPassage } from '../retrieval/ranking.ts';

/** A ranked passage as the outside sees it: text, source, the sentence that answers, the shared words. */
export function toPassage({ passage, score, bestSentence }: RankedPassage, query: Query): Passage {
  const asked = new Set(query.words.map(({ term }) => term));
  return {
    ...plainPassage(passage),
    answer: bestSentence?.span ?? null,
    highlights: passage.tokens
      .filter(({ term }) => asked.has(term))
      .map(({ start, end }): Span => [start, end]),
    score,
  };
}

/** A passage that was looked up, not searched for. */
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
