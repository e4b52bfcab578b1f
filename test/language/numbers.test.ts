import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/domain/synonyms.ts';
import { ANALYZER } from '../support/search.ts';

const { readNumber, tokenize } = ANALYZER;

/** The number at the start of a text: how many words it takes and how it may be written. */
function read(text: string, language: Language = 'en') {
  const words = tokenize(text).map(({ word }) => word);
  const number = readNumber(words, 0, language);
  return number && [number.length, ...number.synonyms.map((form) => form.join(' '))];
}

describe('a number', () => {
  test.each([
    ['6,000', 1, '6000', 'six thousand'],
    ['6000 bodies', 1, '6000', 'six thousand'],
    ['6k', 1, '6000', 'six thousand'],
    ['6.000', 1, '6000', 'six thousand'],
    ['6 000', 2, '6000', 'six thousand'],
    ['6 thousand', 2, '6000', 'six thousand'],
    ['six thousand', 2, '6000', 'six thousand'],
    ['twenty five men', 2, '25', 'twenti five'],
    ['twenty and five', 1, '20', 'twenti'],
    ['two three-day pauses', 1, '2', 'two'],
    ['two dozen', 2, '24', 'twenti four'],
  ])('is read in digits and in words: %s', (text, length, digits, words) => {
    expect(read(text)).toEqual([length, digits, words]);
  });

  test.each([
    ['1.2k', 1, '1200'],
    ['twelve hundred', 2, '1200'],
    ['one thousand two hundred', 4, '1200'],
    ['four hundred and seventy-two', 5, '472'],
    ['1.5 million', 2, '1500000'],
    ['1848', 1, '1848'],
    ['0', 1, '0'],
  ])('that nobody spells out is read in digits only: %s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ['a dozen', 2, '12', 'twelv', 'dozen'],
    ['12', 1, '12', 'twelv', 'dozen'],
    ['a thousand', 2, '1000', 'on thousand', 'thousand'],
  ])('that has a word of its own is read by that too: %s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each(['boats', 'a boat', 'and five', 'dozens', 'thousandth', '1.6.2025', '24h', '', 'zero'])(
    'is none in %j',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );

  test('holds the words after its first', () => {
    const words = ['in', 'twenty', 'five', 'or', 'five', 'days'];
    const starts = words.map((_, at) => readNumber(words, at, 'en')?.length ?? 0);
    expect(starts).toEqual([0, 2, 0, 0, 1, 0]);
  });

  test('in words is read in English only, in digits in every language', () => {
    expect(read('six mille', 'fr')).toBeNull();
    expect(read('6k', 'fr')).toEqual([1, '6000', 'six thousand']);
  });
});

describe('an ordinal', () => {
  test.each([
    ['1st', 'first'],
    ['2nd', 'second'],
    ['3rd', 'third'],
    ['4th', 'fourth'],
    ['5th', 'fifth'],
    ['6th', 'sixth'],
    ['7th', 'seventh'],
    ['8th', 'eighth'],
    ['9th', 'ninth'],
    ['10th', 'tenth'],
  ])('is the same in digits and in words: %s, %s', (digits, word) => {
    const stem = ANALYZER.stem(word, 'en');
    expect(read(digits)).toEqual([1, digits, stem]);
    expect(read(word)).toEqual([1, digits, stem]);
  });
});
