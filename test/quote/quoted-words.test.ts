import { expect, test } from 'vitest';
import { quotedWords, readQuotation } from '../../src/quote/read-quotation.ts';
import { quotedSpeech } from '../../src/quote/source.ts';

const wordsOf = (text: string) => quotedWords(text).map(({ word }) => word);

test.each<[text: string, words: readonly string[], reason: string]>([
  ['talks - an', ['talks', 'an'], 'a dash only separates words'],
  ['talks—an long-range', ['talks', 'an', 'long', 'range'], 'with or without spaces'],
  ['Kyiv’s ‘own’ don`t', ["kyiv's", 'own', "don't"], 'apostrophes are straight'],
  ['ISTANBUL İstanbul ıstanbul', ['istanbul', 'istanbul', 'istanbul'], 'one i'],
  ['ÇIRAĞAN Çırağan', ['çirağan', 'çirağan'], 'other marks are spelling'],
  ['e\u0301 é STRASSE straße', ['é', 'é', 'strasse', 'strasse'], 'two encodings of one letter'],
  ['soft\u00adhyphen', ['softhyphen'], 'invisible characters do not count'],
  ['6,000 1.5 10.', ['6,000', '1.5', '10'], 'marks inside numbers belong to them'],
  ['-5 and −5 but 3-5', ['-5', 'and', '-5', 'but', '3', '5'], 'a minus is no dash'],
  [
    '5% of $3 & +7 + ¢',
    ['5', '%', 'of', '$', '3', '&', '+', '7', '¢'],
    'signs that are read aloud',
  ],
  ['U.S. **bold** _it_', ['u', 's', 'bold', 'it'], 'dots and markdown only separate'],
  ['在NATO会议', ['在', 'nato', '会', '议'], 'in scripts without spaces each character is a word'],
])('%j is read as %j: %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('each word has its range in the text', () => {
  expect(quotedWords('“Ça va,” said')).toEqual([
    { word: 'ça', start: 1, end: 3 },
    { word: 'va', start: 4, end: 6 },
    { word: 'said', start: 9, end: 13 },
  ]);
});

const fragmentsOf = (text: string) => {
  const { words, fragments } = readQuotation(text);
  return fragments.map(({ from, to }) =>
    words
      .slice(from, to)
      .map(({ word }) => word)
      .join(' '),
  );
};

test.each([
  ['a b … c', ['a b', 'c']],
  ['a b... c', ['a b', 'c']],
  ['a b [...] c […] d', ['a b', 'c', 'd']],
  ['a b ( … ) c. . . d', ['a b', 'c', 'd']],
  ['…a b.…', ['a b']],
  ['a [he] b', ['a he b']],
  ['a.. b', ['a b']],
  ['… […]', []],
])('the fragments of %j are %j', (text, fragments) => {
  expect(fragmentsOf(text)).toEqual(fragments);
});

// A pattern that backtracks would not finish here.
test.each(['.', '…', '[', '[...', '. ', '"', '“'])('a long row of %j has no words', (mark) => {
  const text = `[${mark.repeat(20_000)}`;
  expect(readQuotation(text)).toEqual({ text, words: [], fragments: [] });
  expect(quotedSpeech(text).length).toBeLessThanOrEqual(10_000);
});

test.each([
  ['He said "two days" and “more”.', ['two days', 'more']],
  ['«Oui» and „Ja“', ['Oui', 'Ja']],
  ['A 6\'2" man and a 3" nail', []],
  ["the 'own' words", []],
  ['An open "mark', []],
])('the speech in %j is %j', (text, speech) => {
  expect(quotedSpeech(text).map((span) => text.slice(...span))).toEqual(speech);
});
