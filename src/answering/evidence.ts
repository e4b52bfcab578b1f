import type { AbstainReason } from '../domain/answer.ts';
import type { Query } from '../retrieval/query.ts';
import type { RankedPassage } from '../retrieval/ranking.ts';

/** Whether the articles answer, and what that rests on. */
export interface Decision {
  /** Null where they do. */
  readonly reason: AbstainReason | null;
  /** 0 to 1: the share of the question's information that the best passage covers. */
  readonly confidence: number;
}

/**
 * A passage that covers less than this share of a question's information is near to it but does not
 * answer it. Measured on 47 questions: a higher bar refuses more of what is answered than it gains.
 */
const ENOUGH_COVERED = 0.35;

/** With this share of its content words in no article, or more, a question is about something else. */
const TOO_MANY_UNKNOWN = 0.5;

/** Whether a passage covers enough of the question to be shown as an answer. */
export function passesEvidence({ features }: RankedPassage): boolean {
  return features.coverage >= ENOUGH_COVERED;
}

/** Decides on evidence: a bare score says nothing of whether a question is answered. */
export function decide(query: Query, ranked: readonly RankedPassage[]): Decision {
  const confidence = Math.max(0, ...ranked.map(({ features }) => features.coverage));
  return { confidence, reason: reasonToAbstain(query, ranked) };
}

function reasonToAbstain(
  { empty, smallTalk, words }: Query,
  ranked: readonly RankedPassage[],
): AbstainReason | null {
  if (empty) return 'empty';
  if (smallTalk) return 'small-talk';
  const unknown = words.filter(({ known }) => !known).length;
  if (unknown === words.length) return 'no-known-word';
  if (unknown < words.length * TOO_MANY_UNKNOWN && ranked.some(passesEvidence)) return null;
  return unknown > 0 ? 'subject-missing' : 'weak-evidence';
}
