/**
 * Discord's limits, as its documentation states them (Components reference; Application commands).
 * Lengths are in UTF-16 code units, the strictest reading of "characters".
 */

/** Characters that all text displays of one message may hold together. */
export const MESSAGE_TEXT = 4_000;

/** Bytes of UTF-8 that a message may hold: reports have Discord fail above about 10,170. */
const MESSAGE_BYTES = 10_000;

/** Choices in one answer to an autocomplete, and characters in a choice's name or value. */
export const AUTOCOMPLETE_CHOICES = 25;
export const CHOICE_TEXT = 100;

/** Characters on a button. */
export const BUTTON_LABEL = 80;

/** A longer address is left out: three of them would leave the passages no room. In code units. */
export const LONGEST_LINK = 400;

/** Characters of a source that is typed: as many as an article's id has, which is what is chosen from the list. */
export const SOURCE_TEXT = 48;

/** Characters of a quotation to check: the most that Discord lets an option hold. */
export const QUOTE_TEXT = 6_000;

/** Characters of a question: set as the command option's `max_length`, checked again on arrival. */
export const QUESTION_TEXT = 300;

/**
 * What a text takes of {@link MESSAGE_TEXT}: its length, or more where its bytes would reach their
 * limit first, as Chinese does at three bytes a character.
 */
export function textCost(text: string): number {
  const bytes = Buffer.byteLength(text, 'utf8');
  return Math.max(text.length, Math.ceil((bytes * MESSAGE_TEXT) / MESSAGE_BYTES));
}

/** What several texts of one message take together. */
export function totalCost(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + textCost(text), 0);
}

/** A text cut to a number of code units with an ellipsis, never inside a character. For names, not for quotations. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, length - 1)
    .replace(/[\ud800-\udbff]$/u, '')
    .trimEnd()}…`;
}
