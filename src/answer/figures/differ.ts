import { type Context, mayMeet } from './may-meet.ts';
import type { Amount, Figure } from './reading/figure.ts';
import { isSameAmount, isSameNumber } from './same-amount.ts';
import type { Side } from './side.ts';

/** Whether a side tells an amount. */
export type Tells = (side: Side, amount: Amount) => boolean;

/**
 * Whether two sides, each with its figures of one thing alone, plainly differ: each tells an amount by
 * one measure that the other does not. That one tells more than the other is no difference, but where
 * they count so many of what they do not call the same, and one of them tells what share that is.
 */
export function differ(a: Side, b: Side, tells: Tells, context: Context): boolean {
  const newToB = a.figures.filter(({ amount }) => !tells(b, amount));
  const newToA = b.figures.filter(({ amount }) => !tells(a, amount));
  const areApart = newToB.some((one) =>
    newToA.some(
      (other) =>
        one.amount.measure === other.amount.measure &&
        (isSharedOut(one, b) || isSharedOut(other, a) || mayMeet([a, one], [b, other], context)),
    ),
  );
  return areApart || ([...newToA, ...newToB].some(isShare) && countAkin(a, b, context));
}

/** Whether a side gives the number of a figure another part: as that of each, and not of all. */
function isSharedOut({ amount }: Figure, { figures }: Side): boolean {
  return figures.some(
    (one) => one.amount.measure !== amount.measure && isSameNumber(one.amount, amount),
  );
}

function isShare({ amount }: Figure): boolean {
  return amount.measure === 'share';
}

/** Whether both count so many, the one of bombers, the other of warplanes. */
function countAkin(a: Side, b: Side, { kin }: Context): boolean {
  return a.figures.some((one) =>
    b.figures.some(
      (other) =>
        one.amount.measure === 'count' &&
        isSameAmount(one.amount, other.amount) &&
        kin.kinshipOf(one.nouns[0], other.nouns[0]) === 'akin',
    ),
  );
}
