import type { EnglishLists } from '../domain/words.ts';
import type { Token } from './tokens.ts';

/** Whether a paragraph only announces what follows it, given its words and number of sentences. */
export type LeadInTest = (text: string, tokens: readonly Token[], sentences: number) => boolean;

/**
 * Makes the test: one short sentence that ends in a colon, or that says "here" or "follow" and gives no
 * number.
 */
export function createLeadInTest(english: EnglishLists): LeadInTest {
  const announcing = new Set(english['words of a lead-in']);
  return (text, tokens, sentences) => {
    if (sentences !== 1 || tokens.length > LONGEST) return false;
    if (text.endsWith(':')) return true;
    return tokens.some(({ word }) => announcing.has(word)) && !/[\d"“]/u.test(text);
  };
}

/** In words: a longer sentence says something of its own. */
const LONGEST = 16;
