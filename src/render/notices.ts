import { asOfLine } from './as-of.ts';
import type { MessageKey } from './locales/messages.ts';
import { button, type MessagePayload, message, row, text } from './message.ts';
import { questionDisplay } from './question.ts';
import type { View } from './view.ts';

/** The notices that need nothing filled in, and those that do. */
export type NoticeKey =
  | Extract<MessageKey, `notice.${string}`>
  | 'message.no-text'
  | 'message.no-quote'
  | 'quote.empty';

/** A line of what went otherwise than it was meant to, or of what was done. */
export function renderNotice(
  key: NoticeKey,
  view: View,
  values: Readonly<Record<string, string | number>> = {},
): MessagePayload {
  return message([text(view.frame.say(key, values)), text(asOfLine(view))], view);
}

/** The articles have changed under a reader's hands: says so, with a button that asks the question again. */
export function renderChanged(question: string, source: string | null, view: View): MessagePayload {
  const { say } = view.frame;
  return message(
    [
      questionDisplay(question),
      text(say('notice.changed')),
      text(asOfLine(view)),
      ...row([button(say('button.again'), { action: 'again', source })]),
    ],
    view,
  );
}
