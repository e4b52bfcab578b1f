import { groupBy } from './group-by.ts';
import { type Share, share } from './measures.ts';
import type { Asked } from './score.ts';
import { cell, type Row, table } from './tables.ts';

/**
 * How well the publishers that an answer is said to be mentioned by agree with those marked by
 * hand, by kind of question; empty where no answer says who mentions it.
 */
export function mentionsTable(rows: readonly Row[]): string {
  const parts = rows.flatMap(({ set, system, asked }) => {
    const kinds = [...groupBy(asked.filter(isMarked), ({ question }) => question.kind)];
    return kinds.map(([kind, of]) => {
      const { precision, recall, silent } = mentionScores(of);
      return [set, system, kind, String(of.length), ...[precision, recall, silent].map(cell)];
    });
  });
  if (parts.length === 0) return '';
  return table(
    ['set', 'asked', 'part', 'found', 'precision of by', 'recall of by', 'notBy does not hold it'],
    parts,
  );
}

function isMarked({ question, reply }: Asked): boolean {
  return question.publishers.size > 0 && !reply.hasAbstained && reply.mentions !== null;
}

/** The agreement over all publishers of some found answers. */
interface MentionScores {
  /** Of the publishers in `by`, those that hold the answer. */
  readonly precision: Share;
  /** Of the publishers that hold the answer, those in `by`. */
  readonly recall: Share;
  /** Of the publishers in `notBy`, those that do not hold the answer. */
  readonly silent: Share;
}

/** Computes the agreement of found answers. Those without mentions add nothing. */
export function mentionScores(asked: readonly Asked[]): MentionScores {
  const count = { by: 0, right: 0, marked: 0, notBy: 0, silent: 0 };
  for (const { question, reply } of asked) {
    if (reply.mentions === null) continue;
    const holds = (publisher: string): boolean => question.publishers.has(publisher);
    const { by, notBy } = reply.mentions;
    count.by += by.length;
    count.right += by.filter(holds).length;
    count.marked += question.publishers.size;
    count.notBy += notBy.length;
    count.silent += notBy.filter((publisher) => !holds(publisher)).length;
  }
  return {
    precision: share(count.right, count.by),
    recall: share(count.right, count.marked),
    silent: share(count.silent, count.notBy),
  };
}
