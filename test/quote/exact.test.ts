import { describe, expect, test } from 'vitest';
import { anArticle } from '../support/articles.ts';
import { anIndex, aQuoteCheck } from '../support/search.ts';

const FIRST = 'The island’s fleet - all of it - met at “Gull House” in Portree on Tuesday.';
const SECOND = 'They left without a treaty, and Mara Lindqvist called the talks a start.';
const THIRD = 'Some 1,500 nets are to be returned in İnverness.';

const check = aQuoteCheck(
  anIndex([
    anArticle({ id: 'one', body: [FIRST, SECOND, '## Nets', THIRD] }),
    anArticle({ id: 'two', body: ['Nobody met at Gull House in Portree on Tuesday morning.'] }),
  ]),
);

const highlighted = ({ passage }: ReturnType<typeof check>) =>
  passage?.highlights.map((span) => passage.text.slice(...span));

describe('words that stand in an article', () => {
  test.each<[quotation: string, reason: string]>([
    [FIRST, 'as they are'],
    ['"The island\'s fleet—all of it—met at Gull House"', 'other quotes and dashes'],
    ['  the ISLAND’S\u00a0fleet -\nall of   it ', 'other case and spaces'],
    ['«met at ‘Gull House’ in Portree?!»', 'other marks around them'],
    ['all of it', 'a part of them'],
    ['> **met at Gull House**', "Discord's own marks"],
    ['returned in inverness', 'the Turkish i'],
  ])('%j is exact: %s', (quotation) => {
    const result = check(quotation);
    expect(result).toMatchObject({ verdict: 'exact', passage: { score: 0 } });
    expect(result.diff).toEqual([{ op: 'same', text: expect.any(String) }]);
  });

  test('are shown as the article writes them, with their place', () => {
    const result = check('"All of it met at \'gull house\'!"');
    expect(result.diff).toEqual([{ op: 'same', text: 'all of it - met at “Gull House' }]);
    expect(highlighted(result)).toEqual(['all of it - met at “Gull House']);
    expect(result.passage).toMatchObject({ article: { id: 'one' }, paragraph: 1, answer: null });
  });

  test('may continue in the next paragraph', () => {
    const result = check('in Portree on Tuesday.\n\nThey left without a treaty');
    expect(result).toMatchObject({
      verdict: 'exact',
      passage: { paragraph: 1 },
      diff: [{ op: 'same', text: 'in Portree on Tuesday.\nThey left without a treaty' }],
    });
    expect(highlighted(result)).toEqual(['in Portree on Tuesday']);
  });

  test('may not continue in the next article', () => {
    expect(check('are to be returned in İnverness. Nobody met at').verdict).not.toBe('exact');
  });

  test('must match in every word, and in every separator and sign of a number', () => {
    for (const quotation of ['met at Gull Houses', 'Some 1.500 nets are', 'Some $1,500 nets are']) {
      expect(check(quotation).verdict).not.toBe('exact');
    }
  });
});

describe('a quotation with words left out', () => {
  test.each([
    'The island’s fleet … met at Gull House',
    'The island’s fleet ... met at Gull House...',
    '…the island’s fleet [...] met at Gull House […]',
    'The island’s fleet (…) met at Gull House',
  ])('%j is exact where its fragments stand in order', (quotation) => {
    const result = check(quotation);
    expect(result).toMatchObject({
      verdict: 'exact',
      diff: [
        { op: 'same', text: 'The island’s fleet' },
        { op: 'same', text: 'met at “Gull House' },
      ],
    });
    expect(highlighted(result)).toEqual(['The island’s fleet', 'met at “Gull House']);
  });

  test('may take its fragments from several paragraphs of one article', () => {
    const result = check(
      'met at Gull House … called the talks a start. […] nets are to be returned',
    );
    expect(result).toMatchObject({ verdict: 'exact', passage: { paragraph: 1 } });
    expect(result.diff.map(({ text }) => text)).toEqual([
      'met at “Gull House',
      'called the talks a start',
      'nets are to be returned',
    ]);
  });

  test('is not exact in another order or in two articles', () => {
    expect(check('met at Gull House … The island’s fleet').verdict).not.toBe('exact');
    expect(check('Some 1,500 nets … on Tuesday morning').verdict).not.toBe('exact');
  });

  test('is found where its fragments are closest together', () => {
    const body = ['The boat left. It was late. The boat left again. Nobody saw it.'];
    const close = aQuoteCheck(anIndex([anArticle({ body })]));
    expect(highlighted(close('the boat … saw'))).toEqual(['The boat', 'saw']);
    expect(close('the boat … saw').passage?.highlights[0]).toEqual([28, 36]);
  });
});

test.each(['', '   ', '…', '“!?”', '[…]', '%'])('%j is in no article', (text) => {
  expect(check(text)).toMatchObject({
    verdict: 'not-found',
    passage: null,
    diff: [],
    speaker: null,
  });
});

test.each(['of it', 'Portree', '“gull house”', '和平'])('%j is too short to check', (text) => {
  expect(check(text)).toMatchObject({ verdict: 'too-short', passage: null, diff: [] });
});

test('a corpus without articles holds no quotation', () => {
  const empty = aQuoteCheck(anIndex([]));
  expect(empty('two long days')).toMatchObject({ verdict: 'not-found', passage: null, diff: [] });
});
