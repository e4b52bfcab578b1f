/**
 * Discord's limits, as its documentation states them (Components reference; Application commands).
 * Lengths are in UTF-16 code units, the strictest reading of "characters".
 */

/** Characters in all text displays of one message together. */
export const MESSAGE_TEXT = 4_000;

/** Bytes of UTF-8 in one message. Discord is reported to fail above about 10,170. */
const MESSAGE_BYTES = 10_000;

/** Choices in one answer to an autocomplete, and characters in a choice's name or value. */
export const AUTOCOMPLETE_CHOICES = 25;
export const CHOICE_TEXT = 100;

/** Options in a menu, and characters in an option's label, description or value. */
export const MENU_OPTIONS = 25;
export const OPTION_TEXT = 100;

/** Characters on a button. */
export const BUTTON_LABEL = 80;

/** A longer address is left out: three of them would leave no room for the passages. In code units. */
export const LONGEST_LINK = 400;

/** Characters of a typed source: the length of an article's id, which a choice from the list sends. */
export const SOURCE_TEXT = 48;

/** Characters of a quotation to check: the most that an option can hold. */
export const QUOTE_TEXT = 6_000;

/** Characters of a question. The command's option sets it as `max_length`; it is checked again on arrival. */
export const QUESTION_TEXT = 300;

/**
 * How much of {@link MESSAGE_TEXT} a text takes: its length, or more where its bytes reach their
 * limit first, as in Chinese with three bytes a character.
 */
export function textCost(text: string): number {
  const bytes = Buffer.byteLength(text, 'utf8');
  return Math.max(text.length, Math.ceil((bytes * MESSAGE_TEXT) / MESSAGE_BYTES));
}

/** The cost of several texts of one message together. */
export function totalCost(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + textCost(text), 0);
}

/**
 * A text cut to a number of code units and ended with an ellipsis, never inside a character. For
 * names; a quotation is never cut.
 */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, length - 1)
    .replace(/[\ud800-\udbff]$/u, '')
    .trimEnd()}…`;
}
