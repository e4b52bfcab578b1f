import { describe, expect, test } from 'vitest';
import type { WeightedTerm } from '../../src/search/engine.ts';
import { createMiniSearchEngine } from '../../src/search/minisearch-engine.ts';
import { anArticle, COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { anIndex } from '../support/search.ts';

const index = anIndex([HARBOUR_DAILY, COAST_WIRE]);
const engine = createMiniSearchEngine(index);

/** Terms as typed: each has weight 1. */
const weighed = (...terms: readonly string[]): readonly WeightedTerm[] =>
  terms.map((term) => ({ term, weight: 1 }));

const textsOf = async (terms: readonly string[], limit = 10) =>
  (await engine.search(weighed(...terms), { limit })).map(
    ({ passage }) => index.passages[passage]?.paragraph.text,
  );

describe('the MiniSearch engine', () => {
  test('finds the passages that hold any of the terms', async () => {
    const texts = await textsOf(['storm', 'lindqvist']);
    expect(texts).toHaveLength(3);
    // "storm" is in one passage, "Lindqvist" in two.
    expect(texts[0]).toMatch(/^A storm/u);
  });

  test('finds nothing without terms or for an unknown term', async () => {
    expect(await engine.search([], { limit: 10 })).toEqual([]);
    expect(await engine.search(weighed('harpsichord'), { limit: 10 })).toEqual([]);
  });

  test('finds no word that is only similar to a term', async () => {
    expect(await engine.search(weighed('storms', 'islan'), { limit: 10 })).toEqual([]);
  });

  test('also searches section and title', async () => {
    const texts = await textsOf(['offer']);
    expect(texts).toContain(HARBOUR_DAILY.paragraphs[2]?.text);
    expect(await textsOf(['fleet'])).toHaveLength(5);
  });

  test('returns no more hits than the limit, and only accepted ones', async () => {
    expect(await engine.search(weighed('net'), { limit: 1 })).toHaveLength(1);
    const only = await engine.search(weighed('net'), {
      limit: 10,
      accepts: (passage) => passage >= 4,
    });
    expect(only.map(({ passage }) => passage)).toEqual([4]);
  });

  test('ranks a passage with the rare term above one with two common terms', async () => {
    const common = Array.from({ length: 20 }, () => 'Ships and nets at sea.');
    const article = anArticle({ body: [...common, 'The harpsichord was tuned.'] });
    const own = anIndex([article]);
    const hits = await createMiniSearchEngine(own).search(weighed('ship', 'net', 'harpsichord'), {
      limit: 3,
    });
    expect(hits[0]?.passage).toBe(20);
  });

  test('ranks a match of a synonym below a match of the word itself', async () => {
    const own = anIndex([anArticle({ body: ['A gale at noon.', 'A storm at noon.'] })]);
    const hits = await createMiniSearchEngine(own).search(
      [
        { term: 'gale', weight: 0.5 },
        { term: 'storm', weight: 1 },
      ],
      { limit: 2 },
    );
    expect(hits.map(({ passage }) => passage)).toEqual([1, 0]);
  });

  test('searches phrasings', async () => {
    const own = anIndex([anArticle({ body: ['It blew.'], asked: [['was there a hurricane']] })]);
    expect(
      await createMiniSearchEngine(own).search(weighed('hurrican'), { limit: 5 }),
    ).toHaveLength(1);
  });

  test('indexes an article that has a paragraph twice', async () => {
    const own = anIndex([anArticle({ body: ['Again and again.', 'Again and again.'] })]);
    expect(await createMiniSearchEngine(own).search(weighed('again'), { limit: 5 })).toHaveLength(
      2,
    );
  });
});
