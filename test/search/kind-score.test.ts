import { describe, expect, test } from 'vitest';
import type { AnswerKind } from '../../src/language/answer-kind.ts';
import { kindScore } from '../../src/search/kind-score.ts';
import { compileQuery } from '../../src/search/matching.ts';
import { readQuery } from '../../src/search/query.ts';
import { anArticle } from '../support/articles.ts';
import { aLexicon, anIndex } from '../support/search.ts';

/** How clearly the first sentence of a text holds a kind of answer to a question. */
function holds(kind: AnswerKind, text: string, question = ''): number {
  const index = anIndex([anArticle({ body: [text] })]);
  const query = readQuery(question, aLexicon(index));
  const [passage] = index.passages;
  const [sentence] = passage?.sentences ?? [];
  if (passage === undefined || sentence === undefined) throw new Error(text);
  return kindScore(kind, passage, sentence, compileQuery(query, index));
}

describe('a sentence', () => {
  test.each<[AnswerKind, string]>([
    ['who', 'It was led by Mara Lindqvist.'],
    ['who', 'The plan of J. R. Okafor failed.'],
    ['who', 'Mara Lindqvist led it.'],
    ['where', 'They met at Gull House.'],
    ['where', "They met in the island's Portree hall, near Skye."],
    ['when', 'They met on Tuesday.'],
    ['when', 'It began in 1998.'],
    ['when', 'It ended three weeks ago.'],
    ['how-long', 'It took just over an hour.'],
    ['how-long', 'The front is 1,200 kilometers long.'],
    ['how-many', 'They had a dozen.'],
    ['why', 'They left because it rained.'],
    ['why', 'They hid the nets so that nobody would find them.'],
    ['why', 'It was done in order to end it.'],
    ['summary', 'They met and left.'],
  ])('holds a %s: %s', (kind, text) => {
    expect(holds(kind, text)).toBeGreaterThan(0);
  });

  test.each<[AnswerKind, string]>([
    ['who', 'They left without a treaty.'],
    ['who', 'Nobody led it.'],
    ['where', 'They met at noon in May.'],
    ['when', 'They met at Gull House.'],
    ['how-long', 'It went well.'],
    ['how-many', 'They joined the Group of Seven.'],
    ['how-many', 'They joined in 2022.'],
    ['why', 'They have met so far.'],
    ['why', 'The order was given.'],
  ])('holds no %s: %s', (kind, text) => {
    expect(holds(kind, text)).toBe(0);
  });

  test('holds a count best where a number is close to what is counted', () => {
    expect(holds('how-many', 'They fired 472 drones at dawn.', 'how many drones')).toBe(1);
    expect(holds('how-many', 'The bodies of 12,000 soldiers.', 'how many bodies')).toBe(1);
    expect(holds('how-many', 'Three boats of nets.', 'how many nets')).toBe(1);
    const apart = 'A drone hit a port, it was said, and sank 40 ships.';
    expect(holds('how-many', apart, 'how many drones')).toBeLessThan(1);
  });

  test('does not answer with what the question itself names', () => {
    expect(holds('who', 'They met Mara Lindqvist.', 'who met Mara Lindqvist')).toBe(0);
    expect(holds('how-many', 'Of 472 drones they spoke.', 'how many of the 472 drones')).toBe(0);
  });
});

test('only the opening sentence of an article is a summary', () => {
  const index = anIndex([anArticle({ body: ['They met. They left.', 'It rained.'] })]);
  const query = compileQuery(readQuery('what happened', aLexicon(index)), index);
  const held = index.passages.map((passage) =>
    passage.sentences.map((sentence) => kindScore('summary', passage, sentence, query)),
  );
  expect(held).toEqual([[1, 0], [0]]);
});
