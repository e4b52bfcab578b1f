import { expect, test } from 'vitest';
import { quotedWords, readQuotation } from '../../src/quote/read-quotation.ts';
import { quotedSpeech } from '../../src/quote/source.ts';

const wordsOf = (text: string) => quotedWords(text).map(({ word }) => word);

test.each<[text: string, words: readonly string[], reason: string]>([
  ['talks - an', ['talks', 'an'], 'a dash only parts words'],
  ['talks—an long-range', ['talks', 'an', 'long', 'range'], 'with or without spaces'],
  ['Kyiv’s ‘own’ don`t', ["kyiv's", 'own', "don't"], 'apostrophes are straight'],
  ['ISTANBUL İstanbul ıstanbul', ['istanbul', 'istanbul', 'istanbul'], 'one i'],
  ['ÇIRAĞAN Çırağan', ['çirağan', 'çirağan'], 'other marks are spelling'],
  ['e\u0301 é STRASSE straße', ['é', 'é', 'strasse', 'strasse'], 'two writings of one letter'],
  ['soft\u00adhyphen', ['softhyphen'], 'what is invisible is nothing'],
  ['6,000 1.5 10.', ['6,000', '1.5', '10'], 'marks inside numbers belong to them'],
  ['-5 and −5 but 3-5', ['-5', 'and', '-5', 'but', '3', '5'], 'a minus is no dash'],
  ['5% of $3 & +7 + ¢', ['5', '%', 'of', '$', '3', '&', '+', '7', '¢'], 'signs that are read out'],
  ['U.S. **bold** _it_', ['u', 's', 'bold', 'it'], 'dots and markdown only part'],
  ['在NATO会议', ['在', 'nato', '会', '议'], 'scripts without spaces go sign by sign'],
])('%j is read as %j: %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('words know where they stand', () => {
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

// A pattern that can read a row of marks in several ways would not come to an end here.
test.each(['.', '…', '[', '[...', '. ', '"', '“'])('a long row of %j says nothing', (mark) => {
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
