import { describe, expect, test } from 'vitest';
import { composeLibrary } from '../../src/compose.ts';
import { anArticle, COAST_WIRE } from '../support/articles.ts';

const FLEETS = anArticle({
  id: 'fleets',
  body: [
    'The island and mainland fleets met at Gull House.',
    'Mara Lindqvist led the island team.',
    'They agreed to return 1,500 nets.',
    'A storm is expected.',
  ],
  asked: [
    ['Where did the fleets meet?', 'meeting place'],
    ['Who led the island team?', 'boss of the islanders'],
    ['How many nets are to be returned?', 'How many nets do the fleets get back?'],
    // The articles do not say what it asks.
    ['How many harpsichords are on board?'],
  ],
});
const library = composeLibrary([FLEETS, COAST_WIRE]);
const suggest = (typed: string, { limit = 5, longest = 100 } = {}) =>
  library.suggest(typed, { limit, longest });

describe('suggested questions', () => {
  test.each<[string, readonly string[], string]>([
    ['who', ['Who led the island team?'], 'it begins so'],
    [
      'How many nets are',
      ['How many nets are to be returned?', 'How many nets do the fleets get back?'],
      'one begins so, the other fits',
    ],
    ['team lea', ['Who led the island team?'], 'it holds the words, the last one incomplete'],
    [
      'fleets met',
      ['Where did the fleets meet?', 'How many nets do the fleets get back?'],
      'one holds both words in another form, the other one of them',
    ],
    ['boss', [], 'the phrasing that holds it is not a question'],
    ['harbour', [], 'no question holds it'],
  ])('for %j are %j: %s', (typed, questions) => {
    expect(suggest(typed)).toEqual(questions);
  });

  test('for an empty text come from all parts of the articles', () => {
    expect(suggest('', { limit: 2 })).toEqual([
      'Where did the fleets meet?',
      'How many nets are to be returned?',
    ]);
  });

  test('keep to the limits of number and length', () => {
    expect(suggest('how many', { limit: 1 })).toHaveLength(1);
    expect(suggest('', { longest: 26 })).toEqual([
      'Where did the fleets meet?',
      'Who led the island team?',
    ]);
  });
});

describe('related questions', () => {
  test('are similar to the question where possible, and answered', async () => {
    const near = await library.relatedQuestions('nets for harpsichords?', {
      limit: 2,
      longest: 80,
    });
    expect(near[0]).toBe('How many nets are to be returned?');
    expect(near).not.toContain('How many harpsichords are on board?');
    expect(near).toHaveLength(2);
  });

  test('are others where none is similar', async () => {
    expect(await library.relatedQuestions('rice', { limit: 2, longest: 80 })).toHaveLength(2);
    const bare = composeLibrary([COAST_WIRE]);
    expect(await bare.relatedQuestions('rice', { limit: 2, longest: 80 })).toEqual([]);
  });
});
