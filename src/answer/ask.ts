import type { Answer, Correction, Explanation } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import type { AskOptions } from '../domain/library.ts';
import type { Passage, Span } from '../domain/passage.ts';
import { answersAlone, type Decision, decide, hasEnoughEvidence } from '../search/deciding.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { toPassage } from '../search/passages.ts';
import { type Query, readQuery } from '../search/query.ts';
import { type RankedPassage, rankPassages } from '../search/scoring.ts';
import { findCandidates, type Search } from '../search/search.ts';
import { ENOUGH_EVIDENCE } from '../search/tuning.ts';
import { overviewOf } from './overview.ts';
import { bestOfEachPublisher, mentionsOf, tellTheSame, withoutCopies } from './publishers.ts';

/**
 * How many passages an answer has where no limit is given: as many as a reader takes in at once.
 */
const DEFAULT_LIMIT = 3;

/** Finds the passages that answer a question, or says why it abstains. */
export async function answerQuestion(
  question: string,
  options: AskOptions,
  search: Search,
): Promise<Answer> {
  const start = performance.now();
  const { index, weights, findUncoveredDates } = search;
  const { limit = DEFAULT_LIMIT, sources, locale } = options;
  const query = readQuery(question, search, locale);
  const hits = await findCandidates(query, search, sources);
  const ranked = withoutRepeats(rankPassages(query, hits, index, weights));
  const uncoveredDates = findUncoveredDates(query);
  const decision = decide(query, ranked, { isDateMissing: uncoveredDates.length > 0 });
  const { reason, confidence, isNear } = decision;
  const passagesOf = (chosen: readonly RankedPassage[]): readonly Passage[] =>
    chosen.map((one) => toPassage(one, query, index));
  const common = {
    question,
    confidence,
    missing: missingSpans(query, uncoveredDates).map((span) => question.slice(...span)),
    isAboutNow: query.isAboutNow,
    language: query.language,
    isHalfMissing:
      query.words.length > 0 &&
      query.words.filter(({ isKnown }) => !isKnown).length * 2 >= query.words.length,
    corrected: reason === null ? correctionsIn(query, ranked[0], index) : [],
    ...(options.explain && { explain: explain(query, ranked, decision) }),
  };
  if (reason !== null) {
    const nearest = passagesOf(ranked.slice(0, limit));
    const elapsedMs = performance.now() - start;
    const { isThanks } = query;
    return { outcome: 'abstained', reason, nearest, isNear, isThanks, elapsedMs, ...common };
  }
  // The first passage has answered already: the decision was made on it.
  const answering = ranked.filter((one, at) => at === 0 || hasEnoughEvidence(query, one));
  const bestOfEach = bestOfEachPublisher(answering);
  const sure = bestOfEach.filter((one) => answersAlone(query, one, answering[0] ?? one));
  const voices = withoutCopies(sure, search.areCopies);
  const [first, ...others] = voices;
  const beside = others.filter(
    (one) => first !== undefined && tellTheSame(first, one, query, index),
  );
  const inOrder = options.publishersFirst ? withFirst(bestOfEach, answering) : answering;
  return {
    outcome: 'found',
    passages: passagesOf(inOrder.slice(0, limit)),
    mentions: mentionsOf(bestOfEach, sure, {
      searched: searchedArticles(index, sources),
      copies: sure.length - voices.length,
    }),
    beside: passagesOf(beside),
    overview: passagesOf(overviewOf(query, { hits, ranked }, search)),
    elapsedMs: performance.now() - start,
    ...common,
  };
}

/**
 * Each paragraph once. Where an article has the same text twice, the one that ranks higher is kept.
 */
function withoutRepeats(ranked: readonly RankedPassage[]): readonly RankedPassage[] {
  const ids = new Set<string>();
  return ranked.filter(({ passage: { paragraph } }) => {
    const isNew = !ids.has(paragraph.id);
    ids.add(paragraph.id);
    return isNew;
  });
}

/** The misspelt words of a question that a passage has in the spelling they were taken for. */
function correctionsIn(
  { words }: Query,
  first: RankedPassage | undefined,
  { termNumbers }: PassageIndex,
): readonly Correction[] {
  if (first === undefined) return [];
  const { terms, title, section } = first.passage;
  const held = new Set([...terms, ...title, ...section]);
  return words.flatMap(
    ({ typed, correctedTo, correctedOr, alternatives }): readonly Correction[] => {
      const isHeld = alternatives.some((one) =>
        one.terms.every((term) => held.has(termNumbers.get(term) ?? -1)),
      );
      return correctedTo !== null && isHeld
        ? [{ from: typed, to: correctedTo, or: correctedOr }]
        : [];
    },
  );
}

/** What no article covers: the given dates, and the unknown words that are not part of one. */
function missingSpans({ words }: Query, dates: readonly Span[]): readonly Span[] {
  const unknown = words.filter(
    ({ isKnown, span: [start] }) =>
      !isKnown && !dates.some(([from, to]) => start >= from && start < to),
  );
  return [...unknown.map(({ span }) => span), ...dates].toSorted(([a], [b]) => a - b);
}

/** These passages, then all others, each in rank order. */
function withFirst(
  first: readonly RankedPassage[],
  ranked: readonly RankedPassage[],
): readonly RankedPassage[] {
  return [...new Set([...first, ...ranked])];
}

function searchedArticles(
  { articles }: PassageIndex,
  sources: readonly string[] | undefined,
): readonly Article[] {
  return sources === undefined ? articles : articles.filter(({ id }) => sources.includes(id));
}

/** The explanation of an answer: the question's words, the evidence, every candidate. */
function explain(
  { language, kind, words }: Query,
  ranked: readonly RankedPassage[],
  { reason, confidence, evidence }: Decision,
): Explanation {
  const against = `confidence ${confidence.toFixed(2)}, needed ${ENOUGH_EVIDENCE.first}`;
  return {
    language,
    kind,
    words: words.map(({ typed, isKnown, idf, alternatives }) => ({
      typed,
      known: isKnown,
      idf,
      alternatives: alternatives.map(({ terms }) => terms.join(' ')),
    })),
    decision: `${reason === null ? 'answered' : `abstained, ${reason}`} (${against})`,
    evidence,
    candidates: ranked.map(({ passage: { article, paragraph }, score, features }) => ({
      id: paragraph.id,
      article: article.id,
      paragraph: paragraph.number,
      score,
      features: { ...features },
    })),
  };
}
