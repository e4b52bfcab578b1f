import { asOfLine } from './as-of.ts';
import { QUESTION_TEXT } from './limits.ts';
import { type MessagePayload, message, text } from './message.ts';

/** A line for whoever pressed or asked, and for nobody else. */
function notice(content: string, asOf: string): MessagePayload {
  return message([text(content), text(asOfLine(asOf))], { isPrivate: true });
}

/** Something went wrong that is not the asker's doing; the reference finds it in the log. */
export function renderFailure(reference: string, asOf: string): MessagePayload {
  return notice(
    `Something went wrong here, and it is not your question. Reference: ${reference}`,
    asOf,
  );
}

/** A question longer than the option allows, which only a client that ignores the limit can send. */
export function renderTooLong(length: number, asOf: string): MessagePayload {
  return notice(
    `That question has ${length} characters; I take up to ${QUESTION_TEXT}. Please shorten it.`,
    asOf,
  );
}

/** A source that was typed and fits no article. */
export function renderUnknownSource(asOf: string): MessagePayload {
  return notice(
    'No article fits that source. Pick one from the list, or leave it out to search them all.',
    asOf,
  );
}

/** A button whose passage the corpus no longer holds. */
export function renderGonePassage(asOf: string): MessagePayload {
  return notice(
    'The articles have changed, and this passage is no longer in them. Please ask again.',
    asOf,
  );
}

/** A command or button of another version, whose meaning is not known here. */
export function renderUnknown(asOf: string): MessagePayload {
  return notice('This comes from another version of Parley. Please ask again with /ask.', asOf);
}
