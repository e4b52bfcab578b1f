import type { Answer } from '../domain/answer.ts';
import { renderAnswer } from '../render/answer-message.ts';
import { BUTTON_LABEL, QUESTION_TEXT, SOURCE_TEXT } from '../render/limits.ts';
import type { MessagePayload } from '../render/message.ts';
import { renderNotice } from '../render/notices.ts';
import { cleanQuestion } from '../render/question.ts';
import type { View } from '../render/view.ts';
import type { Services } from './services.ts';

/** A question, whoever asked it and however. */
export interface Asked {
  readonly question: string;
  /** The source to look in, as it was typed or chosen; null for all. */
  readonly source: string | null;
  /** The id of whoever may delete the answer. */
  readonly asker: string;
  readonly page?: number;
  readonly sharedBy?: string | undefined;
}

/** What to say to a question, and the answer, or null where nothing was looked for. */
export interface ComposedAnswer {
  readonly payload: MessagePayload;
  readonly answer: Answer | null;
}

/** The most passages that can be turned to: four pages of them. */
const MOST_PASSAGES = 12;

/** Questions that are offered where there is no answer. */
const SUGGESTIONS = 2;

/** Answers a question with a message, a notice where it cannot be asked so. */
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
    ...(sources && { sources }),
  });
  const suggestions =
    answer.outcome === 'abstained'
      ? await library.relatedQuestions(question, { limit: SUGGESTIONS, longest: BUTTON_LABEL })
      : [];
  return { payload: renderAnswer(answer, { ...asked, suggestions }, view), answer };
}
