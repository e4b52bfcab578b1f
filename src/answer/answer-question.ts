import type { Answer } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import type { AskOptions } from '../domain/library.ts';
import type { Passage, Span } from '../domain/passage.ts';
import { decide } from '../search/decide.ts';
import { findCandidates } from '../search/find-candidates.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { type Query, readQuery } from '../search/query.ts';
import { type RankedPassage, rankPassages } from '../search/ranking.ts';
import type { Search } from '../search/search.ts';
import { toPassage } from '../search/to-passage.ts';
import {
  answeringPassages,
  bestOfEachPublisher,
  mentionsOf,
  withFirst,
  withoutRepeats,
} from './choose-passages.ts';
import { explain } from './explain.ts';
import { compareFigures } from './figures/compare-figures.ts';

/** Passages of an answer where no limit is given: as many as a reader takes in at once. */
const DEFAULT_LIMIT = 3;

/** Finds the passages that answer a question, or says why none does. */
export async function answerQuestion(
  question: string,
  options: AskOptions,
  search: Search,
): Promise<Answer> {
  const start = performance.now();
  const { index, thesaurus, weights, findDatesOutside } = search;
  const { limit = DEFAULT_LIMIT, sources } = options;
  const query = readQuery(question, { index, thesaurus });
  const hits = await findCandidates(query, search, sources);
  const ranked = withoutRepeats(rankPassages(query, hits, index, weights));
  const strangeDates = findDatesOutside(query.allWords);
  const decision = decide(query, ranked, { datesMissing: strangeDates.length > 0 });
  const { reason, confidence } = decision;
  const passagesOf = (chosen: readonly RankedPassage[]): readonly Passage[] =>
    chosen.slice(0, limit).map((one) => toPassage(one, query, index));
  const common = {
    question,
    confidence,
    missing: missingSpans(query, strangeDates).map((span) => question.slice(...span)),
    asksOfNow: query.asksOfNow,
    ...(options.explain && { explain: explain(query, ranked, decision) }),
  };
  if (reason !== null) {
    const nearest = passagesOf(ranked);
    return {
      ...common,
      outcome: 'abstained',
      reason,
      nearest,
      elapsedMs: performance.now() - start,
    };
  }
  const answering = answeringPassages(query, ranked);
  const bestOfEach = bestOfEachPublisher(answering);
  return {
    ...common,
    outcome: 'found',
    passages: passagesOf(options.publishersFirst ? withFirst(bestOfEach, answering) : answering),
    mentions: mentionsOf(bestOfEach, searchedArticles(index, sources)),
    figures: compareFigures(bestOfEach, query, search),
    elapsedMs: performance.now() - start,
  };
}

function searchedArticles(
  { articles }: PassageIndex,
  sources: readonly string[] | undefined,
): readonly Article[] {
  return sources === undefined ? articles : articles.filter(({ id }) => sources.includes(id));
}

/** What the question names and no article does: its dates, and the words that are no part of one. */
function missingSpans({ words }: Query, dates: readonly Span[]): readonly Span[] {
  const apart = words.filter(
    ({ known, span: [start] }) =>
      !known && !dates.some(([from, to]) => start >= from && start < to),
  );
  return [...apart.map(({ span }) => span), ...dates].toSorted(([a], [b]) => a - b);
}
