import { groupBy } from './group-by.ts';
import { type Asked, rankOf } from './score.ts';

/**
 * What is wrong with a reply, or null where it is right. The cause does not depend on the text of
 * the question: the report half can be grouped by cause and stay unread.
 */
export function causeOf(one: Asked): string | null {
  const { question, reply } = one;
  const words =
    reply.missing.length > 0 ? 'a word is in no article' : 'every word is in the articles';
  if (!question.isAnswerable)
    return reply.hasAbstained ? null : `answered, but should not be: ${words}`;
  const rank = rankOf(one);
  const place =
    rank === 1
      ? 'right paragraph first'
      : rank <= 3
        ? 'right paragraph second or third'
        : rank <= 10
          ? 'right paragraph fourth to tenth'
          : 'right paragraph not among ten';
  if (reply.hasAbstained) return `refused, ${place}: ${words}`;
  return rank === 1 ? null : place;
}

/** How many replies are wrong for each cause, most frequent first. */
export function countCauses(asked: readonly Asked[]): readonly (readonly [string, number])[] {
  const groups = groupBy(asked, (one) => causeOf(one) ?? '');
  return [...groups]
    .filter(([cause]) => cause !== '')
    .map(([cause, of]) => [cause, of.length] as const)
    .toSorted(([, a], [, b]) => b - a);
}
