import { describe, expect, test } from 'vitest';
import { aReading } from '../support/search.ts';

const words = (question: string) => aReading(question).words.map(({ word }) => word);
const contents = (question: string) =>
  aReading(question)
    .words.filter(({ isFunction }) => !isFunction)
    .map(({ word }) => word);

describe('a contraction', () => {
  test.each([
    ["they're", 'they are'],
    ['they’re', 'they are'],
    ['theyre', 'they are'],
    ["where'd", 'where did'],
    ['where’d', 'where did'],
    ['whered', 'where did'],
    ["how'd", 'how did'],
    ['howd', 'how did'],
    ["who've", 'who have'],
    ['whove', 'who have'],
    ["what's", 'what'],
    ['whats', 'what is'],
    ["didn't", 'did not'],
    ['didn’t', 'did not'],
    ['didnt', 'did not'],
    ["it's", 'it'],
    ["y'all", 'you all'],
    ['yall', 'you all'],
    ["won't", 'will not'],
    ["can't", 'can not'],
    ["we're", 'we are'],
    ["she'll", 'she will'],
    ["shouldn't've", 'should not have'],
  ])('is read as its words: %s', (typed, meant) => {
    expect(words(`the nets ${typed}`).slice(2).join(' ')).toBe(meant);
    expect(contents(`the nets ${typed}`)).toEqual(['nets']);
  });

  test('of a word that is not in any list is read too', () => {
    expect(words("the fleet'd")).toEqual(['the', 'fleet', 'would']);
  });

  test('is none in a name', () => {
    expect(words("did O'Brien meet D'Angelo")).toEqual(['did', "o'brien", 'meet', "d'angelo"]);
  });

  test('with "not" makes no contrast of what follows', () => {
    const { words: read } = aReading("why didn't Geneva agree");
    expect(read.some(({ isContrast }) => isContrast)).toBe(false);
  });
});
