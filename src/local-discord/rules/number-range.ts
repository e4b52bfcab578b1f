import { isAbsent } from './loose.ts';
import type { Fault } from './rule.ts';

/** What is wrong with an optional whole number: nothing where it is left out or lies in the range. */
export function wholeNumberFaults(
  path: string,
  value: unknown,
  range: { readonly min: number; readonly max: number },
): readonly Fault[] {
  if (isAbsent(value)) return [];
  const fits =
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= range.min &&
    value <= range.max;
  return fits
    ? []
    : [{ path, message: `Must be a whole number from ${range.min} to ${range.max}.` }];
}

/** A fault where both bounds are given and the lower one is above the upper one. */
export function orderFaults(path: string, lower: unknown, upper: unknown): readonly Fault[] {
  return typeof lower === 'number' && typeof upper === 'number' && lower > upper
    ? [{ path, message: `The minimum ${lower} is over the maximum ${upper}.` }]
    : [];
}
