import type { AbstainReason, Answer } from '../domain/answer.ts';
import type { AskOptions } from '../domain/library.ts';
import type { Span } from '../domain/passage.ts';
import { type Query, readQuery } from '../retrieval/question/query.ts';
import { type RankedPassage, rankPassages } from '../retrieval/ranking/ranking.ts';
import { decide, passesEvidence } from './decide.ts';
import { explain } from './explain.ts';
import { findCandidates } from './find-candidates.ts';
import type { Search } from './search.ts';
import { toPassage } from './to-passage.ts';

/** Passages of an answer where no limit is given: as many as a reader takes in at once. */
const DEFAULT_LIMIT = 3;

/** Finds the passages that answer a question, or says why none does. */
export async function answerQuestion(
  question: string,
  { limit = DEFAULT_LIMIT, sources, explain: explains = false }: AskOptions,
  search: Search,
): Promise<Answer> {
  const start = performance.now();
  const { index, thesaurus, weights, findDatesOutside } = search;
  const query = readQuery(question, { index, thesaurus });
  const ranked = rankPassages(query, await findCandidates(query, search, sources), index, weights);
  const strangeDates = findDatesOutside(query.allWords);
  const decision = decide(query, ranked, { datesMissing: strangeDates.length > 0 });
  const { reason, confidence } = decision;
  const shown = choosePassages(query, ranked, { reason, limit });
  const passages = shown.map((one) => toPassage(one, query, index));
  const common = {
    question,
    confidence,
    missing: missingSpans(query, strangeDates).map((span) => question.slice(...span)),
    asksOfNow: query.asksOfNow,
    elapsedMs: performance.now() - start,
    ...(explains && { explain: explain(query, ranked, decision) }),
  };
  return reason === null
    ? { ...common, outcome: 'found', passages }
    : { ...common, outcome: 'abstained', reason, nearest: passages };
}

/** The best passages: where they answer, only those that pass the evidence; the nearest where none does. */
function choosePassages(
  query: Query,
  ranked: readonly RankedPassage[],
  { reason, limit }: { readonly reason: AbstainReason | null; readonly limit: number },
): readonly RankedPassage[] {
  const chosen: RankedPassage[] = [];
  const ids = new Set<string>();
  for (const one of ranked) {
    if (chosen.length === limit) break;
    // Where an article says the same paragraph twice, one of them is shown.
    const { id } = one.passage.paragraph;
    if (ids.has(id)) continue;
    // The decision was made on the first.
    if (reason === null && chosen.length > 0 && !passesEvidence(query, one)) continue;
    ids.add(id);
    chosen.push(one);
  }
  return chosen;
}

/** What the question names and no article does: its dates, and the words that are no part of one. */
function missingSpans({ words }: Query, dates: readonly Span[]): readonly Span[] {
  const apart = words.filter(
    ({ known, span: [start] }) =>
      !known && !dates.some(([from, to]) => start >= from && start < to),
  );
  return [...apart.map(({ span }) => span), ...dates].toSorted(([a], [b]) => a - b);
}
