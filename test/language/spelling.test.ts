import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSpelling } from '../../src/language/spelling.ts';

const WORDS = [
  ...['prisoners', 'delegation', 'reparations', 'children', 'exchange', 'ceasefire', 'russia'],
  ...['memorandum', 'taken', 'kids', 'allowed', 'leading', 'recep', 'rise', 'minister'],
];
const spelling = createSpelling(new Map(WORDS.map((word) => [word, 1])));

describe('a spelling', () => {
  test.each([
    ['prisners', 'prisoners'],
    ['prisnors', 'prisoners'],
    ['delgation', 'delegation'],
    ['reperations', 'reparations'],
    ['chldren', 'children'],
    ['chidlren', 'children'],
    ['exchagne', 'exchange'],
    ['ceasfire', 'ceasefire'],
    ['ruzzia', 'russia'],
    ['takn', 'taken'],
    ['kidz', 'kids'],
    ['alowed', 'allowed'],
    ['leeding', 'leading'],
  ])('takes %s for %s', (typed, meant) => {
    expect(spelling.nearest(typed)[0]).toBe(meant);
  });

  test.each(['recip', 'rive', 'mister', 'tea', 'harpsichord', 'x', '', 'covid19'])(
    'takes %s for no known word',
    (typed) => {
      expect(spelling.nearest(typed)).toEqual([]);
    },
  );

  test('prefers the more frequent of two equally near words', () => {
    const known = createSpelling(
      new Map([
        ['landing', 1],
        ['sanding', 9],
        ['banding', 2],
      ]),
    );
    expect(known.nearest('sandign')[0]).toBe('sanding');
    expect(
      createSpelling(
        new Map([
          ['harbours', 2],
          ['harbour', 5],
        ]),
      ).nearest('harbouur')[0],
    ).toBe('harbour');
  });

  test('finds a long word again after one slip', () => {
    const long = WORDS.filter(({ length }) => length >= 7);
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), fc.boolean(), (word, place, isLeftOut) => {
        const at = 1 + (place % (word.length - 2));
        const slipped = isLeftOut
          ? word.slice(0, at) + word.slice(at + 1)
          : `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
        expect(spelling.nearest(slipped)).toContain(word);
      }),
    );
  });
});
