import { describe, expect, test } from 'vitest';
import { isTooShort, quotationsIn, withoutOuterMarks } from '../../src/quote/given.ts';

describe('the quotations of a text', () => {
  test.each<[string, readonly string[]]>([
    ['She said “one two” and "three four".', ['one two', 'three four']],
    ['„eins“ «un» 「一」『二』', ['eins', 'un', '一', '二']],
    ['a 5" pipe and a 6" pipe', []],
    ['no mark at all', []],
  ])('in %j are %j', (text, quoted) => {
    expect(quotationsIn(text).map((one) => one.text)).toEqual(quoted);
  });

  test('have the rest of their sentence around them', () => {
    expect(quotationsIn('It rained. Ahab said “we sail” at noon. He left.')).toEqual([
      {
        text: 'we sail',
        before: 'Ahab said ',
        after: ' at noon',
        isBeforeShared: false,
        isAfterShared: false,
      },
    ]);
    expect(quotationsIn('Ahab: “one”, Starbuck: “two”').map(({ before }) => before)).toEqual([
      'Ahab: ',
      ', Starbuck: ',
    ]);
  });
});

test('words between two quotations are shared where no sentence ends in them', () => {
  const shared = (text: string) =>
    quotationsIn(text).map((one) => [one.isBeforeShared, one.isAfterShared]);
  expect(shared('“one” said Ahab and “two”')).toEqual([
    [false, true],
    [true, false],
  ]);
  expect(shared('“one” said Ahab. And “two”')).toEqual([
    [false, false],
    [false, false],
  ]);
});

test.each([
  ['“all of it”', 'all of it'],
  [' "all of it" ', 'all of it'],
  ['he said “one”', 'he said “one”'],
  ['“one” and “two”', '“one” and “two”'],
])('%j without the marks around it is %j', (text, inner) => {
  expect(withoutOuterMarks(text)).toBe(inner);
});

test.each([
  ['one', true],
  ['two words', true],
  ['now three words', false],
  ['全面停火', true],
  ['全面无条件停火', false],
])('%j is too short: %s', (text, isShort) => {
  expect(isTooShort(text)).toBe(isShort);
});
