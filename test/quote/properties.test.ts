import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import type { QuoteCheck } from '../../src/domain/quote.ts';
import { hasWord } from '../../src/language/tokens.ts';
import { isTooShort } from '../../src/quote/given.ts';
import { quotedWords } from '../../src/quote/read-quotation.ts';
import { strangeCorpus, strangeText } from '../support/arbitraries.ts';
import { anArticle } from '../support/articles.ts';
import { anIndex, aQuoteCheck } from '../support/search.ts';

const check = (articles: readonly Article[], text: string) => aQuoteCheck(anIndex(articles))(text);

const WORDS =
  'the of not and harbour nets 3,000 treaty Lindqvist season İzmir talks’ boats 40 "we'.split(' ');

/** A paragraph: words, each with what follows it. */
const aParagraph = fc.array(
  fc.tuple(
    fc.constantFrom(...WORDS),
    fc.constantFrom(' ', ', ', ' - ', '—', '. ', '” “', '\u00a0'),
  ),
  { minLength: 1, maxLength: 40 },
);

const aText = fc
  .array(aParagraph, { minLength: 1, maxLength: 5 })
  .map((paragraphs) => paragraphs.map((words) => words.flat().join('').trim()));

const wordsOf = (text: string) => quotedWords(text).map(({ word }) => word);

/** Joins the parts of a comparison that have one of these ops. */
const reading = ({ diff }: QuoteCheck, ops: readonly string[]) =>
  diff
    .filter(({ op }) => ops.includes(op))
    .map(({ text }) => text)
    .join('');

/** The fewest words that are checked. */
const FEWEST = 3;

/** A range of at least three words within a length. */
const rangeOf = (length: number, a: number, b: number): readonly [from: number, to: number] => {
  fc.pre(length >= FEWEST);
  const from = a % (length - FEWEST + 1);
  return [from, from + FEWEST + (b % (length - from - FEWEST + 1))];
};

test('every run of words of an article is exact, whatever separates them', () => {
  fc.assert(
    fc.property(
      aText,
      fc.nat(),
      fc.nat(),
      fc.constantFrom(' ', '\n', ' – ', '”, “'),
      (body, a, b, mark) => {
        const words = wordsOf(body.join('\n'));
        const [from, to] = rangeOf(words.length, a, b);
        const run = words.slice(from, to);
        const result = check([anArticle({ body })], run.join(mark).toUpperCase());
        expect(result.verdict).toBe('exact');
        expect(result.diff).toEqual([{ op: 'same', text: expect.any(String) }]);
        expect(wordsOf(reading(result, ['same']))).toEqual(run);
      },
    ),
  );
});

test('every part of any paragraph is exact', () => {
  fc.assert(
    fc.property(strangeCorpus, fc.nat(), fc.nat(), (articles, a, b) => {
      const text = articles.find(({ kind }) => kind === 'full')?.paragraphs[0]?.text ?? '';
      const words = quotedWords(text);
      const [from, to] = rangeOf(words.length, a, b);
      const quotation = text.slice(words[from]?.start, words[to - 1]?.end);
      fc.pre(hasWord(quotation) && !isTooShort(quotation));
      expect(check(articles, quotation).verdict).toBe('exact');
    }),
  );
});

/** Edits of a list of words: at a place, words are deleted, inserted or replaced. */
const changes = fc.array(
  fc.tuple(fc.nat(), fc.constantFrom(0, 1), fc.constantFrom([], ['new'], ['not', 'so'])),
  {
    minLength: 1,
    maxLength: 5,
  },
);

test('the comparison reads back as the quotation and as a run of the source', () => {
  let altered = 0;
  fc.assert(
    fc.property(aText, fc.nat(), fc.nat(), changes, (body, a, b, edits) => {
      const words = wordsOf(body.join('\n'));
      const [from, to] = rangeOf(words.length, a, b);
      const quoted = words.slice(from, to);
      for (const [place, dropped, put] of edits) {
        quoted.splice(place % (quoted.length + 1), dropped, ...put);
      }
      const result = check([anArticle({ body })], quoted.join(' '));
      if (result.verdict !== 'altered') return;
      altered += 1;
      expect(wordsOf(reading(result, ['same', 'added']))).toEqual(quoted);
      const held = wordsOf(reading(result, ['same', 'removed'])).join(' ');
      expect(` ${words.join(' ')} `).toContain(` ${held} `);
      for (const [at, { op, text }] of result.diff.entries()) {
        expect(text).not.toBe('');
        expect(op).not.toBe(result.diff[at + 1]?.op);
      }
    }),
  );
  expect(altered).toBeGreaterThan(0);
});

test('any text gets a verdict, with highlights inside its passage, and a diff if exact or altered', () => {
  const text = fc.oneof(
    strangeText,
    aText.map((body) => body.join(' … ')),
    fc.string(),
  );
  fc.assert(
    fc.property(strangeCorpus, aText, text, (strange, body, quotation) => {
      const articles = [...strange, anArticle({ kind: 'digest', body })];
      const result = check(articles, quotation);
      expect(quotation).toContain(result.text);
      const isCompared = result.verdict === 'exact' || result.verdict === 'altered';
      expect(result.diff.length > 0).toBe(isCompared);
      if (isCompared || result.verdict === 'digest-only') expect(result.passage).not.toBeNull();
      let last = 0;
      for (const [start, end] of result.passage?.highlights ?? []) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(result.passage?.text.length ?? 0);
    }),
    { numRuns: 50 },
  );
});
