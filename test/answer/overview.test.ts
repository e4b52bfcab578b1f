import { describe, expect, test } from 'vitest';
import { composeLibrary } from '../../src/compose.ts';
import { anArticle } from '../support/articles.ts';

const library = composeLibrary([
  anArticle({
    id: 'harbour',
    publisher: 'Harbour Daily',
    body: [
      'The island and the mainland ended a day of talks on fishing in Portree on Monday, with a deal on nets.',
      'Here are the main points:',
      'Both fleets agreed to return 40 nets and to close the northern bank for a month.',
      'The island demands that trawlers stay outside the bay. The mainland wants a higher quota.',
      '## What comes next',
      'The two fleets will meet again in Oban in June.',
      'Mara Lindqvist led the island team, and Tom Okafor attended for the mainland.',
    ],
  }),
  anArticle({
    id: 'weather',
    publisher: 'Coast Wire',
    title: 'A storm at sea',
    body: ['A storm sank 12 boats on Sunday, and the ferry stayed in port.', 'Nobody was hurt.'],
  }),
]);

async function firstOf(question: string): Promise<string> {
  const answer = await library.ask(question);
  return answer.outcome === 'found'
    ? `${answer.passages[0]?.article.id} ${answer.passages[0]?.paragraph}`
    : answer.reason;
}

describe('a question for the whole', () => {
  test.each([
    ['what was agreed by the fleets?', 'harbour 3'],
    ['did the fleets agree on anything', 'harbour 3'],
    ['what does the island want', 'harbour 4'],
    ['what does the mainland demand', 'harbour 4'],
    ['what happens next with the fleets', 'harbour 5'],
    ['key points of the talks', 'harbour 1'],
    ['what was agrred by the fleets', 'harbour 3'],
    ['sumary of the talks', 'harbour 1'],
    ['tldr of the fishing talks', 'harbour 1'],
    ['підсумки talks', 'harbour 1'],
  ])('"%s" is answered by %s', async (question, place) => {
    expect(await firstOf(question)).toBe(place);
  });

  test('is never answered by a lead-in', async () => {
    for (const question of ['main points', 'what are the main points?', 'summary']) {
      const answer = await library.ask(question, { limit: 100 });
      const texts = answer.outcome === 'found' ? answer.passages.map(({ text }) => text) : [];
      expect(texts.length).toBeGreaterThan(0);
      expect(texts).not.toContain('Here are the main points:');
    }
  });

  test('about who asks or is asked is not for the articles', async () => {
    expect(await firstOf('who are you?')).toBe('no-known-word');
    expect(await firstOf('where are you from')).toBe('no-known-word');
  });
});

describe('a question that asserts', () => {
  test.each(['is Mara Lindqvist a smuggler', 'is the deal illegitimate', 'was the ferry stolen'])(
    'is refused where no sentence says so: %s',
    async (question) => {
      expect((await library.ask(question)).outcome).toBe('abstained');
    },
  );

  test('is answered where a sentence does', async () => {
    expect(await firstOf('was nobody hurt')).toBe('weather 2');
  });
});

describe('whether somebody was there', () => {
  test('is answered by a sentence with the name and the act', async () => {
    expect(await firstOf('did Okafor attend')).toBe('harbour 6');
  });

  test('is refused where no sentence has both', async () => {
    const own = composeLibrary([
      anArticle({ body: ['Okafor attended the talks.', 'Ferreira called the storm a warning.'] }),
    ]);
    expect((await own.ask('was Ferreira there')).outcome).toBe('abstained');
  });
});

describe('the decision', () => {
  test('stays as it is when articles on other subjects are added', async () => {
    const subjects = ['ships', 'bridges', 'violins', 'orchards', 'comets', 'glaciers'];
    const others = subjects.flatMap((subject, at) =>
      Array.from({ length: 20 }, (_, nth) =>
        anArticle({
          id: `other-${at}-${nth}`,
          title: `Notes on ${subject}`,
          body: [
            `A codename was given to the ${subject} of valley ${nth}.`,
            `The cost of ${subject} rose by ${nth} percent.`,
          ],
        }),
      ),
    );
    const article = anArticle({
      body: [
        'The fleets returned 40 nets on Monday.',
        'Okafor called it an operation of months.',
        'The ferry stayed in port.',
      ],
    });
    const alone = await composeLibrary([article]).ask('what codename had the nets');
    const among = await composeLibrary([article, ...others]).ask('what codename had the nets', {
      sources: [article.id],
    });
    expect(alone.outcome).toBe('abstained');
    expect(among.outcome).toBe('abstained');
    expect(among.confidence).toBeCloseTo(alone.confidence, 1);
  });
});

describe('a slip of spelling', () => {
  test('that carried the answer is told', async () => {
    const answer = await library.ask('who led the iland team');
    expect(answer).toMatchObject({
      outcome: 'found',
      corrected: [{ from: 'iland', to: 'island', or: null }],
      missing: [],
    });
  });

  test('that may be either of two words is told with both', async () => {
    const own = composeLibrary([
      anArticle({ body: ['The gramter sank at noon.', 'The grabter came home in the rain.'] }),
    ]);
    expect(await own.ask('did the gracter sink')).toMatchObject({
      corrected: [{ from: 'gracter', to: 'gramter', or: 'grabter' }],
    });
  });

  test('is not told where nothing was mended', async () => {
    expect((await library.ask('who led the island team')).corrected).toEqual([]);
  });
});
