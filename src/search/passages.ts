import type { ArticleCard } from '../domain/article.ts';
import type { Passage, Span } from '../domain/passage.ts';
import type { IndexedPassage, PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';
import type { RankedPassage } from './scoring.ts';

/** A ranked passage as the outside sees it: text, source, the sentence that answers, the shared words. */
export function toPassage(
  { passage, score, bestSentence }: RankedPassage,
  query: Query,
  { terms }: PassageIndex,
): Passage {
  const asked = new Set(
    query.words.flatMap(({ alternatives }) => alternatives.flatMap((one) => one.terms)),
  );
  return {
    ...plainPassage(passage),
    answer: bestSentence?.span ?? null,
    highlights: spansOf(passage, (term) => asked.has(terms[term] ?? '')),
    score,
  };
}

/** Where the words stand whose terms, by number, are accepted. */
export function spansOf(
  { terms, starts, ends }: IndexedPassage,
  accepts: (term: number) => boolean,
): readonly Span[] {
  return [...terms].flatMap((term, at): readonly Span[] =>
    accepts(term) ? [[starts[at] ?? 0, ends[at] ?? 0]] : [],
  );
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
