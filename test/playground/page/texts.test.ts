import { expect, test } from 'vitest';
import { LOCALES, textsIn, withElements } from '../../../src/playground/page/state/texts.ts';

/** The names of the values in a text, in order of the alphabet. */
function valuesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{(.*?)\}/gu)].map(([, name = '']) => name).sort();
}

const ENGLISH = Object.entries(LOCALES['en-US']?.texts ?? {});

test.each(Object.entries(LOCALES))(
  "the page's texts in %s take the same values as the English ones, and none is empty",
  (_, { texts }) => {
    const own: Readonly<Record<string, string>> = texts;
    for (const [key, text] of ENGLISH) {
      expect([key, valuesIn(own[key] ?? '')]).toEqual([key, valuesIn(text)]);
      expect(own[key]?.trim(), key).not.toBe('');
    }
  },
);

test('values are filled in where a language puts them, and elements in place of what is left', () => {
  const values = { publisher: 'CGTN', number: 3 };
  expect(textsIn('en-US')('why.paragraph', values)).toBe('CGTN, paragraph 3');
  expect(textsIn('zh-CN')('why.paragraph', values)).toMatch(/CGTN.*第 3 段/u);
  const used = textsIn('en-US')('message.used', { command: '/ask' });
  expect(withElements(used, { name: 'Robin' }).join('')).toBe('Robin used /ask');
});
