import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { composeLibrary, openPageImport } from '../../src/compose.ts';
import { readCorpus } from '../../src/corpus/corpus-folder.ts';
import { importFile } from '../../src/corpus/import-file.ts';
import { readSynonyms } from '../../src/corpus/synonyms-file.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Library } from '../../src/domain/library.ts';
import { aPageReading } from '../support/pages.ts';
import { CGTN_RAW, HAS_RAW_ARTICLES, PRESSBEE_RAW, RAW_ARTICLES_NOTE } from '../support/shared.ts';

/** The most likely questions, and what their first passage must hold. */
const QUESTIONS: readonly (readonly [question: string, holds: RegExp])[] = [
  ['where did they meet?', /Istanbul/u],
  ['where did the talks take place', /Istanbul/u],
  ['how many bodies will be returned', /6,000/u],
  ['who led each delegation', /Umerov.*Medinsky/u],
  ['who led the ukrainian delegation?', /Umerov/u],
  ['what ceasefire did each side offer', /30.day|30 days/u],
  ['how many drones did russia fire', /472/u],
];

function asksOf(articles: () => readonly Article[]): void {
  let library: Library;
  beforeAll(() => {
    library = composeLibrary(articles(), SYNONYMS);
  });

  test.each(QUESTIONS)('the first passage for "%s" matches %s', async (question, holds) => {
    const answer = await library.ask(question);
    expect(answer.outcome === 'found' && answer.passages[0]?.text).toMatch(holds);
  });

  test('"how do i cook rice" is not answered', async () => {
    expect(await library.ask('how do i cook rice')).toMatchObject({
      outcome: 'abstained',
      missing: ['cook', 'rice'],
    });
  });
}

const SYNONYMS = readSynonyms(join(import.meta.dirname, '../../corpus')).rules;

const shipped = readCorpus(join(import.meta.dirname, '../../corpus')).articles;

describe('the shipped corpus', () => {
  asksOf(() => shipped);
});

describe.skipIf(!HAS_RAW_ARTICLES)(`asked ${RAW_ARTICLES_NOTE}`, () => {
  asksOf(() =>
    [CGTN_RAW, PRESSBEE_RAW].map((file, at) => {
      const { title = '', publisher = '', published = '' } = shipped[at] ?? {};
      const given = { title, publisher, published };
      const result = importFile({
        importPage: openPageImport(),
        name: file,
        reading: aPageReading(readFileSync(file)),
        given,
      });
      if (result.outcome !== 'imported') throw new Error(result.outcome);
      return result.article;
    }),
  );
});
