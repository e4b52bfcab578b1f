import type { AreCopies } from './copies.ts';
import type { FindUncoveredDates } from './covered-dates.ts';
import type { Hit, SearchEngine, WeightedTerm } from './engine.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';
import type { FeatureWeights } from './scoring.ts';
import type { SpellingOf } from './spellings.ts';
import type { Thesaurus } from './thesaurus.ts';
import { CANDIDATES } from './tuning.ts';

/** The parts that a question is answered with. */
export interface Search {
  readonly index: PassageIndex;
  readonly engine: SearchEngine;
  readonly thesaurus: Thesaurus;
  readonly spellingOf: SpellingOf;
  readonly weights: FeatureWeights;
  readonly findUncoveredDates: FindUncoveredDates;
  readonly areCopies: AreCopies;
}

/**
 * The first stage of the search: the candidates for ranking. They come from the articles with the
 * ids `sources`, or from all of them.
 */
export async function findCandidates(
  query: Query,
  { index, engine }: Search,
  sources: readonly string[] | undefined,
): Promise<readonly Hit[]> {
  const accepts = sources && fromSources(sources, index);
  const hits = await engine.search(searchTerms(query), {
    limit: CANDIDATES,
    ...(accepts && { accepts }),
  });
  return query.asksForWhole ? withSummaries(hits, index, accepts) : hits;
}

/** The terms of all alternatives, each with its highest weight. */
function searchTerms({ words }: Query): readonly WeightedTerm[] {
  const weights = new Map<string, number>();
  for (const { alternatives } of words) {
    for (const { terms, weight } of alternatives) {
      for (const term of terms) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
    }
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
}

/**
 * Adds the paragraphs of the articles that were found, or of all where none was: what sums an article up
 * need not share a word with "what happened?". Their openings come first, since not all may fit.
 */
function withSummaries(
  hits: readonly Hit[],
  { passages }: PassageIndex,
  accepts: (passage: number) => boolean = () => true,
): readonly Hit[] {
  const found = new Set(hits.map(({ passage }) => passage));
  const articles = new Set(hits.map(({ passage }) => passages[passage]?.article));
  const openings: Hit[] = [];
  const others: Hit[] = [];
  for (const [passage, { article, paragraph }] of passages.entries()) {
    if (articles.size > 0 && !articles.has(article)) continue;
    if (found.has(passage) || !accepts(passage)) continue;
    (paragraph.number === 1 ? openings : others).push({ passage, score: 0 });
    if (openings.length === CANDIDATES) break;
  }
  return [...hits, ...[...openings, ...others].slice(0, CANDIDATES)];
}

/** Accepts the passages of some articles. */
function fromSources(
  sources: readonly string[],
  { passages }: PassageIndex,
): (passage: number) => boolean {
  const ids = new Set(sources);
  return (passage) => ids.has(passages[passage]?.article.id ?? '');
}
