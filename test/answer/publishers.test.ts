import { describe, expect, test } from 'vitest';
import { composeLibrary } from '../../src/compose.ts';
import type { Answer, Found } from '../../src/domain/answer.ts';
import { anArticle, COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';

const NORTH = anArticle({
  id: 'north',
  publisher: 'North Post',
  body: ['Nets were returned.', 'Returned nets filled the harbour.', 'Rain fell.'],
});
const library = composeLibrary([COAST_WIRE, HARBOUR_DAILY, NORTH]);

function found(answer: Answer): Found {
  if (answer.outcome === 'abstained') throw new Error(`abstained: ${answer.reason}`);
  return answer;
}

describe('the publishers of an answer', () => {
  test('are those with an answering passage; the others are sorted by name', async () => {
    const { mentions } = found(await library.ask('who led the island team'));
    expect(mentions).toEqual({
      by: ['Harbour Daily'],
      notBy: ['Coast Wire', 'North Post'],
      total: 3,
    });
  });

  test('include those whose passages are not shown', async () => {
    const { passages, mentions } = found(await library.ask('returned nets', { limit: 1 }));
    expect(passages).toHaveLength(1);
    expect(new Set(mentions.by)).toEqual(new Set(['Coast Wire', 'Harbour Daily', 'North Post']));
  });

  test('are those of the searched articles only', async () => {
    const { mentions } = found(await library.ask('returned nets', { sources: ['north'] }));
    expect(mentions).toEqual({ by: ['North Post'], notBy: [], total: 1 });
  });
});

describe('what stands beside an answer', () => {
  /** The publishers whose passages stand beside the answer from the Mail. */
  async function beside(question: string, ...[mail, post, times]: readonly string[]) {
    const bodies = Object.entries({ Mail: mail, Post: post, Times: times });
    const articles = bodies.flatMap(([publisher, text]) => {
      const id = publisher.toLowerCase();
      return text === undefined ? [] : [anArticle({ id, publisher, body: [text] })];
    });
    const answer = found(await composeLibrary(articles).ask(question));
    expect(answer.passages[0]?.article.publisher).toBe('Mail');
    return answer.beside.map(({ article }) => article.publisher);
  }

  test('tells the same in other words, with the figure or with much of the rest', async () => {
    const mail = 'The fleets agreed to return 3,000 nets to the owners in Portree.';
    expect(
      await beside(
        'how many nets are returned',
        mail,
        'Skippers from both sides said after long talks that 3,000 nets would soon be returned by train.',
        'Nets worth a fortune are returned by 40 lorries, a harbour master complained on Monday.',
      ),
    ).toEqual(['Post']);
    expect(
      await beside(
        'who returned the nets',
        'Captain Okafor returned the nets to the owners in Portree.',
        'The nets were returned to their owners by Captain Okafor.',
      ),
    ).toEqual(['Post']);
  });

  test('is nothing that only has a year, or the words of the question', async () => {
    expect(
      await beside(
        'how many nets were returned in 1998',
        'In 1998 the two fleets returned 3,000 nets to their owners on the northern islands.',
        'In 1998 Mara Lindqvist asked skippers of Gull House about nets: 12 were returned with torn corks and green ropes, said Captain Okafor over supper.',
      ),
    ).toEqual([]);
  });
});

describe('a copy of another article', () => {
  const report = [
    'The island and mainland fleets agreed on Tuesday to return 3,000 nets to their owners in Portree by Friday.',
    'Captain Okafor said that lorries would bring them to Gull House, where skippers may claim what is theirs with a receipt.',
    'Mara Lindqvist called it a start, and hoped that a closed season for herring would follow before the winter storms.',
  ];
  const articles = [
    anArticle({ id: 'wire', publisher: 'Coast Wire', body: report }),
    anArticle({ id: 'mail', publisher: 'Mail', body: ['From our agency.', ...report] }),
    anArticle({
      id: 'post',
      publisher: 'Post',
      body: ['The fleets agreed to return 3,000 nets to the owners, a spokesman told us.'],
    }),
  ];

  test('is no further voice: not shown beside the answer, nor counted', async () => {
    const answer = found(await composeLibrary(articles).ask('how many nets are returned'));
    const shown = [answer.passages[0], ...answer.beside].map((one) => one?.article.publisher);
    expect(shown).toHaveLength(2);
    expect(shown).toContain('Post');
    expect(answer.mentions.total).toBe(2);
    expect(new Set(answer.mentions.by)).toEqual(new Set(['Coast Wire', 'Mail', 'Post']));
  });
});

describe('passages with publishers first', () => {
  test('are the best of each publisher, then the rest by rank, without repeats', async () => {
    const options = { limit: 10 };
    const ranked = found(await library.ask('returned nets', options)).passages;
    const spread = found(
      await library.ask('returned nets', { ...options, publishersFirst: true }),
    ).passages;
    expect(spread[0]).toEqual(ranked[0]);
    expect(new Set(spread.slice(0, 3).map(({ article }) => article.publisher)).size).toBe(3);
    expect(new Set(spread)).toEqual(new Set(ranked));
    const rest = ranked.filter((one) => !spread.slice(0, 3).some(({ id }) => id === one.id));
    expect(spread.slice(3)).toEqual(rest);
  });
});

describe('reading an article', () => {
  test('returns its paragraphs in order, or undefined for an unknown article', () => {
    expect(library.read('north')?.map(({ text }) => text)).toEqual([
      'Nets were returned.',
      'Returned nets filled the harbour.',
      'Rain fell.',
    ]);
    expect(library.read('south')).toBeUndefined();
  });
});

describe('finding sources', () => {
  test('returns the best passage of each sentence, or null, and counts the further sentences', async () => {
    const message =
      'Mara Lindqvist led the island team. Harpsichords are dear!\n- how many boats sank\n\n:-)\nNets.';
    const { sentences, left } = await library.findSources(message, 3);
    expect(sentences.map(({ sentence }) => sentence)).toEqual([
      'Mara Lindqvist led the island team.',
      'Harpsichords are dear!',
      '- how many boats sank',
    ]);
    expect(sentences.map(({ passage }) => passage?.article.id)).toEqual([
      'harbour-daily',
      undefined,
      'coast-wire',
    ]);
    expect(left).toBe(1);
  });
});
