import type { AbstainReason } from '../domain/answer.ts';
import type { AnswerKind } from '../language/answer-kind.ts';
import type { Query, QueryWord } from './query.ts';
import { type Features, NO_FEATURES, type RankedPassage } from './scoring.ts';
import { ENOUGH_EVIDENCE, EVIDENCE_BIAS, EVIDENCE_WEIGHT, MOSTLY_UNKNOWN } from './tuning.ts';

/** Whether the articles answer, and what that rests on. */
export interface Decision {
  /** Null where they do. */
  readonly reason: AbstainReason | null;
  /** 0 to 1: how likely the first passage answers, by its evidence alone. */
  readonly confidence: number;
  readonly evidence: Evidence;
}

/** What speaks for a passage's answering a question, or against it, each from 0 to 1. */
type Evidence = Readonly<Record<keyof typeof EVIDENCE_WEIGHT, number>>;

/**
 * Decides on evidence: a bare score does not say whether a question is answered. `isDateMissing`
 * says that the question names a date that no article speaks of.
 */
export function decide(
  query: Query,
  ranked: readonly RankedPassage[],
  { isDateMissing }: { readonly isDateMissing: boolean },
): Decision {
  const evidence = weighEvidence(query, ranked[0]?.features ?? NO_FEATURES);
  const confidence = ranked.length === 0 ? 0 : likelihood(evidence);
  const reason = isDateMissing
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
  const { isEmpty, isSmallTalk, words, kind } = query;
  if (isEmpty) return 'empty';
  if (isSmallTalk) return 'small-talk';
  const asksForNoWord = words.length === 0 && kind === 'summary';
  if (words.every(({ isKnown }) => !isKnown) && !asksForNoWord) return 'no-known-word';
  return isMostlyUnknown(query) ? 'subject-missing' : null;
}

function isMostlyUnknown({ words, language }: Query): boolean {
  if (words.length === 0) return false;
  const isEnglish = language === 'en';
  const unknown = isEnglish ? outOfVocabulary(words) : words.filter(({ isKnown }) => !isKnown);
  return unknown.length / words.length >= MOSTLY_UNKNOWN[isEnglish ? 'english' : 'foreign'];
}

/** Words that no article holds and that are not of everyday English either. */
function outOfVocabulary(words: readonly QueryWord[]): readonly QueryWord[] {
  return words.filter(({ isKnown, isCommon }) => !isKnown && !isCommon);
}

function reasonByEvidence(
  { words, kind }: Query,
  ranked: readonly RankedPassage[],
  { confidence, evidence }: Pick<Decision, 'confidence' | 'evidence'>,
): AbstainReason | null {
  if (kind !== null && FACTS.has(kind) && isNowhere(ranked)) return 'answer-kind-missing';
  if (confidence >= ENOUGH_EVIDENCE.first) return null;
  if (words.some(({ isKnown }) => !isKnown)) return 'subject-missing';
  return evidence.kindMissing > 0 ? 'answer-kind-missing' : 'weak-evidence';
}

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

function weighEvidence({ words, kind }: Query, features: Features): Evidence {
  // "What happened?" asks for no word that an article could lack.
  const { coverage, sentence } = words.length === 0 ? { coverage: 1, sentence: 1 } : features;
  const unknownIdf = totalIdf(outOfVocabulary(words));
  return {
    // A phrasing covers what it says as the text itself would.
    coverage: Math.max(coverage, features.asked),
    sentence,
    pairs: features.pairs,
    bm25: features.bm25,
    outOfVocabulary: unknownIdf === 0 ? 0 : unknownIdf / totalIdf(words),
    // A number that stands apart from what is counted is not enough.
    kindMissing: kind !== null && features.kind < 0.5 ? 1 : 0,
  };
}

function totalIdf(words: readonly QueryWord[]): number {
  return words.reduce((sum, { idf }) => sum + idf, 0);
}

/** How likely a passage answers, from 0 to 1: logistic regression with the weights of tuning.ts. */
function likelihood(evidence: Evidence): number {
  let logOdds: number = EVIDENCE_BIAS;
  for (const name of EVIDENCE) logOdds += EVIDENCE_WEIGHT[name] * evidence[name];
  return 1 / (1 + Math.exp(-logOdds));
}

const EVIDENCE = Object.keys(EVIDENCE_WEIGHT) as readonly (keyof Evidence)[];
