import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPageImport } from '../../src/compose.ts';
import { readCorpus } from '../../src/corpus/corpus-folder.ts';
import { importFile } from '../../src/corpus/import-file.ts';
import type { Article } from '../../src/domain/article.ts';
import type { QuoteVerdict } from '../../src/domain/quote.ts';
import { isTooShort } from '../../src/quote/given.ts';
import { quotedSpeech } from '../../src/quote/source.ts';
import { aPageReading } from '../support/pages.ts';
import { ANALYZER, anIndex, aQuoteCheck } from '../support/search.ts';
import { CGTN_RAW, HAS_RAW_ARTICLES, PRESSBEE_RAW, RAW_ARTICLES_NOTE } from '../support/shared.ts';

const shipped = readCorpus(join(import.meta.dirname, '../../corpus')).articles;
const checkShipped = aQuoteCheck(anIndex(shipped));
const split = ANALYZER.splitSentences;

const sentencesOf = (articles: readonly Article[]) =>
  articles.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ text }) => split(text).map((span) => text.slice(...span))),
  );

/** Of a text with a speech in it, that is checked. */
const isPlain = (text: string) => quotedSpeech(text).length === 0;

/** How many of the texts get each verdict. */
function verdicts(
  check: typeof checkShipped,
  texts: readonly string[],
): Partial<Record<QuoteVerdict, number>> {
  const counts: Partial<Record<QuoteVerdict, number>> = {};
  for (const text of texts) {
    const { verdict } = check(text);
    counts[verdict] = (counts[verdict] ?? 0) + 1;
  }
  return counts;
}

describe('the shipped digests', () => {
  test('every speech in them is exact', () => {
    const speeches = shipped.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ text }) => quotedSpeech(text).map((span) => text.slice(...span))),
    );
    expect(speeches.length).toBeGreaterThan(10);
    const short = speeches.filter(isTooShort).length;
    expect(verdicts(checkShipped, speeches)).toEqual({
      exact: speeches.length - short,
      'too-short': short,
    });
  });

  test('every sentence of them is digest-only', () => {
    const sentences = sentencesOf(shipped).filter(isPlain);
    expect(verdicts(checkShipped, sentences)).toEqual({ 'digest-only': sentences.length });
  });

  test.each([
    'how to cook rice',
    'The president of France visited Berlin on Tuesday.',
    'Zelensky said that he would never sign away a single village.',
    'Ask not what your country can do for you.',
  ])('%j is not found in them', (text) => {
    expect(checkShipped(text).verdict).toBe('not-found');
  });
});

describe.skipIf(!HAS_RAW_ARTICLES)(`quotations ${RAW_ARTICLES_NOTE}`, () => {
  const articles = HAS_RAW_ARTICLES ? [CGTN_RAW, PRESSBEE_RAW].map(importRaw) : [];
  const check = aQuoteCheck(anIndex(articles));
  const sentences = sentencesOf(articles);
  const long = sentences.filter((sentence) => sentence.split(' ').length >= 12);

  test('every sentence is exact', () => {
    expect(verdicts(check, sentences)).toEqual({ exact: sentences.length });
  });

  test('every sentence is exact with words left out, in capitals, and in other quotes and dashes', () => {
    for (const sentence of long) {
      const words = sentence.split(' ');
      const shortened = [...words.slice(0, 4), '[…]', ...words.slice(-4)].join(' ');
      const retyped = sentence.toUpperCase().replace(/["“”]/gu, '«').replace(/-| — /gu, '–');
      expect(verdicts(check, [shortened, retyped])).toEqual({ exact: 2 });
    }
  });

  test('every sentence with one word changed is altered, by that word only', () => {
    for (const sentence of long.filter(isPlain)) {
      const words = sentence.split(' ');
      const { verdict, diff } = check(words.with(6, 'otherwise').join(' '));
      expect({ verdict, changed: diff.filter(({ op }) => op === 'added') }).toEqual({
        verdict: 'altered',
        changed: [{ op: 'added', text: expect.stringContaining('otherwise') }],
      });
    }
  });

  test('each article as a whole is exact', () => {
    for (const { paragraphs } of articles) {
      expect(check(paragraphs.map(({ text }) => text).join('\n\n')).verdict).toBe('exact');
    }
  });

  test('against the digests, every sentence but one is digest-only', () => {
    const plain = sentences.filter(isPlain);
    const counts = verdicts(checkShipped, plain);
    // A sentence that introduces a list has two content words, and the digest uses others.
    expect(counts).toEqual({ 'digest-only': plain.length - 1, 'not-found': 1 });
  });

  test('at most one sentence of an article counts as an altered sentence of the other', () => {
    const [cgtn, pressbee] = articles.map((article) => [article]);
    const counts = verdicts(aQuoteCheck(anIndex(pressbee ?? [])), sentencesOf(cgtn ?? []));
    expect(counts.exact ?? 0).toBe(0);
    expect(counts.altered ?? 0).toBeLessThanOrEqual(1);
  });
});

function importRaw(file: string): Article {
  const given = { title: 'Talks', publisher: 'Somebody', published: '2025-06' };
  const id = file === CGTN_RAW ? 'cgtn' : 'pressbee';
  const result = importFile({
    importPage: openPageImport(),
    name: file,
    reading: aPageReading(readFileSync(file)),
    given,
    id,
  });
  if (result.outcome !== 'imported') throw new Error(result.outcome);
  return result.article;
}
