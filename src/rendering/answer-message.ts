import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import type { Abstained, Answer } from '../domain/answer.ts';
import type { Passage } from '../domain/passage.ts';
import { abstentionSentence } from './abstention.ts';
import { asOfLine } from './as-of.ts';
import { attribution } from './attribution.ts';
import { writeControl } from './custom-ids.ts';
import { writeExcerpts } from './excerpts.ts';
import { MESSAGE_TEXT, totalCost } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';
import { button, type MessagePayload, message, section, separator, text } from './message.ts';
import { renderQuestion } from './question.ts';

/** The question's text display has this id, by which it is found again in the message that Discord hands back. */
const QUESTION_COMPONENT_ID = 1;

/** What a message of an answer needs besides the answer. */
export interface AnswerMessageOptions {
  /** The date up to which the articles run. */
  readonly asOf: string;
  readonly isPrivate: boolean;
}

/** An answer as a message: the question, each passage with its source, and how far the articles go. */
export function renderAnswer(
  answer: Answer,
  { asOf, isPrivate }: AnswerMessageOptions,
): MessagePayload {
  const question = renderQuestion(answer.question);
  const verdict = answer.outcome === 'abstained' ? [abstention(answer)] : [];
  const footer = asOfLine(asOf, answer);
  const passages = answer.outcome === 'abstained' ? answer.nearest : answer.passages;
  const taken = totalCost([question, ...verdict, footer]);
  return message(
    [
      { type: ComponentType.TextDisplay, id: QUESTION_COMPONENT_ID, content: question },
      ...verdict.map(text),
      ...passageSections(passages, MESSAGE_TEXT - taken),
      separator(),
      text(footer),
    ],
    { isPrivate },
  );
}

/** Attribution first, since no passage may stand without one; the passages share what is left. */
function passageSections(
  passages: readonly Passage[],
  budget: number,
): readonly APIMessageTopLevelComponent[] {
  const sources = passages.map(attribution);
  const excerpts = writeExcerpts(passages, budget - totalCost(sources));
  return passages.flatMap(({ id }, at) => [
    separator(),
    section(
      [excerpts[at] ?? '', sources[at] ?? ''],
      button('Context', writeControl({ action: 'context', passage: id })),
    ),
  ]);
}

function abstention(answer: Abstained): string {
  const { missing, nearest } = answer;
  const lines = [abstentionSentence(answer)];
  if (missing.length > 0) {
    const words = missing.slice(0, MISSING_SHOWN).map((word) => `**${escapeMarkdown(word)}**`);
    lines.push(`In no article: ${words.join(', ')}${missing.length > MISSING_SHOWN ? ', …' : ''}`);
  }
  if (nearest.length > 0) lines.push('Nearest passages, not answers:');
  return lines.join('\n');
}

/** More missing words than this tell a reader nothing more. */
const MISSING_SHOWN = 12;
