import { isAbsent } from './loose.ts';
import type { Fault } from './rule.ts';

/** The fewest and the most characters that a field may hold. */
export interface LengthBounds {
  readonly min: number;
  readonly max: number;
}

/**
 * What is wrong with a text field's length: nothing where it lies within the bounds. White space at
 * its ends does not count towards the least, because Discord trims it away.
 */
export function lengthFaults(path: string, value: unknown, bounds: LengthBounds): readonly Fault[] {
  if (isAbsent(value)) {
    return bounds.min > 0 ? [{ path, message: 'This field is required' }] : [];
  }
  if (typeof value !== 'string') return [{ path, message: 'Must be a string.' }];
  if (characterCount(value.trim()) < bounds.min) {
    return [
      {
        path,
        message: `Must be between ${bounds.min} and ${bounds.max} in length, and not blank.`,
      },
    ];
  }
  return characterCount(value) > bounds.max
    ? [{ path, message: `Must be ${bounds.max} or fewer in length.` }]
    : [];
}

/** The length of a text in Unicode code points, which is what Discord counts; 0 for what is no text. */
export function characterCount(value: unknown): number {
  return typeof value === 'string' ? [...value].length : 0;
}

/** Whether the value is no text, or one of white space only. */
export function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}
