import type { AbstainReason } from '../domain/answer.ts';
import type { AnswerKind } from '../language/answer-kind.ts';
import {
  type Evidence,
  likelihood,
  namesAnother,
  strangeWords,
  weighEvidence,
} from './evidence.ts';
import { NO_FEATURES } from './features.ts';
import type { Query } from './query.ts';
import type { RankedPassage } from './ranking.ts';
import { ENOUGH_EVIDENCE } from './tuning.ts';

/** Whether the articles answer, and what that rests on. */
export interface Decision {
  /** Null where they do. */
  readonly reason: AbstainReason | null;
  /** 0 to 1: how likely the first passage answers, by its evidence alone. */
  readonly confidence: number;
  readonly evidence: Evidence;
}

/**
 * Decides on evidence: a bare score says nothing of whether a question is answered. `datesMissing`
 * says that the question names a date that no article speaks of.
 */
export function decide(
  query: Query,
  ranked: readonly RankedPassage[],
  { datesMissing }: { readonly datesMissing: boolean },
): Decision {
  const evidence = weighEvidence(query, ranked[0]?.features ?? NO_FEATURES);
  const confidence = ranked.length === 0 ? 0 : likelihood(evidence);
  const reason = datesMissing
    ? 'subject-missing'
    : (reasonBeforeRanking(query) ?? reasonByEvidence(query, ranked, { confidence, evidence }));
  return { evidence, confidence, reason };
}

/** Whether a passage of an answered question answers too, and is not just near to it. */
export function passesEvidence(query: Query, { features }: RankedPassage): boolean {
  return likelihood(weighEvidence(query, features)) >= ENOUGH_EVIDENCE.further;
}

/** What the question's own words say, whatever was found. */
function reasonBeforeRanking(query: Query): AbstainReason | null {
  const { empty, smallTalk, words, kind } = query;
  if (empty) return 'empty';
  if (smallTalk) return 'small-talk';
  const asksForNoWord = words.length === 0 && kind === 'summary';
  if (words.every(({ known }) => !known) && !asksForNoWord) return 'no-known-word';
  return namesAnother(words) || isMostlyStrange(query) ? 'subject-missing' : null;
}

function reasonByEvidence(
  { words, kind }: Query,
  ranked: readonly RankedPassage[],
  { confidence, evidence }: Pick<Decision, 'confidence' | 'evidence'>,
): AbstainReason | null {
  if (kind !== null && FACTS.has(kind) && isNowhere(ranked)) return 'answer-kind-missing';
  if (confidence >= ENOUGH_EVIDENCE.first) return null;
  if (words.some(({ known }) => !known)) return 'subject-missing';
  return evidence.kindMissing > 0 ? 'answer-kind-missing' : 'weak-evidence';
}

/**
 * A question most of whose words are in no article is about something else, whatever the others find.
 * A foreign word may be missing from the synonyms alone, so there it takes more of them.
 */
function isMostlyStrange({ words, language }: Query): boolean {
  if (words.length === 0) return false;
  if (language === 'en') return strangeWords(words).length / words.length >= MOSTLY.english;
  return words.filter(({ known }) => !known).length / words.length >= MOSTLY.foreign;
}

const MOSTLY = { english: 0.5, foreign: 0.6 } as const;

/**
 * Kinds whose answer always looks like one: a text without a number does not say how many. A person
 * or a place may go by a common noun.
 */
const FACTS: ReadonlySet<AnswerKind> = new Set(['when', 'how-many', 'how-long', 'how-old']);

/** Whether none of the passages that a reader would see holds anything of the kind asked for. */
function isNowhere(ranked: readonly RankedPassage[]): boolean {
  return ranked.slice(0, SEEN).every(({ features }) => features.kind === 0);
}

const SEEN = 3;
