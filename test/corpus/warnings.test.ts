import { describe, expect, test } from 'vitest';
import { openLineKind } from '../../src/compose.ts';
import { formatArticle } from '../../src/corpus/article-file.ts';
import { formatWarning, lineOf, warningsOf } from '../../src/corpus/warnings.ts';
import { anArticle } from '../support/articles.ts';

const SENTENCE = 'The fleets met at Gull House in Portree on Tuesday and talked for two hours.';

function warnings(options: Parameters<typeof anArticle>[0], day = '2024-06-01') {
  const article = anArticle(options);
  const filed = { article, file: 'own.md', text: formatArticle(article) };
  return warningsOf(filed, day, openLineKind()).map((one) => `${one.kind} ${formatWarning(one)}`);
}

describe('warnings of an article', () => {
  test('are none for one as it should be', () => {
    expect(warnings({ url: 'https://harbour.example/talks?id=7', body: [SENTENCE] })).toEqual([]);
  });

  test.each([
    ['https://harbour.example', "is a site's front page"],
    ['https://harbour.example/', "is a site's front page"],
    ['https://harbour.example/a?fbclid=x', 'has "fbclid", which tells who passed it on'],
    ['https://localhost/a', 'leads to no site of the web'],
    ['https://192.168.1.4/a', 'leads to no site of the web'],
    ['https://nas.local/a', 'leads to no site of the web'],
  ])('tell that the link %s %s', (url, said) => {
    expect(warnings({ url, body: [SENTENCE] })).toEqual([`link own.md:5: ${url} ${said}`]);
  });

  test.each([
    ['2024-06-02', true],
    ['2024-06-01', false],
    ['2024-07', true],
    ['2024-06', false],
    ['2025', true],
    ['2024', false],
  ])('tell on 2024-06-01 whether %s is yet to come: %s', (published, isFuture) => {
    const expected = isFuture ? [`future-date own.md:4: ${published} is yet to come`] : [];
    expect(warnings({ published, body: [SENTENCE] })).toEqual(expected);
  });

  test('tell a paragraph that is too long, by one character', () => {
    expect(warnings({ body: [`${'a'.repeat(1_499)}.`] })).toEqual([]);
    expect(warnings({ body: [`${'a'.repeat(1_500)}.`] })).toEqual([
      'long-paragraph own.md:8: 1501 characters, where 1500 are readable',
    ]);
  });

  test.each([
    ['<b>Nets</b> are to be returned by both of the fleets, said Okafor.'],
    ['Nets &amp; boats are to be returned by both of the fleets, he said.'],
    ['Nets are **to be returned** by both of the fleets, said Okafor.'],
    ['Nets are to be [returned](https://harbour.example/a) by both, he said.'],
  ])('tell the marks in %s', (text) => {
    expect(warnings({ body: [text] })).toEqual([
      `markup own.md:8: ${JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)}`,
    ]);
  });

  test.each([
    ['He paid 5 < 6 and R&D went on, said Okafor of the fleets.'],
    ['2 ** 3 is 8, he said.'],
  ])('find no marks in %s', (text) => {
    expect(warnings({ body: [text] })).toEqual([]);
  });

  test('tell a sentence that breaks off, and one that goes on in the next paragraph', () => {
    const whole = 'Skippers from both of the fleets said that they would';
    const rest = 'meet again before the end of the winter.';
    expect(warnings({ body: [whole, rest] })).toEqual([`half-sentence own.md:10: "${rest}"`]);
    expect(warnings({ body: [whole, '## Next', rest] })).toEqual([]);
    expect(warnings({ body: ['Skippers from both of the fleets said on Monday,'] })).toEqual([
      'half-sentence own.md:8: "Skippers from both of the fleets said on Monday,"',
    ]);
  });

  test('name the line of each of two paragraphs that are alike', () => {
    const text = 'See <i>nets</i> and what the fleets said.';
    expect(warnings({ body: [text, SENTENCE, text] }).map((one) => one.split(' ')[1])).toEqual([
      'own.md:8:',
      'own.md:12:',
    ]);
  });
});

test('the line of a part is that of its first occurrence, and none where it is not there', () => {
  expect(lineOf('b', 'a\nb\nb')).toBe(2);
  expect(lineOf('c', 'a\nb')).toBeNull();
});
