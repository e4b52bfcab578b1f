import { describe, expect, test } from 'vitest';
import { createSourceReading } from '../../src/quote/read-source.ts';
import { anArticle } from '../support/articles.ts';
import { anIndex, aQuoteCheck } from '../support/search.ts';

/** Long enough to be read in several steps. */
const LONG = anArticle({
  body: Array.from(
    { length: 300 },
    (_, at) => `Boat ${at} left the harbour with ${at} nets, and came back with ${at + 1} of them.`,
  ),
});
const LAST = 'Boat 299 left the harbour with 299 nets';

describe('the words of the articles', () => {
  test('are the same read in steps and read at once', () => {
    const index = anIndex([LONG]);
    const reading = createSourceReading(index);
    expect([...reading.steps()].length).toBeGreaterThan(3);
    const { numbersOf: _, positionsOf, ...source } = reading.finish();
    const atOnce = createSourceReading(index).finish();
    expect(atOnce).toMatchObject(source);
    for (const number of new Set([-1, ...source.numbers])) {
      expect(positionsOf(number)).toEqual(atOnce.positionsOf(number));
    }
  });

  test('are read to the end by a check that comes between two steps', () => {
    const index = anIndex([LONG]);
    const reading = createSourceReading(index);
    const check = aQuoteCheck(index, reading);
    let steps = 0;
    for (const _ of reading.steps()) {
      steps += 1;
      expect(check(LAST).verdict).toBe('exact');
    }
    expect(steps).toBe(1);
  });

  test('have a position wherever they stand', () => {
    const { numbers, positionsOf } = createSourceReading(anIndex([LONG])).finish();
    for (const number of new Set(numbers)) {
      const standing = [...numbers.keys()].filter((at) => numbers[at] === number);
      expect([...positionsOf(number)]).toEqual(standing);
    }
  });
});
