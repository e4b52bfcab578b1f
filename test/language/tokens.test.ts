import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANALYZER } from '../support/search.ts';

const { tokenize } = ANALYZER;

const words = (text: string): readonly string[] => tokenize(text).map(({ word }) => word);
const written = (text: string): readonly string[] =>
  tokenize(text).map(({ start, end }) => text.slice(start, end));

describe('tokenizing', () => {
  test('folds marks and case, the Turkish i included', () => {
    expect(words('Çırağan ÇIRAĞAN İstanbul Türkiye Zürich')).toEqual([
      'ciragan',
      'ciragan',
      'istanbul',
      'turkiye',
      'zurich',
    ]);
  });

  test('keeps initials and numbers together, and reads 6,000 and 6000 alike', () => {
    expect(words('The U.S. gave 6,000, or 6000, at 1.5 percent')).toEqual([
      'the',
      'u.s',
      'gave',
      '6000',
      'or',
      '6000',
      'at',
      '1.5',
      'percent',
    ]);
  });

  test('splits at hyphens', () => {
    expect(words('a 30-day, 1,000-for-1,000 plan')).toEqual([
      'a',
      '30',
      'day',
      '1000',
      'for',
      '1000',
      'plan',
    ]);
  });

  test('drops the possessive from word and range', () => {
    expect(written("Kyiv's and Moscow’s")).toEqual(['Kyiv', 'and', 'Moscow']);
  });

  test('reads words of any script', () => {
    expect(words('тіл загиблих 会谈')).toEqual(['тіл', 'загиблих', '会谈']);
  });

  test('stems English words only', () => {
    const terms = tokenize('delegations delegation U.S. переговоры 6,000').map(({ term }) => term);
    expect(terms).toEqual(['deleg', 'deleg', 'u.s', 'переговоры', '6000']);
  });

  test('returns ranges inside the text, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

test('stop words are recognised by word and by term', () => {
  const tokens = tokenize('This is the ship and it was not there');
  expect(tokens.filter(({ word }) => !ANALYZER.isStopWord(word))).toMatchObject([{ word: 'ship' }]);
  expect(tokens.filter(({ term }) => !ANALYZER.isStopTerm(term))).toMatchObject([{ word: 'ship' }]);
});
