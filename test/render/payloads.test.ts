import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeLibrary } from '../../src/compose.ts';
import { renderAnswer } from '../../src/render/answer-message.ts';
import { renderContext } from '../../src/render/context-message.ts';
import { BUTTON_LABEL, QUESTION_TEXT, SOURCE_TEXT } from '../../src/render/limits.ts';
import { renderFoundSources, renderQuotes } from '../../src/render/lookup-message.ts';
import { cleanQuestion } from '../../src/render/question.ts';
import { renderArticle, renderReading, renderSources } from '../../src/render/sources-message.ts';
import { strangeCorpus, strangeText } from '../support/arbitraries.ts';
import { aView, faultsOf } from '../support/payloads.ts';

const ASKER = '1100000000000000100';

const view = fc
  .record({
    tag: fc.constantFrom('en-US', 'uk', 'ru', 'tr', 'fr', 'zh-CN'),
    isPrivate: fc.boolean(),
  })
  .map(aView);

const order = fc.constantFrom('publisher' as const, 'newest' as const);
const search = fc.option(strangeText.map((typed) => typed.slice(0, SOURCE_TEXT).toWellFormed()));

describe('whatever the articles and the question hold, Discord takes', () => {
  test('every page of every answer, and every context', async () => {
    await fc.assert(
      fc.asyncProperty(
        strangeCorpus,
        strangeText,
        view,
        fc.nat(4),
        async (corpus, typed, own, page) => {
          const library = composeLibrary(corpus);
          const [paragraph] = corpus[0]?.paragraphs ?? [];
          // Half of the questions are words of the articles, so that passages are shown.
          const question = cleanQuestion(own.isPrivate ? typed : (paragraph?.text ?? '')).slice(
            0,
            QUESTION_TEXT,
          );
          const asked = await library.ask(question.toWellFormed(), { limit: 12 });
          const suggestions = [
            'x'.repeat(BUTTON_LABEL),
            typed.slice(0, BUTTON_LABEL).trim() || 'y',
          ];
          const isFar = page > 2;
          const options = {
            asker: ASKER,
            page,
            source: 'a'.repeat(48),
            sharedBy: ASKER,
            offers: {
              questions: suggestions,
              didYouMean: isFar ? `${typed.slice(0, 90)}z` : null,
            },
          };
          expect(faultsOf(renderAnswer(asked, options, own))).toEqual([]);
          for (const { id } of asked.outcome === 'found' ? asked.passages : asked.nearest) {
            const around = library.around(id);
            expect(around && faultsOf(renderContext(around, own))).toEqual([]);
          }
        },
      ),
    );
  }, 60_000);

  test('every page of the sources, every card and every page of an article', () => {
    fc.assert(
      fc.property(strangeCorpus, fc.nat(5), order, search, view, (corpus, page, ...rest) => {
        const [order, search, own] = rest;
        expect(faultsOf(renderSources(corpus, { page, order, search }, own))).toEqual([]);
        const library = composeLibrary(corpus);
        for (const article of corpus) {
          expect(faultsOf(renderArticle(article, own))).toEqual([]);
          expect(faultsOf(renderReading(library.read(article.id) ?? [], page, own))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('five checked quotations, and five sentences with their sources', async () => {
    await fc.assert(
      fc.asyncProperty(strangeCorpus, strangeText, view, async (corpus, typed, own) => {
        const library = composeLibrary(corpus);
        const texts = corpus.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
        const some = [typed, ...texts].slice(0, 5);
        const checks = some.flatMap(
          (text) => library.checkQuotes(text.replace(/\w{5,}/u, 'altered'), { limit: 1 }).checks,
        );
        expect(faultsOf(renderQuotes(checks, { asker: ASKER, left: 3 }, own))).toEqual([]);
        const found = await library.findSources(some.join('\n'), 5);
        if (found.sentences.length > 0) {
          expect(faultsOf(renderFoundSources(found, { asker: ASKER }, own))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
