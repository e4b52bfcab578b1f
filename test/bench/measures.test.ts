import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auroc, percentile, share } from '../../bench/eval/measures.ts';
import { halfOf } from '../../bench/eval/question.ts';

describe('a share', () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [29, 29, 0.883, 1],
  ])(
    'of %i in %i has the Wilson interval %d to %d (Newcombe 1998, table I)',
    (hits, count, low, high) => {
      const interval = share(hits, count);
      expect(interval.low).toBeCloseTo(low, 3);
      expect(interval.high).toBeCloseTo(high, 3);
    },
  );

  test('lies within its interval, and that within 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (hits, misses) => {
        const { low, high } = share(hits, hits + misses);
        const part = hits + misses === 0 ? 0.5 : hits / (hits + misses);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(part + Number.EPSILON);
        expect(high).toBeGreaterThanOrEqual(part - Number.EPSILON);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the area under the ROC curve', () => {
  test('is the share of pairs in the right order, ties half', () => {
    expect(auroc([0.9, 0.8], [0.1])).toBe(1);
    expect(auroc([0.1], [0.9, 0.8])).toBe(0);
    expect(auroc([0.5, 0.9], [0.5, 0.1])).toBe(0.875);
    expect(auroc([], [1])).toBeNaN();
  });
});

test('a percentile is the number that this share is below', () => {
  const numbers = [5, 1, 4, 2, 3];
  expect([0, 0.5, 0.95].map((at) => percentile(numbers, at))).toEqual([1, 3, 5]);
  expect(percentile([], 0.5)).toBeNaN();
});

test('a question is in the tune half where the hash of its text is even', () => {
  // printf %s 'what did rutte say' | sha256sum ends in an even digit.
  expect(halfOf({ text: 'what did rutte say' })).toBe('tune');
  const halves = Array.from({ length: 400 }, (_, at) => halfOf({ text: `question ${at}` }));
  expect(halves.filter((half) => half === 'report').length).toBeGreaterThan(150);
  expect(halves.filter((half) => half === 'tune').length).toBeGreaterThan(150);
});
