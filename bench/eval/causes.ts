import { groupBy } from './group-by.ts';
import { type Asked, rankOf } from './score.ts';

/**
 * Why a reply is not what its question deserves, or null where it is. Told by what came back alone,
 * so that the report half can be sorted by cause without its questions being read.
 */
export function causeOf(one: Asked): string | null {
  const { question, reply } = one;
  const words =
    reply.missing.length > 0 ? 'a word is in no article' : 'every word is in the articles';
  if (!question.answerable) return reply.abstained ? null : `answered, but should not be: ${words}`;
  const rank = rankOf(one);
  const place =
    rank === 1
      ? 'right paragraph first'
      : rank <= 3
        ? 'right paragraph second or third'
        : rank <= 10
          ? 'right paragraph fourth to tenth'
          : 'right paragraph not among ten';
  if (reply.abstained) return `refused, ${place}: ${words}`;
  return rank === 1 ? null : place;
}

/** How many replies go wrong for each cause, most first. */
export function countCauses(asked: readonly Asked[]): readonly (readonly [string, number])[] {
  const groups = groupBy(asked, (one) => causeOf(one) ?? '');
  return [...groups]
    .filter(([cause]) => cause !== '')
    .map(([cause, of]) => [cause, of.length] as const)
    .toSorted(([, a], [, b]) => b - a);
}
