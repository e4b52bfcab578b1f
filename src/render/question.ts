import { type APITextDisplayComponent, ComponentType } from 'discord-api-types/v10';
import { escapeMarkdown, stripBidiControls, unescapeMarkdown } from './markdown.ts';

/**
 * A typed question on one line: line ends and control characters become spaces, bidi controls are
 * stripped, and a question without any visible character becomes empty.
 */
export function cleanQuestion(typed: string): string {
  const line = stripBidiControls(typed)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return VISIBLE.test(line) ? line : '';
}

/** A clean question as the small print at the head of a message. {@link readQuestion} is the inverse. */
export function renderQuestion(question: string): string {
  return `-# ${question === '' ? NO_QUESTION : escapeMarkdown(question)}`;
}

/** The question as a component; by its id the question is found again. */
export function questionDisplay(question: string): APITextDisplayComponent {
  return {
    type: ComponentType.TextDisplay,
    id: QUESTION_COMPONENT_ID,
    content: renderQuestion(question),
  };
}

/** The id of the component that holds the question; Discord hands it back with the message. */
export const QUESTION_COMPONENT_ID = 1;

/**
 * The question that {@link renderQuestion} made this text of, or an earlier version, which set it in bold;
 * null for any other text.
 */
export function readQuestion(text: string): string | null {
  const [, small, bold = small] = /^-# (.+)$|^\*\*(.+)\*\*$/su.exec(text) ?? [];
  if (text === NO_QUESTION || small === NO_QUESTION) return '';
  return bold === undefined ? null : unescapeMarkdown(bold);
}

/** The same in every language, so that it can be read back. */
const NO_QUESTION = '*…*';

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
