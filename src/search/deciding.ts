import type { AbstainReason } from '../domain/answer.ts';
import { type AnswerKind, isOverview } from '../language/answer-kind.ts';
import type { Query } from './query.ts';
import { type Features, NO_FEATURES, type RankedPassage } from './scoring.ts';
import {
  CLEAR_KIND,
  ENOUGH_ASKED,
  ENOUGH_EVIDENCE,
  EVIDENCE_BIAS,
  EVIDENCE_WEIGHT,
  MENTION,
  MOSTLY_ABSENT,
} from './tuning.ts';

/** Whether the articles answer a question, and on what evidence. */
export interface Decision {
  /** Why they do not answer, or null where they do. */
  readonly reason: AbstainReason | null;
  /** How likely the first passage answers, from 0 to 1; 0 where there is none. */
  readonly confidence: number;
  /** Whether the article of the first passage holds much of what was asked. */
  readonly isNear: boolean;
  readonly evidence: Evidence;
}

/** What speaks for or against a passage as an answer, each from 0 to 1. */
type Evidence = Readonly<Record<keyof typeof EVIDENCE_WEIGHT, number>>;

/**
 * Decides whether the articles answer: by evidence, since a score alone cannot tell.
 * `isDateMissing` is true where the question names a date that no article covers.
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
  const isNear = query.words.length > 0 && evidence.inArticle >= ENOUGH_EVIDENCE.near;
  return { evidence, confidence, isNear, reason };
}

/** Whether a further passage of an answered question answers it too. */
export function hasEnoughEvidence(query: Query, { features }: RankedPassage): boolean {
  // Every paragraph is part of the whole: only those that sum it up answer.
  if (query.asksForWhole && features.opening < 1 && features.kind < CLEAR_KIND) return false;
  return confidenceIn(query, features) >= ENOUGH_EVIDENCE.further;
}

/** How likely a passage answers, from 0 to 1. */
export function confidenceIn(query: Query, features: Features): number {
  return likelihood(weighEvidence(query, features));
}

/**
 * Whether a passage would be an answer by itself, and is near the first one in score: only then does its
 * publisher mention what was asked.
 */
export function answersAlone(query: Query, one: RankedPassage, first: RankedPassage): boolean {
  return (
    one === first ||
    (one.score >= MENTION.ofFirst * first.score &&
      hasEnoughEvidence(query, one) &&
      confidenceIn(query, one.features) >= MENTION.confidence)
  );
}

/** The reason that the question itself gives, whatever was found. */
function reasonBeforeRanking(query: Query): AbstainReason | null {
  const { language, isEmpty, isSmallTalk, words, asksForWhole } = query;
  if (language === 'other') return 'language';
  if (isEmpty) return 'empty';
  if (isSmallTalk) return 'small-talk';
  // "What happened?" has no content word.
  const isBare = words.length === 0 && asksForWhole;
  if (words.every(({ isKnown }) => !isKnown) && !isBare) return 'no-known-word';
  return null;
}

/** Whether the article of the first passage is about another subject than the question. */
function isOtherSubject({ words, language }: Query, { absent, asked }: Features): boolean {
  // What a phrasing says, the article need not say.
  if (words.length === 0 || asked >= ENOUGH_ASKED) return false;
  return absent >= MOSTLY_ABSENT[language === 'en' ? 'english' : 'foreign'];
}

function reasonByEvidence(
  query: Query,
  ranked: readonly RankedPassage[],
  { confidence, evidence }: Pick<Decision, 'confidence' | 'evidence'>,
): AbstainReason | null {
  const { words, kind } = query;
  if (isOtherSubject(query, ranked[0]?.features ?? NO_FEATURES)) return 'subject-missing';
  if (kind !== null && FACT_KINDS.has(kind) && isKindNowhere(ranked)) return 'answer-kind-missing';
  // "Why was it?" has nothing but its kind, and "was she there?" little more.
  const isKindAll = words.length === 0 || kind === 'attended';
  if (isKindAll && evidence.kindMissing > 0) return 'answer-kind-missing';
  if (confidence >= ENOUGH_EVIDENCE.first) return null;
  if (words.some(({ isKnown }) => !isKnown)) return 'subject-missing';
  return evidence.kindMissing > 0 ? 'answer-kind-missing' : 'weak-evidence';
}

/**
 * The kinds whose answers are always recognised: a text without a number does not say how many. A
 * person or a place may be named by a common noun.
 */
const FACT_KINDS: ReadonlySet<AnswerKind> = new Set([
  'when',
  'how-many',
  'how-long',
  'how-old',
  'attended',
]);

/** Whether none of the passages that a reader sees holds the kind of answer asked for. */
function isKindNowhere(ranked: readonly RankedPassage[]): boolean {
  return ranked.slice(0, SEEN).every(({ features }) => features.kind === 0);
}

/** How many passages a reader sees at first. */
const SEEN = 3;

function weighEvidence({ words, kind }: Query, features: Features): Evidence {
  const isKindNeeded = kind !== null && !isOverview(kind);
  const isMissing = isKindNeeded && features.kind < CLEAR_KIND;
  // What a phrasing asserts, the text need not say.
  const isUnsaid = features.asserted === 0 && features.asked < ENOUGH_ASKED;
  const kindMissing = isMissing || isUnsaid ? 1 : 0;
  // Without content words there is nothing that a passage could lack.
  if (words.length === 0) return { bm25: 1, inArticle: 1, kindMissing, gap: 0 };
  const { bm25InArticle, inArticle, gap, asked } = features;
  return {
    // A phrasing covers the question as well as the text does.
    bm25: Math.max(bm25InArticle, asked * PHRASING_AS_BM25),
    inArticle: Math.max(inArticle, asked),
    kindMissing,
    gap: gap * (1 - asked),
  };
}

/** A word that occurs once has about half of the highest BM25. */
const PHRASING_AS_BM25 = 0.5;

/** How likely a passage answers, from 0 to 1: logistic regression with the weights in tuning.ts. */
function likelihood(evidence: Evidence): number {
  let logOdds: number = EVIDENCE_BIAS;
  for (const name of EVIDENCE) logOdds += EVIDENCE_WEIGHT[name] * evidence[name];
  return 1 / (1 + Math.exp(-logOdds));
}

const EVIDENCE = Object.keys(EVIDENCE_WEIGHT) as readonly (keyof Evidence)[];
