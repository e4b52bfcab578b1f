import { describe, expect, test } from 'vitest';
import { createMiniSearchEngine } from '../../src/retrieval/minisearch-engine.ts';
import { buildPassageIndex } from '../../src/retrieval/passage-index.ts';
import { anArticle, COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';

const index = buildPassageIndex([HARBOUR_DAILY, COAST_WIRE]);
const engine = createMiniSearchEngine(index);

const textsOf = async (terms: readonly string[], limit = 10) =>
  (await engine.search(terms, { limit })).map(
    ({ passage }) => index.passages[passage]?.paragraph.text,
  );

describe('the MiniSearch engine', () => {
  test('finds the passages that hold any of the terms', async () => {
    const texts = await textsOf(['storm', 'lindqvist']);
    expect(texts).toHaveLength(3);
    // "storm" is in one passage alone, "Lindqvist" in two.
    expect(texts[0]).toMatch(/^A storm/u);
  });

  test('finds nothing for no term and for an unknown one', async () => {
    expect(await engine.search([], { limit: 10 })).toEqual([]);
    expect(await engine.search(['harpsichord'], { limit: 10 })).toEqual([]);
  });

  test('finds no word that is only like a term', async () => {
    expect(await engine.search(['storms', 'islan'], { limit: 10 })).toEqual([]);
  });

  test('searches section and title too, below the text', async () => {
    const texts = await textsOf(['offer']);
    expect(texts).toContain(HARBOUR_DAILY.paragraphs[2]?.text);
    expect(await textsOf(['fleet'])).toHaveLength(5);
  });

  test('gives no more hits than the limit, and only those that are accepted', async () => {
    expect(await engine.search(['net'], { limit: 1 })).toHaveLength(1);
    const only = await engine.search(['net'], { limit: 10, accepts: (passage) => passage >= 4 });
    expect(only.map(({ passage }) => passage)).toEqual([4]);
  });

  test('ranks a passage with the rare term above one with two common terms', async () => {
    const common = Array.from({ length: 20 }, () => 'Ships and nets at sea.');
    const article = anArticle({ body: [...common, 'The harpsichord was tuned.'] });
    const own = buildPassageIndex([article]);
    const hits = await createMiniSearchEngine(own).search(['ship', 'net', 'harpsichord'], {
      limit: 3,
    });
    expect(hits[0]?.passage).toBe(20);
  });

  test('takes an article that says the same paragraph twice', async () => {
    const own = buildPassageIndex([anArticle({ body: ['Again and again.', 'Again and again.'] })]);
    expect(await createMiniSearchEngine(own).search(['again'], { limit: 5 })).toHaveLength(2);
  });
});
