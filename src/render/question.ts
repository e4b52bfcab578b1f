import { type APITextDisplayComponent, ComponentType } from 'discord-api-types/v10';
import { escapeMarkdown, unescapeMarkdown, withoutTurns } from './markdown.ts';

/**
 * A question made fit to stand on one line: line ends and control characters become spaces, marks
 * that turn the reading direction are taken out, and what shows nothing at all is empty.
 */
export function cleanQuestion(typed: string): string {
  const line = withoutTurns(typed)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return VISIBLE.test(line) ? line : '';
}

/** A clean question as the text that stands alone at the head of a reply. */
export function renderQuestion(question: string): string {
  return question === '' ? NO_QUESTION : `**${escapeMarkdown(question)}**`;
}

/** The same as the component of a reply that holds it, and nothing else. */
export function questionDisplay(question: string): APITextDisplayComponent {
  return {
    type: ComponentType.TextDisplay,
    id: QUESTION_COMPONENT_ID,
    content: renderQuestion(question),
  };
}

/** By this id a question is found again in the message that Discord hands back. */
export const QUESTION_COMPONENT_ID = 1;

/** The question of a reply, from the text that {@link renderQuestion} made of it; null for any other text. */
export function readQuestion(text: string): string | null {
  if (text === NO_QUESTION) return '';
  const [, escaped] = /^\*\*(.+)\*\*$/su.exec(text) ?? [];
  return escaped === undefined ? null : unescapeMarkdown(escaped);
}

/** The same in every language, so that it can be read back. */
const NO_QUESTION = '*…*';

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
