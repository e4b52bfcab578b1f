import type { RepliableInteraction } from 'discord.js';
import type { Answer } from '../domain/answer.ts';
import type { QuestionLanguage } from '../domain/synonyms.ts';
import { renderAnswer } from '../render/answer-message.ts';
import { BUTTON_LABEL, QUESTION_TEXT, SOURCE_TEXT } from '../render/limits.ts';
import { type MessagePayload, renderNotice, type View } from '../render/message.ts';
import { cleanQuestion } from '../render/question.ts';
import { answerView, respond, type Services } from './replies.ts';

/** A question as it was asked. */
export interface Asked {
  readonly question: string;
  /** The one source to look in, as typed or chosen; null for all. */
  readonly source: string | null;
  /** The id of the user who may delete the answer. */
  readonly asker: string;
  readonly page?: number;
  /** The language in which the question was read before; the reader's where it was not. */
  readonly language?: QuestionLanguage | null;
  /** The id of the user who shares a private answer. */
  readonly sharedBy?: string | undefined;
}

/** A question that came with an interaction, and who sees its answer. */
export interface Asking extends Pick<Asked, 'question' | 'source'> {
  readonly isPrivate: boolean;
  /** `ask`, or what the log calls the button that asked. */
  readonly command: string;
}

/** Replies to a question with its answer, and logs that it was answered. */
export async function replyWithAnswer(
  interaction: RepliableInteraction,
  { question, source, isPrivate, command }: Asking,
  services: Services,
): Promise<void> {
  const since = performance.now();
  const asked = { question, source, asker: interaction.user.id };
  const view = answerView(interaction, services, { isPrivate });
  const { payload, answer } = await composeAnswer(asked, view, services);
  await respond(interaction, payload);
  if (answer !== null) logAnswer(answer, { command, since }, services);
}

/** The message that answers a question, and the answer; null where the question was not put. */
export interface ComposedAnswer {
  readonly payload: MessagePayload;
  readonly answer: Answer | null;
}

/** Puts a question to the library and renders the answer, or a notice where it cannot be put. */
export async function composeAnswer(
  asked: Asked,
  view: View,
  { library }: Pick<Services, 'library'>,
): Promise<ComposedAnswer> {
  const question = cleanQuestion(asked.question);
  const alone = { ...view, isPrivate: true };
  if (question.length > QUESTION_TEXT) {
    const lengths = { length: question.length, limit: QUESTION_TEXT };
    return { payload: renderNotice('notice.too-long', alone, lengths), answer: null };
  }
  const articles = asked.source === null ? null : library.findArticles(asked.source);
  if (articles?.length === 0 || (asked.source?.length ?? 0) > SOURCE_TEXT) {
    return { payload: renderNotice('notice.unknown-source', alone), answer: null };
  }
  const sources = articles?.map(({ id }) => id);
  const answer = await library.ask(question, {
    limit: MOST_PASSAGES,
    publishersFirst: true,
    locale: asked.language ?? view.locale.language,
    ...(sources && { sources }),
  });
  const offers =
    asked.page === undefined || asked.page === 0
      ? await library.offers(answer, { limit: SUGGESTIONS, longest: BUTTON_LABEL })
      : undefined;
  return { payload: renderAnswer(answer, { ...asked, ...(offers && { offers }) }, view), answer };
}

/** Passages of one answer at most: four pages. */
const MOST_PASSAGES = 12;

/** Questions to offer where there is no answer. */
const SUGGESTIONS = 2;

/** Logs that a question was answered; its words only where the operator allows it. */
export function logAnswer(
  answer: Answer,
  { command, since }: { readonly command: string; readonly since: number },
  { log, settings: { logQuestions } }: Services,
): void {
  const { outcome, confidence, question, missing } = answer;
  const mayLogWords =
    logQuestions === 'all' || (logQuestions === 'unanswered' && outcome === 'abstained');
  log.info(
    {
      command,
      outcome,
      reason: outcome === 'abstained' ? answer.reason : null,
      confidence,
      ms: performance.now() - since,
      // The missing words are words of the question.
      ...(mayLogWords && { question, missing }),
    },
    'answered',
  );
}
