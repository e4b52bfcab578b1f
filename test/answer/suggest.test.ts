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

describe('suggested questions in a language', () => {
  const asked = [
    ['Who led the island team?', '[uk] Хто очолював команду острова?'],
    ['How many nets are to be returned?'],
  ];
  const body = ['Mara Lindqvist led the island team.', 'They agreed to return 1,500 nets.'];
  const spoken = composeLibrary([anArticle({ body, asked })]);

  test('are in it where the paragraph has one, else in English', () => {
    const inUkrainian = { limit: 5, longest: 100, language: 'uk' } as const;
    expect(spoken.suggest('who led', inUkrainian)).toEqual(['Хто очолював команду острова?']);
    expect(spoken.suggest('how many', inUkrainian)).toEqual(['How many nets are to be returned?']);
    expect(spoken.suggest('', inUkrainian)).toEqual(['Хто очолював команду острова?']);
  });

  test('are in no other one', () => {
    const inFrench = { limit: 5, longest: 100, language: 'fr' } as const;
    expect(spoken.suggest('who led', inFrench)).toEqual(['Who led the island team?']);
    expect(spoken.suggest('', inFrench)).toEqual(asked.map(([first]) => first));
  });
});

describe('what is offered with an answer', () => {
  const offers = async (question: string, from = library) =>
    from.offers(await from.ask(question), { limit: 2, longest: 80 });

  test('are questions that are similar and answered', async () => {
    const { questions } = await offers('when will the nets be returned');
    expect(questions).toContain('How many nets are to be returned?');
    expect(questions).not.toContain('How many harpsichords are on board?');
  });

  test('is nothing where no question is similar', async () => {
    expect(await offers('rice')).toEqual({ didYouMean: null, questions: [] });
    expect((await offers('hello')).questions).toEqual([]);
  });

  test('is the question with a word that is near to one in no article', async () => {
    expect((await offers('linqkvist')).didYouMean).toBe('lindqvist');
    // A word of English is meant as it stands.
    expect((await offers('starm')).didYouMean).toBeNull();
  });

  test('is the question with the other word that a slip may stand for', async () => {
    const own = composeLibrary([
      anArticle({ body: ['The gramter sank at noon.', 'The grabter came home in the rain.'] }),
    ]);
    const answer = await own.ask('did the gracter sink');
    const { didYouMean } = await own.offers(answer, { limit: 2, longest: 80 });
    expect(didYouMean).toBe('did the grabter sink');
  });
});
