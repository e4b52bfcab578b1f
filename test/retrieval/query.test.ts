import { describe, expect, test } from 'vitest';
import { buildPassageIndex } from '../../src/retrieval/passage-index.ts';
import { readQuery } from '../../src/retrieval/query.ts';
import { COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';

const index = buildPassageIndex([HARBOUR_DAILY, COAST_WIRE]);
const read = (question: string) => readQuery(question, index);

describe('a query', () => {
  test('holds the content words, as typed and as searched for', () => {
    expect(read('Who led the ISLAND teams?').words.map(({ typed, term }) => [typed, term])).toEqual(
      [
        ['led', 'led'],
        ['ISLAND', 'island'],
        ['teams', 'team'],
      ],
    );
  });

  test('holds a word once, however often it is asked', () => {
    expect(read('nets, nets and more nets').words).toHaveLength(1);
  });

  test('corrects an unknown word to the known one nearest to it', () => {
    expect(read('Lindqvst').words).toMatchObject([
      { typed: 'Lindqvst', term: 'lindqvist', known: true },
    ]);
    expect(read('maimland').words).toMatchObject([{ term: 'mainland', known: true }]);
  });

  test.each(['rice', 'netz', 'xylophone', '1,501'])('does not bend %s to a known word', (word) => {
    expect(read(word).words).toMatchObject([{ typed: word, known: false }]);
  });

  test('gives an unknown word the most information that a word can have', () => {
    const [known, unknown] = read('nets harpsichord').words;
    expect(unknown?.idf).toBeGreaterThan(known?.idf ?? Number.POSITIVE_INFINITY);
  });

  test.each<[string, string | null]>([
    ['how many nets', 'how-many'],
    ['how long was it', 'how-long'],
    ['whos that', 'who'],
    ['Where did they meet?', 'where'],
    ['what day was it', 'when'],
    ['tell me about the nets', null],
    ['wherever', null],
  ])('"%s" asks for %s', (question, kind) => {
    expect(read(question).kind).toBe(kind);
  });

  test.each(['', '   ', '...', '🙂🙂'])('%j is empty', (question) => {
    expect(read(question)).toMatchObject({ empty: true, smallTalk: false, words: [] });
  });

  test.each(['hi', 'Hello there!', 'thanks so much', 'дякую', 'thx'])(
    '%s is small talk',
    (question) => {
      expect(read(question)).toMatchObject({ empty: false, smallTalk: true, words: [] });
    },
  );

  test('a greeting before a question is no small talk', () => {
    expect(read('hi, who led the island team').smallTalk).toBe(false);
  });
});
