import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/corpus-folder.ts';
import { CGTN_RAW, HAS_RAW_ARTICLES, PRESSBEE_RAW, RAW_ARTICLES_NOTE } from '../support/shared.ts';

const { articles, faults } = readCorpus(join(import.meta.dirname, '../../corpus'));

describe('the shipped corpus', () => {
  test('is sound: two digests of 19 and 32 paragraphs', () => {
    expect(faults).toEqual([]);
    expect(articles.map(({ id, kind, paragraphs }) => [id, kind, paragraphs.length])).toEqual([
      ['cgtn-istanbul-second-round', 'digest', 19],
      ['pressbee-istanbul-takeaways', 'digest', 32],
    ]);
  });

  test('quotes speakers in a few words only', () => {
    for (const { text } of articles.flatMap(({ paragraphs }) => paragraphs)) {
      for (const [, quotation = ''] of text.matchAll(/"([^"]*)"/gu)) {
        expect(quotation.split(' ').length, quotation).toBeLessThanOrEqual(6);
      }
    }
  });
});

describe.skipIf(!HAS_RAW_ARTICLES)(`the shipped corpus ${RAW_ARTICLES_NOTE}`, () => {
  /** Words in a row that two texts on the same events share by chance: figures, names and titles. */
  const LONGEST_SHARED_RUN = 8;

  const words = (text: string): readonly string[] =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];

  test('copies no sentence of them', () => {
    const runs = new Set<string>();
    for (const file of [CGTN_RAW, PRESSBEE_RAW]) {
      const raw = words(readFileSync(file, 'utf8'));
      for (const at of raw.keys()) runs.add(raw.slice(at, at + LONGEST_SHARED_RUN + 1).join(' '));
    }
    for (const { text } of articles.flatMap(({ paragraphs }) => paragraphs)) {
      const retold = words(text);
      const shared = retold
        .map((_, at) => retold.slice(at, at + LONGEST_SHARED_RUN + 1))
        .filter((run) => run.length > LONGEST_SHARED_RUN && runs.has(run.join(' ')));
      expect(shared).toEqual([]);
    }
  });
});
