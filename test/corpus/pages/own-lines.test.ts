import { describe, expect, test } from 'vitest';
import { isDateLine, readOwnLines } from '../../../src/corpus/pages/own-lines.ts';

/** Lines by their rules, numbered from 1; the text begins below them. */
function readLines(lines: readonly (readonly [rule: string, text: string])[], language = 'en') {
  const dropped = lines.map(([rule, text], at) => ({ rule, text, line: at + 1, reason: '' }));
  return readOwnLines(dropped, { bodyLine: lines.length + 1, language });
}

describe('the lines of a page around its text', () => {
  test('give headline, author, day and publisher, all of them guesses', () => {
    expect(
      readLines([
        ['publisher-name', 'Harbour Daily'],
        ['short-line-ahead', 'News from the coast and the islands'],
        ['short-line-ahead', 'Fleets meet at Gull House'],
        ['byline', 'By Ana Keller'],
        ['date-line', 'Published 3 June 2025, 10:05 GMT'],
        ['copyright-line', '© 2019–2025 Harbour Daily. All rights reserved.'],
      ]),
    ).toEqual({
      found: {
        title: { value: 'Fleets meet at Gull House', from: 'line 3', isGuess: true },
        author: { value: 'Ana Keller', from: 'line 4', isGuess: true },
        published: { value: '2025-06-03', from: 'line 5', isGuess: true },
        publisher: { value: 'Harbour Daily', from: 'line 6', isGuess: true },
      },
      notes: [],
    });
  });

  test('have a day in any language, which is no headline', () => {
    const { found } = readLines(
      [
        ['short-line-ahead', 'Переговори у Стамбулі завершились'],
        ['short-line-ahead', '3 червня 2025, 14:05'],
      ],
      'uk',
    );
    expect(found).toMatchObject({
      title: { value: 'Переговори у Стамбулі завершились' },
      published: { value: '2025-06-03' },
    });
  });

  test('tell of a day that may be two, and take none', () => {
    expect(readLines([['page-control', '03/06/2025']])).toEqual({
      found: {},
      notes: ['line 1: 03/06/2025 may be two days, so it was not taken'],
    });
    expect(readLines([['page-control', '03/06/2025']], 'en-GB').found).toMatchObject({
      published: { value: '2025-06-03' },
    });
  });

  test.each([
    ['date-line', '1820'],
    ['date-line', '2 hours ago'],
    ['page-control', '3 / 12'],
    ['short-line-ahead', 'World news'],
    ['short-line-ahead', 'What they said on that day:'],
    ['copyright-line', 'All rights reserved.'],
    ['text-after', 'Fleets meet at Gull House'],
  ])('give nothing by a %s such as "%s"', (rule, text) => {
    expect(readLines([[rule, text]])).toEqual({ found: {}, notes: [] });
  });
});

test.each([
  ['Publié le 3 juin 2025 à 14h05', 'fr'],
  ['Giriş Tarihi: 3 Haziran 2025 14:05', 'tr'],
  ['2025年06月03日 14:05 来源：港口日报', 'zh-CN'],
  ['Опубликовано: 03.06.2025, 12:45', 'ru'],
  ['Tuesday 3 June 2025', null],
])('"%s" is a day and nothing else', (text, language) => {
  expect(isDateLine(text, language)).toBe(true);
});

test.each([
  'The fleets met on 3 June 2025 at Gull House.',
  'What the fleets said on 3 June 2025',
  'June 2025 in numbers',
  'Fleets meet',
  '1820',
])('"%s" says more than a day', (text) => {
  expect(isDateLine(text, 'en')).toBe(false);
});
