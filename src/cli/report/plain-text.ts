import { stripVTControlCharacters } from 'node:util';
import { QUESTION_TEXT, shorten } from '../../render/limits.ts';
import { cleanQuestion } from '../../render/question.ts';

/**
 * A logged text as one line that does nothing to a terminal: without escape sequences, control
 * characters and marks that turn the reading direction; cut where it is longer than a question may be.
 */
export function plainText(text: string): string {
  return shorten(cleanQuestion(stripVTControlCharacters(text)), QUESTION_TEXT);
}
