import { describe, expect, test } from 'vitest';
import { composeLibrary } from '../../src/compose.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { anArticle, COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';

const library = composeLibrary([COAST_WIRE, HARBOUR_DAILY]);

const passagesOf = (answer: Answer) =>
  answer.outcome === 'found' ? answer.passages : answer.nearest;
const ask = (question: string, options = {}) => library.ask(question, options);

/** The text of the answering sentence of the first passage. */
async function firstSentence(question: string): Promise<string | undefined> {
  const [first] = passagesOf(await ask(question));
  return first?.answer ? first.text.slice(...first.answer) : undefined;
}

describe('asking', () => {
  test.each<[question: string, sentence: string, reason: string]>([
    [
      'who led the island team',
      'Mara Lindqvist led the island team, and Tomas Okafor spoke for the mainland.',
      'all words',
    ],
    [
      'Where did the fleets meet?',
      'The island and mainland fleets met at Gull House in Portree on Tuesday.',
      'words and a place',
    ],
    ['how many boats sank', 'A storm sank 12 boats on Sunday.', 'a number next to boats'],
    [
      'how many nets each side',
      'The fleets agreed to return 3,000 nets, 1,500 for each side.',
      'number and both words',
    ],
    [
      'what closed season did the islands ask for',
      'The island fleet asked for a closed season of 40 days.',
      'the sentence, not its neighbour',
    ],
  ])('"%s" is answered by "%s" (%s)', async (question, sentence) => {
    const answer = await ask(question);
    expect(answer.outcome).toBe('found');
    expect(await firstSentence(question)).toBe(sentence);
  });

  test.each([
    ['how many boats sank', {}, 'en'],
    ['скільки човнів потонуло', {}, 'uk'],
    ['harpsichord', {}, 'en'],
    ['harpsichord', { locale: 'tr' }, 'tr'],
  ])('tells in which language "%s" was read with %j: %s', async (question, options, language) => {
    expect(await ask(question, options)).toMatchObject({ language });
  });

  test('returns the passage with its source, its place and the matching words', async () => {
    const answer = await ask('how many boats sank?');
    expect(answer).toMatchObject({
      question: 'how many boats sank?',
      outcome: 'found',
      missing: [],
      isAboutNow: false,
    });
    const [first] = passagesOf(answer);
    expect(first).toMatchObject({
      article: {
        id: 'coast-wire',
        title: 'Key points from the fishing talks',
        publisher: 'Coast Wire',
        published: '2024-05',
        url: null,
        kind: 'digest',
      },
      section: null,
      paragraph: 3,
      answer: [0, 32],
      sentences: [
        [0, 32],
        [33, 61],
      ],
    });
    expect(first?.highlights.map(([start, end]) => first.text.slice(start, end))).toEqual([
      'sank',
      'boats',
    ]);
  });

  test.each<[question: string, reason: string, missing: readonly string[]]>([
    ['', 'empty', []],
    [' \n ', 'empty', []],
    ['🙂?!', 'empty', []],
    ['Hello!', 'small-talk', []],
    ['how do i cook rice', 'no-known-word', ['cook', 'rice']],
    ['what did they say', 'no-known-word', []],
    ['harpsichord lessons in Portree', 'subject-missing', ['harpsichord', 'lessons']],
    ['treaty spawning spoke storm start', 'weak-evidence', []],
  ])('%j abstains: %s', async (question, reason, missing) => {
    expect(await ask(question)).toMatchObject({ outcome: 'abstained', reason, missing });
  });

  test('offers the nearest passages where it abstains on a subject', async () => {
    const answer = await ask('harpsichord lessons in Portree');
    expect(
      answer.outcome === 'abstained' && answer.nearest.map(({ paragraph }) => paragraph),
    ).toEqual([1]);
    expect(answer.confidence).toBeGreaterThan(0);
    expect(answer.confidence).toBeLessThan(0.5);
  });

  test('searches only the given sources', async () => {
    const answer = await ask('how many nets are returned', { sources: ['harbour-daily'] });
    expect(new Set(passagesOf(answer).map(({ article }) => article.id))).toEqual(
      new Set(['harbour-daily']),
    );
  });

  test('returns three passages, or as many as asked for', async () => {
    expect(passagesOf(await ask('season nets'))).toHaveLength(3);
    expect(passagesOf(await ask('nets', { limit: 1 }))).toHaveLength(1);
  });

  test('shows a paragraph once where its article repeats it', async () => {
    const own = composeLibrary([
      anArticle({ body: ['The tapir slept.', 'Else.', 'The tapir slept.'] }),
    ]);
    const answer = await own.ask('tapir');
    expect(passagesOf(answer).map(({ paragraph }) => paragraph)).toEqual([1]);
  });

  test('explains itself when asked to', async () => {
    expect((await ask('nets')).explain).toBeUndefined();
    const { explain } = await ask('nets harpsichord', { explain: true });
    expect(explain?.words).toMatchObject([
      { typed: 'nets', known: true, alternatives: ['net'] },
      { typed: 'harpsichord', known: false, alternatives: [] },
    ]);
    expect(explain?.evidence).toMatchObject({ gap: expect.any(Number) });
    expect(explain?.decision).toMatch(/^abstained, subject-missing \(confidence 0\.\d\d, needed /u);
    expect(explain?.candidates[0]).toMatchObject({
      paragraph: expect.any(Number),
      features: { sentence: expect.any(Number), pairs: expect.any(Number) },
    });
  });
});

describe('the library', () => {
  test('lists its articles by publisher', () => {
    expect(library.articles().map(({ id }) => id)).toEqual(['coast-wire', 'harbour-daily']);
  });

  test('lists a publisher’s newest article first, whatever the precision of its date', () => {
    const dated = ['2024-03', '2024-03-02', '2025'].map((published, at) =>
      anArticle({ id: `a${at}`, published }),
    );
    expect(
      composeLibrary(dated)
        .articles()
        .map(({ published }) => published),
    ).toEqual(['2025', '2024-03-02', '2024-03']);
  });

  test.each<[readonly string[], string]>([
    [['2024-05', '2024-05-02'], '2024-05-02'],
    [['2024-06', '2024-05-31'], '2024-06'],
    [['2024', '2023-12-31'], '2024'],
  ])('with articles of %j is as of %s', (dates, asOf) => {
    const dated = dates.map((published, at) => anArticle({ id: `a${at}`, published }));
    expect(composeLibrary(dated).asOf()).toBe(asOf);
  });

  test.each<[string, readonly string[]]>([
    ['', ['coast-wire', 'harbour-daily']],
    ['  ', ['coast-wire', 'harbour-daily']],
    ['harbour', ['harbour-daily']],
    ['HARB', ['harbour-daily']],
    ['fish', ['coast-wire', 'harbour-daily']],
    ['fleets bank', ['harbour-daily']],
    ['coast-wire', ['coast-wire']],
    ['nobody', []],
  ])('finds for %j the articles %j', (typed, ids) => {
    expect(library.findArticles(typed).map(({ id }) => id)).toEqual(ids);
  });

  test('finds a part of a title where no spaces part its words', () => {
    const own = composeLibrary([anArticle({ title: '俄罗斯无人机袭击' })]);
    expect(own.findArticles('无人机')).toHaveLength(1);
    expect(own.findArticles('会谈')).toHaveLength(0);
  });

  test('finds the newest articles first when asked to', () => {
    const dated = ['2024-03', '2025', '2024-03-01', '2024-05-01'].map((published, at) =>
      anArticle({
        id: `a${at}`,
        title: at === 3 ? 'Else' : 'Talks',
        published,
        publisher: `P${9 - at}`,
      }),
    );
    const found = composeLibrary(dated).findArticles('talks', 'newest');
    // Of the same day, the one whose publisher comes first.
    expect(found.map(({ id }) => id)).toEqual(['a1', 'a2', 'a0']);
  });

  test('shows a passage with its neighbours in its article', () => {
    const [first, second, third] = COAST_WIRE.paragraphs;
    const numbers = (id = '') => {
      const around = library.around(id);
      return (
        around &&
        [around.before, [around.passage], around.after].map((list) =>
          list.map(({ paragraph }) => paragraph),
        )
      );
    };
    expect(numbers(first?.id)).toEqual([[], [1], [2]]);
    expect(numbers(second?.id)).toEqual([[1], [2], [3]]);
    expect(numbers(third?.id)).toEqual([[2], [3], []]);
    expect(numbers('nowhere!')).toBeUndefined();
  });

  test('finds the first of two equal paragraphs', () => {
    const twice = composeLibrary([anArticle({ body: ['Again.', 'Else.', 'Again.'] })]);
    const id = twice.articles()[0]?.paragraphs[2]?.id ?? '';
    expect(twice.around(id)?.passage.paragraph).toBe(1);
  });
});
