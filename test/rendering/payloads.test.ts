import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeLibrary } from '../../src/compose.ts';
import { renderAnswer } from '../../src/rendering/answer-message.ts';
import { renderContext } from '../../src/rendering/context-message.ts';
import { QUESTION_TEXT } from '../../src/rendering/limits.ts';
import { cleanQuestion } from '../../src/rendering/question.ts';
import { renderSources } from '../../src/rendering/sources-message.ts';
import { strangeArticle, strangeText } from '../support/arbitraries.ts';
import { faultsOf } from '../support/payloads.ts';

const articles = fc.uniqueArray(strangeArticle, {
  minLength: 1,
  maxLength: 12,
  selector: ({ title }) => title,
});

describe('whatever the articles and the question hold, Discord takes', () => {
  test('every answer and every context', async () => {
    await fc.assert(
      fc.asyncProperty(articles, strangeText, fc.boolean(), async (corpus, typed, isPrivate) => {
        const library = composeLibrary(corpus);
        const [paragraph] = corpus[0]?.paragraphs ?? [];
        // Half of the questions are words of the articles, so that passages are shown.
        const question = cleanQuestion(isPrivate ? typed : (paragraph?.text ?? '')).slice(
          0,
          QUESTION_TEXT,
        );
        const answer = await library.ask(question.toWellFormed());
        const asOf = library.asOf();
        expect(faultsOf(renderAnswer(answer, { asOf, isPrivate }))).toEqual([]);
        for (const { id } of answer.outcome === 'found' ? answer.passages : answer.nearest) {
          const around = library.around(id);
          expect(around && faultsOf(renderContext(around, { asOf }))).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('every page of the sources', () => {
    fc.assert(
      fc.property(articles, fc.nat(5), (corpus, page) => {
        const payload = renderSources(corpus, page, { asOf: '2024', isPrivate: true });
        expect(faultsOf(payload)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
