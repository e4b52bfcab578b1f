import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHan, segmentHan } from '../../src/language/han.ts';

const known = new Set(['渔网', '渔', '渔网船', '的', '多少']);
const cut = (run: string) => segmentHan(run, (word) => known.has(word));

describe('a run of Chinese characters', () => {
  test.each<[run: string, parts: readonly string[]]>([
    ['渔网船', ['渔网船']],
    ['渔网', ['渔网']],
    ['渔的网', ['渔', '的', '网']],
    ['多少海豚的渔网', ['多少', '海豚', '的', '渔网']],
    ['海豚', ['海豚']],
    ['', []],
  ])('%j is cut into %j', (run, parts) => {
    expect(cut(run)).toEqual(parts);
  });

  test('loses no character when it is cut', () => {
    const characters = fc.array(fc.constantFrom('渔', '网', '船', '的', '多', '少', '𠀀', '海'));
    fc.assert(
      fc.property(characters, (list) => {
        const run = list.join('');
        expect(cut(run).join('')).toBe(run);
      }),
    );
  });

  test('is told from other writing', () => {
    expect([isHan('谁'), isHan('who'), isHan('хто'), isHan('who谁')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});
