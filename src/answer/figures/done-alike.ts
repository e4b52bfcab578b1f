import { contentWords } from './content-words.ts';
import { governorsOf } from './governors.ts';
import { claimOf } from './reading/claims.ts';
import type { Figure } from './reading/figure.ts';
import type { Word } from './reading/sentence-words.ts';
import type { Kin } from './same-thing.ts';
import type { Side } from './side.ts';

/**
 * Whether the same is said of what two figures count: with as firm a claim, by a like word beside it,
 * and with something else in common where both say more.
 */
export function isDoneAlike(
  [a, one]: readonly [Side, Figure],
  [b, other]: readonly [Side, Figure],
  { kinshipOf }: Kin,
): boolean {
  if (claimOf(one, a.sentence) !== claimOf(other, b.sentence)) return false;
  const meet = (some: readonly Word[], others: readonly Word[]): boolean =>
    some.some((word) => others.some((that) => kinshipOf(word, that) === 'same'));
  const [byA, byB] = [governorsOf(one, a.sentence), governorsOf(other, b.sentence)];
  if (!meet(byA, byB)) return false;
  const [moreInA, moreInB] = [contentWords(a), contentWords(b)].map((words) =>
    words.filter(({ term }) => ![...byA, ...byB].some((governor) => governor.term === term)),
  );
  if (moreInA === undefined || moreInB === undefined) return true;
  return moreInA.length === 0 || moreInB.length === 0 || meet(moreInA, moreInB);
}
