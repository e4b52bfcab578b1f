import { groupBy } from './group-by.ts';
import { auroc, mean, percentile, type Share, share } from './measures.ts';
import type { Reply } from './parley.ts';
import { type EvalQuestion, placeOf } from './question.ts';

/** A question with its reply. */
export interface Asked {
  readonly question: EvalQuestion;
  readonly reply: Reply;
}

/** The results of one system on one set of questions. */
export interface Scores {
  readonly answerableCount: number;
  readonly hit1: Share;
  readonly hit3: Share;
  readonly mrr: number;
  /**
   * How often the answering sentence of the first passage (of one of the first 3) holds the answer.
   */
  readonly sentence1: Share;
  readonly sentence3: Share;
  /** `sentence1` of the questions whose right paragraph came first. */
  readonly sentenceGivenHit1: Share;
  /** Answerable questions that were refused. */
  readonly refusedWrongly: Share;
  /** Unanswerable questions that were refused, by kind: offtopic, neartopic, loaded, unanswerable. */
  readonly refused: ReadonlyMap<string, Share>;
  /** How well confidence separates answerable questions from others; NaN without one kind. */
  readonly auroc: number;
  /** Milliseconds a question: the median and the 95th percentile. */
  readonly p50: number;
  readonly p95: number;
}

/** Computes the results of a system on some questions. */
export function scoresOf(asked: readonly Asked[]): Scores {
  const answerable = asked.filter(({ question }) => question.isAnswerable);
  const unanswerable = asked.filter(({ question }) => !question.isAnswerable);
  // A system without answering sentences is not judged by them.
  const hasSentences = asked.some(({ reply }) =>
    reply.shown.some(({ sentence }) => sentence !== null),
  );
  const judged = answerable.filter(({ question }) => hasSentences && question.answeredBy !== null);
  const part = (of: readonly Asked[], holds: (one: Asked) => boolean): Share =>
    share(of.filter(holds).length, of.length);
  const times = asked.map(({ reply }) => reply.ms);
  return {
    answerableCount: answerable.length,
    hit1: part(answerable, (one) => rankOf(one) === 1),
    hit3: part(answerable, (one) => rankOf(one) <= 3),
    mrr: mean(answerable.map((one) => (rankOf(one) <= 10 ? 1 / rankOf(one) : 0))),
    sentence1: part(judged, (one) => answersWithin(one, 1)),
    sentence3: part(judged, (one) => answersWithin(one, 3)),
    sentenceGivenHit1: part(
      judged.filter((one) => rankOf(one) === 1),
      (one) => answersWithin(one, 1),
    ),
    refusedWrongly: part(answerable, ({ reply }) => reply.hasAbstained),
    refused: new Map(
      [...groupBy(unanswerable, ({ question }) => question.kind)].map(([kind, of]) => [
        kind,
        part(of, ({ reply }) => reply.hasAbstained),
      ]),
    ),
    auroc: auroc(
      answerable.map(({ reply }) => reply.confidence),
      unanswerable.map(({ reply }) => reply.confidence),
    ),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  };
}

/** Whether a question has no answer, but asks about the articles' subject. */
export function isNear({ kind }: EvalQuestion): boolean {
  return kind === 'neartopic' || kind === 'loaded';
}

/** The 1-based rank of the first right paragraph, or infinity where none was shown. */
export function rankOf({ question: { gold }, reply: { shown } }: Asked): number {
  const at = shown.findIndex(({ article, paragraph }) => gold.has(placeOf(article, paragraph)));
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}

function answersWithin(
  { question: { answeredBy }, reply: { shown } }: Asked,
  top: number,
): boolean {
  return shown
    .slice(0, top)
    .some(({ sentence }) => sentence !== null && answeredBy?.(sentence) === true);
}
