import { describe, expect, test } from 'vitest';
import { composeLibrary } from '../../src/compose.ts';
import { anArticle, COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { synonyms } from '../support/synonyms.ts';

const library = composeLibrary(
  [COAST_WIRE, HARBOUR_DAILY],
  synonyms(
    'hurricane => storm',
    '# language: uk',
    'шторм => storm',
    'човен, човни => boats',
    'потопити, потопив => sank',
  ),
);

describe('abstaining', () => {
  test.each<[question: string, reason: string, missing: readonly string[], why: string]>([
    ['what did rutte say', 'no-known-word', ['rutte'], 'the one content word is in no article'],
    [
      'what did rutte say of the nets',
      'subject-missing',
      ['rutte'],
      'half of the words are in no article',
    ],
    ['how many boats sank in 1997', 'subject-missing', ['1997'], 'a year that no article mentions'],
    [
      'who met in Portree on june 20',
      'subject-missing',
      ['june 20'],
      'a date that no article covers',
    ],
    [
      'lentil soup and nets and onions',
      'subject-missing',
      ['lentil', 'soup', 'onions'],
      'most words are in no article',
    ],
    [
      'did Macron praise the island fleet and the nets',
      'subject-missing',
      ['Macron', 'praise'],
      'a name',
    ],
    ['how old is Mara Lindqvist', 'answer-kind-missing', ['how old'], 'no age is told'],
  ])('%j: %s, missing %j (%s)', async (question, reason, missing) => {
    expect(await library.ask(question)).toMatchObject({ outcome: 'abstained', reason, missing });
  });

  test.each(['wie viele Netze wurden zurückgegeben', '何隻の船が沈みましたか'])(
    'for a language that it does not read shows nothing near: %s',
    async (question) => {
      expect(await library.ask(question, { explain: true })).toMatchObject({
        outcome: 'abstained',
        reason: 'language',
        language: 'other',
        confidence: 0,
        missing: [],
        nearest: [],
        explain: { language: 'other', words: [], candidates: [] },
      });
    },
  );

  test('tells a missing kind of answer from a missing subject', async () => {
    const own = composeLibrary([
      anArticle({ body: ['The harbour closed. Nobody said a word of the fleet.', 'It rained.'] }),
    ]);
    expect(await own.ask('how many words were said of the fleet')).toMatchObject({
      outcome: 'abstained',
      reason: 'answer-kind-missing',
    });
    expect((await own.ask('why was it')).outcome).toBe('abstained');
  });

  test.each([
    'why did the fleets meet in Portree and not in Geneva',
    'why Portree and not Geneva?',
    'Portree or Geneva?',
  ])('does not abstain for a name that the subject is only compared with: %s', async (question) => {
    const answer = await library.ask(question);
    expect(answer).toMatchObject({ outcome: 'found', missing: ['Geneva'] });
  });

  test('abstains for the same name where it is the subject', async () => {
    expect(await library.ask('why not Geneva?')).toMatchObject({ outcome: 'abstained' });
  });

  test('reports a missing date as typed, and its words only once', async () => {
    const answer = await library.ask('did 12 boats sink on 20 June 2031?');
    expect(answer.missing.filter((word) => /2031/u.test(word))).toHaveLength(1);
  });

  test.each([
    ['hurricane', 'a synonym'],
    ['hurricanes', 'a form of a synonym'],
    ['сколько лодок, шторм потопив човни', 'a mix of two languages'],
    ['boats in a sotrm', 'two swapped letters'],
  ])('answers %s: %s', async (question) => {
    const answer = await library.ask(question);
    expect(answer.outcome === 'found' && answer.passages[0]?.text).toMatch(
      /^A storm sank 12 boats/u,
    );
  });

  test.each(['what happened?', 'tldr', 'summary pls', 'how did it go'])(
    'answers "%s" with the opening paragraphs',
    async (question) => {
      const answer = await library.ask(question);
      expect(
        answer.outcome === 'found' && answer.passages.map(({ paragraph }) => paragraph),
      ).toEqual([1, 1]);
    },
  );

  test('answers a question for a summary from the given source only', async () => {
    const answer = await library.ask('tldr', { sources: ['coast-wire'] });
    expect(answer.outcome === 'found' && answer.passages.map(({ article }) => article.id)).toEqual([
      'coast-wire',
    ]);
  });

  test('marks a question about the present, answered or not', async () => {
    expect(await library.ask('how many nets are returned now')).toMatchObject({ isAboutNow: true });
    expect(await library.ask('latest harpsichord news')).toMatchObject({
      isAboutNow: true,
      outcome: 'abstained',
    });
    expect(await library.ask('how many nets')).toMatchObject({ isAboutNow: false });
  });

  test('is more confident the more evidence there is', async () => {
    const confidences = await Promise.all(
      ['how many boats sank', 'boats and a harpsichord', 'a harpsichord lesson'].map(
        async (question) => (await library.ask(question)).confidence,
      ),
    );
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
    expect(confidences[2]).toBe(0);
  });
});

describe('phrasings', () => {
  const article = anArticle({
    body: ['The gavel fell.', 'A gavel lay there. It was old.'],
    asked: [['who opened the session', 'proceedings commence'], []],
  });

  test('rank their paragraph first, and are not part of its text', async () => {
    const own = composeLibrary([article]);
    const answer = await own.ask('proceedings commence');
    expect(answer).toMatchObject({ outcome: 'found', missing: [] });
    const [first] = answer.outcome === 'found' ? answer.passages : [];
    expect(first).toMatchObject({ paragraph: 1, text: 'The gavel fell.', highlights: [] });
  });
});
