import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanQuestion, readQuestion, renderQuestion } from '../../src/render/question.ts';
import { strangeText } from '../support/arbitraries.ts';

describe('a question', () => {
  test('is read back from a message as it was', () => {
    fc.assert(
      fc.property(fc.oneof(strangeText, fc.string({ unit: 'binary' })), (typed) => {
        const question = cleanQuestion(typed);
        expect(readQuestion(renderQuestion(question))).toBe(question);
      }),
      { numRuns: 500 },
    );
  });

  test('is clean once it is cleaned', () => {
    fc.assert(
      fc.property(strangeText, (typed) => {
        expect(cleanQuestion(cleanQuestion(typed))).toBe(cleanQuestion(typed));
      }),
    );
  });

  test.each<[string, string]>([
    ['  who\n\nled\tit? ', 'who led it?'],
    ['a\u0000b\u0007c', 'a b c'],
    ['\u202eevil\u202c \u2066x\u2069', 'evil x'],
    ['\u200b\u200b', ''],
    ['\u200fשלום', '\u200fשלום'],
    ['half \ud83d emoji', 'half \ufffd emoji'],
  ])('%j is cleaned to %j', (typed, clean) => {
    expect(cleanQuestion(typed)).toBe(clean);
  });

  test('is not read from a text of another shape', () => {
    expect(readQuestion('Something else')).toBeNull();
  });
});
