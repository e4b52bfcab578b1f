import { describe, expect, test } from 'vitest';
import { type AnswerKind, holdsKind } from '../../src/retrieval/answer-kind.ts';
import { tokenize } from '../../src/retrieval/terms.ts';

const holds = (kind: AnswerKind, text: string, asked: readonly string[] = []): boolean =>
  holdsKind(kind, { text, tokens: tokenize(text) }, new Set(asked));

describe('a sentence', () => {
  test.each<[AnswerKind, string]>([
    ['who', 'It was led by Mara Lindqvist.'],
    ['who', 'The plan of J. R. Okafor failed.'],
    ['where', 'They met at Gull House.'],
    ['where', "They met in the island's Portree hall, near Skye."],
    ['when', 'They met on Tuesday.'],
    ['when', 'It began in 1998.'],
    ['when', 'It ended three weeks ago.'],
    ['how-long', 'It took just over an hour.'],
    ['how-long', 'The front is 1,200 kilometers long.'],
  ])('holds a %s: %s', (kind, text) => {
    expect(holds(kind, text)).toBe(true);
  });

  test.each<[AnswerKind, string]>([
    ['who', 'They left without a treaty.'],
    ['where', 'They met at noon in May.'],
    ['when', 'They met at Gull House.'],
    ['how-long', 'It went well.'],
  ])('holds no %s: %s', (kind, text) => {
    expect(holds(kind, text)).toBe(false);
  });

  test('holds a count only where a number stands close to what is counted', () => {
    expect(holds('how-many', 'They fired 472 drones at dawn.', ['drone'])).toBe(true);
    expect(holds('how-many', 'The bodies of 12,000 soldiers.', ['bodi'])).toBe(true);
    expect(holds('how-many', 'Three boats of nets.', ['net'])).toBe(true);
    expect(
      holds('how-many', 'A drone hit a port, it was said, and sank 40 ships.', ['drone']),
    ).toBe(false);
  });
});
