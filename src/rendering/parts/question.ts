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

/** The question of a reply, from the text that {@link renderQuestion} made of it; null for any other text. */
export function readQuestion(text: string): string | null {
  if (text === NO_QUESTION) return '';
  const [, escaped] = /^\*\*(.+)\*\*$/su.exec(text) ?? [];
  return escaped === undefined ? null : unescapeMarkdown(escaped);
}

const NO_QUESTION = '*(no question)*';

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
