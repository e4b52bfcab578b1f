import { describe, expect, test } from 'vitest';
import { readQuery } from '../../src/search/query.ts';
import { rankPassages } from '../../src/search/scoring.ts';
import { anArticle } from '../support/articles.ts';
import { aLexicon, anIndex, aThesaurus } from '../support/search.ts';
import { synonyms } from '../support/synonyms.ts';

const THESAURUS = aThesaurus(synonyms('vessels, boats', 'gale => storm'));

/** The paragraphs of one article as ranked for a question. */
function ranked(
  question: string,
  body: readonly string[],
  asked: readonly (readonly string[])[] = [],
) {
  const index = anIndex([anArticle({ body, asked, title: 'Nets of the north' })]);
  const query = readQuery(question, aLexicon(index, THESAURUS));
  const hits = index.passages.map((_, passage) => ({ passage, score: 0 }));
  return rankPassages(query, hits, index);
}

const orderOf = (...of: Parameters<typeof ranked>) =>
  ranked(...of).map(({ passage }) => passage.paragraph.number);

describe('the second stage ranks first', () => {
  test.each<[reason: string, question: string, body: readonly string[]]>([
    [
      'a paragraph with the rare word over one with the common word',
      'harpsichord boats',
      ['A harpsichord sank.', 'Boats came.', 'More boats came.', 'All boats left.'],
    ],
    [
      'a sentence with both words over two with one each',
      'storm at the quay',
      ['The storm hit the quay at dawn. Nobody slept.', 'The storm came. The quay was empty.'],
    ],
    [
      'neighbouring words over the same words far apart',
      'closed season',
      [
        'A closed season was asked for by the island.',
        'They closed the hall for repairs before the winter season.',
      ],
    ],
    [
      'a number where a number is asked for',
      'how many boats sank',
      ['In the storm 12 boats sank.', 'Some boats sank in the storm.'],
    ],
    [
      'a name where a person is asked for',
      'who led the boats',
      ['The boats were led by Mara Lindqvist.', 'The boats were led by nobody at all.'],
    ],
    [
      'a reason where a reason is asked for',
      'why did the boats leave',
      ['The boats had to leave because the ice came.', 'The boats had to leave at noon sharp.'],
    ],
    [
      'the word itself over a synonym of it',
      'boats in the ice',
      ['The boats lay in ice.', 'The vessels lay in ice.'],
    ],
    [
      'a short paragraph over a long one with the same words',
      'harpsichord',
      ['A harpsichord sank.', `A harpsichord sank. ${'It rained on and on that day. '.repeat(9)}`],
    ],
  ])('%s', (_, question, body) => {
    expect(orderOf(question, body)[0]).toBe(1);
  });

  test('a paragraph whose phrasing matches', () => {
    const body = ['The bell rang at nine.', 'The bell rang at ten.'];
    expect(orderOf('curfew bell', body)).toEqual([1, 2]);
    expect(orderOf('curfew bell', body, [[], ['bell of the curfew']])).toEqual([2, 1]);
  });

  test('a paragraph next to one that names the subject', () => {
    const body = [
      'The harpsichord was tuned.',
      'A buyer was found.',
      'It rained.',
      'It snowed.',
      'A buyer came.',
    ];
    // Two paragraphs mention a buyer; paragraph 2 is next to the harpsichord.
    expect(orderOf('buyer of the harpsichord', body).slice(0, 3)).toEqual([1, 2, 5]);
  });
});

describe('the answering sentence', () => {
  const sentenceOf = (question: string, text: string) => {
    const [best] = ranked(question, [text]);
    return best?.bestSentence ? text.slice(...best.bestSentence.span) : null;
  };

  test.each<[reason: string, question: string, text: string, sentence: string]>([
    [
      'covers most of the question',
      'who sank the boats',
      'A storm came. Whales sank the boats. It rained.',
      'Whales sank the boats.',
    ],
    [
      'holds the kind of answer asked for',
      'how many boats sank',
      'The boats sank fast. In all 12 boats sank. Boats sank before.',
      'In all 12 boats sank.',
    ],
    [
      'refers by a pronoun to what the sentence before names',
      'where was Lindqvist born',
      'Lindqvist led the boats of the island. She was born in Portree.',
      'She was born in Portree.',
    ],
    [
      'is not split at an abbreviation',
      'what did Sen. Hall want',
      'The U.S. Senate met. Sen. Ann Hall (R-S.C.) of the U.S. wanted a bill. It failed.',
      'Sen. Ann Hall (R-S.C.) of the U.S. wanted a bill.',
    ],
  ])('%s', (_, question, text, sentence) => {
    expect(sentenceOf(question, text)).toBe(sentence);
  });

  test('is null where no word of the question occurs', () => {
    expect(sentenceOf('harpsichord', 'A storm came. It rained.')).toBeNull();
  });
});

test('every feature lies between 0 and 1', () => {
  const body = [
    'The gale sank 12 boats. It was the worst gale.',
    'Nets of the north. Nets, nets, nets.',
  ];
  for (const question of ['nets of the north', 'how many vessels in a gale', 'boats boats nets']) {
    for (const { features } of ranked(question, body, [['nets of the north'], []])) {
      for (const [name, value] of Object.entries(features)) {
        expect(value, name).toBeGreaterThanOrEqual(0);
        expect(value, name).toBeLessThanOrEqual(1);
      }
    }
  }
});
