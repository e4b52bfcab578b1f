import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/domain/synonyms.ts';
import { ANALYZER } from '../support/search.ts';

const stemOf = ANALYZER.stem;

describe('a stem', () => {
  test.each<[Language, readonly string[]]>([
    ['en', ['negotiate', 'negotiated', 'negotiating']],
    ['uk', ['полонении', 'полонених', 'полоненим']],
    ['ru', ['пленныи', 'пленных', 'пленным']],
    ['tr', ['esir', 'esirler', 'esirlerin']],
    ['fr', ['prisonnier', 'prisonniers']],
  ])('is the same for all forms of a word in %s: %j', (language, forms) => {
    expect(new Set(forms.map((form) => stemOf(form, language))).size).toBe(1);
  });

  test.each<[Language, string]>([
    ['uk', 'хто'],
    ['tr', 'kim'],
    ['fr', 'qui'],
    ['zh', '会谈'],
    ['en', '6000'],
    ['en', 'u.s'],
  ])('of a word without an ending in %s is the word itself: %s', (language, word) => {
    expect(stemOf(word, language)).toBe(word);
  });
});

test.each([
  ['speak', 'spoke', 'spoken', 'speaks', 'speaking'],
  ['meet', 'met', 'meeting'],
  ['child', 'children'],
  ['strike', 'struck', 'strikes'],
])('irregular forms share the stem of "%s"', (...forms) => {
  expect(new Set(forms.map((form) => stemOf(form, 'en'))).size).toBe(1);
});

describe('the stem of a synonym entry', () => {
  test.each([
    ['dictates', 'dictate'],
    ['dictated', 'dictate'],
    ['bodies', 'body'],
    ['stopped', 'stop'],
    ['hoping', 'hope'],
    ['fought', 'fight'],
    ['exchanges', 'exchanging'],
  ])('is the same for the forms %s and %s of a word', (one, other) => {
    expect(ANALYZER.entryStem(one, 'en')).toBe(ANALYZER.entryStem(other, 'en'));
  });

  test.each([
    ['dictator', 'dictate'],
    ['organ', 'organization'],
    ['general', 'generous'],
  ])('is not the same for two words of one root: %s, %s', (one, other) => {
    expect(ANALYZER.entryStem(one, 'en')).not.toBe(ANALYZER.entryStem(other, 'en'));
  });
});
