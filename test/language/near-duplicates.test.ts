import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  areNearDuplicates,
  createNearDuplicates,
  shinglesOf,
} from '../../src/language/near-duplicates.ts';

/** So many different words, from a beginning of one's own. */
const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => `word${from + at}`).join(' ');

test('finds an earlier text with the same wording, whatever its case and marks', () => {
  const known = createNearDuplicates<string>();
  const text = words(0, 60);
  expect(known.add('wire', text)).toEqual([]);
  expect(known.add('other', words(1_000, 60))).toEqual([]);
  expect(known.add('paper', `${text.toUpperCase().replaceAll(' ', ', ')}.`)).toEqual([
    { item: 'wire', overlap: 1 },
  ]);
});

test('tells the share of the shorter text, so that a shortened copy is one', () => {
  const known = createNearDuplicates<string>();
  known.add('long', words(0, 400));
  const [first] = known.add('short', `${words(100, 60)} ${words(2_000, 20)}`);
  // Of its 76 shingles, 56 lie within the shared 60 words.
  expect(first).toEqual({ item: 'long', overlap: 56 / 76 });
});

test('takes neither texts that share little nor such as are too short to tell', () => {
  const known = createNearDuplicates<string>();
  known.add('one', words(0, 100));
  expect(known.add('a third', `${words(0, 40)} ${words(3_000, 60)}`)).toEqual([]);
  known.add('note', words(5_000, 20));
  expect(known.add('the same note', words(5_000, 20))).toEqual([]);
});

test('compares Chinese by its characters', () => {
  const text =
    '俄罗斯和乌克兰代表团星期一在伊斯坦布尔举行第二轮谈判双方同意交换战俘但没有达成停火协议会谈持续了一个多小时';
  expect(areNearDuplicates(shinglesOf(text), shinglesOf(`据报道，${text}。`))).toBe(true);
});

test('finds every pair that a comparison of all with all finds', () => {
  const text = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (lists) => {
      // Texts are made of the same blocks of 50 words, so that many of them overlap.
      const texts = lists.map((blocks) => blocks.map((at) => words(at * 50, 50)).join(' '));
      const known = createNearDuplicates<number>();
      const found = texts.map((one, at) => new Set(known.add(at, one).map(({ item }) => item)));
      for (const [at, one] of texts.entries()) {
        for (const [before, other] of texts.slice(0, at).entries()) {
          const isPair = areNearDuplicates(shinglesOf(one), shinglesOf(other));
          expect(found[at]?.has(before)).toBe(isPair);
        }
      }
    }),
  );
});
