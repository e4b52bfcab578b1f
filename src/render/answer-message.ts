import { createHash } from 'node:crypto';
import type { Abstained, Answer } from '../domain/answer.ts';
import type { Passage } from '../domain/passage.ts';
import { abstentionSentence } from './abstention.ts';
import { answerControls } from './answer-controls.ts';
import { figuresLines, mentionsLines } from './answer-lines.ts';
import { asOfLine } from './as-of.ts';
import { MESSAGE_TEXT, totalCost } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';
import { button, type MessagePayload, message, row, separator, text } from './message.ts';
import { passageBlocks } from './passage-blocks.ts';
import { questionDisplay, renderQuestion } from './question.ts';
import type { View } from './view.ts';

/** Passages of one page: as many as a reader takes in at once. */
const PASSAGES_A_PAGE = 3;

/** What a message of an answer needs besides the answer. */
export interface AnswerMessageOptions {
  /** The id of whoever asked, who may delete the answer. */
  readonly asker: string;
  /** 0-based; 0 when left out. A page past the end shows the last. */
  readonly page?: number;
  /** The source that the question was put to, as typed; null for all. */
  readonly source?: string | null;
  /** Questions to offer where there is no answer. */
  readonly suggestions?: readonly string[];
  /** The id of whoever shares it with others. */
  readonly sharedBy?: string | undefined;
}

/** An answer as a message: the question, each passage with its source, and how far the articles go. */
export function renderAnswer(
  answer: Answer,
  { asker, page = 0, source = null, suggestions = [], sharedBy }: AnswerMessageOptions,
  view: View,
): MessagePayload {
  const { say } = view.frame;
  const passages = shownPassages(answer);
  const pages = Math.max(1, Math.ceil(passages.length / PASSAGES_A_PAGE));
  const shown = Math.min(page, pages - 1);
  const onPage = passages.slice(shown * PASSAGES_A_PAGE, (shown + 1) * PASSAGES_A_PAGE);
  const place = { page: shown, fingerprint: fingerprintOf(answer), source };

  const before = answer.outcome === 'abstained' ? [abstention(answer, view)] : [];
  const after = [
    ...(answer.outcome === 'found' && answer.figures !== null && shown === 0
      ? figuresLines(answer.figures, view)
      : []),
    ...(suggestions.length > 0 ? [say('abstain.suggestions')] : []),
  ];
  const footer = smallPrint(answer, { source, sharedBy }, view);
  const blocks = passageBlocks(
    onPage.map((passage) => ({ passage })),
    MESSAGE_TEXT - totalCost([renderQuestion(answer.question), ...before, ...after, footer]),
    view.frame,
  );
  return message(
    [
      questionDisplay(answer.question),
      ...before.map(text),
      ...blocks.components,
      ...after.flatMap((line) => [separator(), text(line)]),
      ...row(suggestions.map((one) => button(one, { action: 'ask', question: one }))),
      separator(),
      text(footer),
      ...row(answerControls({ place, pages, asker, isShared: sharedBy !== undefined }, view)),
    ],
    view,
  );
}

/** 8 base64url characters that tell whether a question still has the same passages in the same order. */
export function fingerprintOf(answer: Answer): string {
  const ids = shownPassages(answer).map(({ id }) => id);
  return createHash('sha256').update(ids.join(' ')).digest('base64url').slice(0, FINGERPRINT);
}

const FINGERPRINT = 8;

/** How many publishers mention it, how far the articles go, and what else a reader should know of the answer. */
function smallPrint(
  answer: Answer,
  { source, sharedBy }: Pick<AnswerMessageOptions, 'source' | 'sharedBy'>,
  view: View,
): string {
  const { say } = view.frame;
  const isFound = answer.outcome === 'found';
  const lines = [isFound ? mentionsLines(answer, view) : asOfLine(view, answer)];
  if (isFound && answer.asksOfNow) lines.push(`-# ${say('as-of.ends-before-now')}`);
  if (source) lines.push(`-# ${say('answer.only-in', { source: escapeMarkdown(source) })}`);
  if (sharedBy) lines.push(`-# ${say('answer.shared-by', { user: `<@${sharedBy}>` })}`);
  return lines.join('\n');
}

function shownPassages(answer: Answer): readonly Passage[] {
  return answer.outcome === 'found' ? answer.passages : answer.nearest.slice(0, PASSAGES_A_PAGE);
}

function abstention(answer: Abstained, { frame }: View): string {
  const { missing, nearest } = answer;
  const lines = [abstentionSentence(answer, frame)];
  if (missing.length > 0) {
    const words = missing.slice(0, MISSING_SHOWN).map((word) => `**${escapeMarkdown(word)}**`);
    const more = missing.length > MISSING_SHOWN ? ', …' : '';
    lines.push(frame.say('abstain.missing', { words: `${words.join(', ')}${more}` }));
  }
  if (nearest.length > 0) lines.push(frame.say('abstain.nearest'));
  return lines.join('\n');
}

/** More missing words than this tell a reader nothing more. */
const MISSING_SHOWN = 12;
