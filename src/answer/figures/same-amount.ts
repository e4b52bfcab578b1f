import type { Amount } from './reading/figure.ts';

/** Whether two amounts are the same as far as their words tell: "about 6,000" is 6,000, and so is 6,100. */
export function isSameAmount(a: Amount, b: Amount): boolean {
  return a.measure === b.measure && isSameNumber(a, b);
}

/** The same of their numbers, whatever they measure. */
export function isSameNumber(a: Amount, b: Amount): boolean {
  const apart = Math.max(a.low, b.low) - Math.min(a.high, b.high);
  const room = a.approximate || b.approximate ? ROOM * Math.max(a.high, b.high) : 0;
  return apart <= room;
}

/** What "about" and "over" may leave out, as a share of the number: more is a difference to a reader. */
const ROOM = 0.1;
