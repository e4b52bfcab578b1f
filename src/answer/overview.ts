import { type AnswerKind, isOverview } from '../language/answer-kind.ts';
import { confidenceIn } from '../search/deciding.ts';
import type { Hit } from '../search/engine.ts';
import type { Query, QueryWord } from '../search/query.ts';
import { type RankedPassage, rankPassages } from '../search/scoring.ts';
import type { Search } from '../search/search.ts';
import { MENTION } from '../search/tuning.ts';
import { bestOfEachPublisher } from './publishers.ts';

/**
 * What several paragraphs tell of the whole that a question asks for, in the articles' order; empty for
 * another question, and where fewer than {@link FEWEST_LINES} paragraphs tell something.
 */
export function overviewOf(
  query: Query,
  { hits, ranked }: { readonly hits: readonly Hit[]; readonly ranked: readonly RankedPassage[] },
  search: Search,
): readonly RankedPassage[] {
  if (!isOverview(query.kind)) return [];
  const telling = ranked.filter((one) => tells(query, one, ranked[0] ?? one));
  const isBare = query.words.every((word) => isAboutAll(word, search));
  const groups =
    query.kind === 'summary' && isBare
      ? partsOfSummary({ ...query, words: [] }, hits, search)
      : [telling];
  const lines = distinct(groups.flatMap((group) => [...bestOfEachPublisher(group), ...group]));
  const shown = lines.slice(0, MOST_LINES);
  return shown.length < FEWEST_LINES ? [] : shown.toSorted(byPosition);
}

/** Whether so many passages hold a word that it tells no more than the articles' subject. */
function isAboutAll({ alternatives }: QueryWord, { index: { passages, termNumbers } }: Search) {
  const held = passages.filter(({ terms }) =>
    alternatives.some((one) =>
      one.terms.every((term) => terms.includes(termNumbers.get(term) ?? -1)),
    ),
  );
  return held.length >= passages.length * COMMON;
}

/** The share of passages that hold what all of them are about. */
const COMMON = 0.25;

/** Whether a sentence plainly tells what a question asks, in its words where it has some. */
function tells(query: Query, { features, score }: RankedPassage, first: RankedPassage): boolean {
  const { kind, words } = query;
  if (kind !== 'summary' && features.kind < 1 && features.headed === 0) return false;
  return (
    words.length === 0 ||
    (features.sentence >= MOSTLY &&
      score >= MOSTLY * first.score &&
      confidenceIn(query, features) >= MENTION.confidence)
  );
}

/** A line covers at least this share of the question's words, and has this share of the first one's score. */
const MOSTLY = 0.6;

/** How the reports open, then the best of each part of what they tell, then more of each. */
function partsOfSummary(
  query: Query,
  hits: readonly Hit[],
  { index, weights }: Search,
): readonly (readonly RankedPassage[])[] {
  const rank = (kind: AnswerKind) => rankPassages({ ...query, kind }, hits, index, weights);
  const openings = rank('summary').filter(({ features }) => features.opening === 1);
  const parts = PARTS.map((part) => rank(part).filter(({ features }) => features.kind > 0));
  const best = [openings, ...parts].map((part) => bestOfEachPublisher(part).slice(0, LINES_A_PART));
  return [...best, ...parts];
}

/** What a summary tells besides how the reports open. */
const PARTS = ['agreed', 'wants', 'next'] as const;

/** Lines of an overview, and of one part of a summary. */
const MOST_LINES = 6;
const FEWEST_LINES = 2;
const LINES_A_PART = 2;

/** Each paragraph once, without sentences that mostly repeat one before. */
function distinct(candidates: readonly RankedPassage[]): readonly RankedPassage[] {
  const chosen: RankedPassage[] = [];
  for (const one of candidates) {
    const isTold = chosen.some((other) => other.passage === one.passage || repeats(one, other));
    if (one.bestSentence !== null && !isTold) chosen.push(one);
  }
  return chosen;
}

/** Whether one of two sentences holds most terms of the other. */
function repeats(one: RankedPassage, other: RankedPassage): boolean {
  const [fewer, more] = [termsOf(one), termsOf(other)].toSorted((a, b) => a.size - b.size);
  if (fewer === undefined || more === undefined) return false;
  const shared = [...fewer].filter((term) => more.has(term)).length;
  return shared >= fewer.size * REPEATED;
}

/** The share of terms from which a sentence says the same. */
const REPEATED = 0.6;

function termsOf({ passage: { terms }, bestSentence }: RankedPassage): ReadonlySet<number> {
  return new Set(terms.slice(bestSentence?.from, bestSentence?.to));
}

/** By how far into their articles they stand, so that the publishers' reports run side by side. */
function byPosition(a: RankedPassage, b: RankedPassage): number {
  return positionOf(a) - positionOf(b);
}

function positionOf({ passage: { paragraph, article } }: RankedPassage): number {
  return paragraph.number / article.paragraphs.length;
}
