import type { Surroundings } from '../domain/library.ts';
import { sourceLine } from './attribution.ts';
import { writeExcerpts } from './excerpts.ts';
import { MESSAGE_TEXT, totalCost } from './limits.ts';
import { type MessagePayload, message, separator, text, type View } from './message.ts';

/** A passage between the paragraphs next to it, for the Context button. */
export function renderContext(
  { before, passage, after }: Surroundings,
  view: View,
): MessagePayload {
  const { locale } = view;
  const head = sourceLine(passage.article, locale);
  // The passage gets its share of the room first; in the message it stands in its place.
  const sharing = [passage, ...before, ...after];
  const captions = sharing.map((one) => {
    const key = one === passage ? 'context.passage' : 'context.paragraph';
    return `-# ${locale.say(key, { number: one.paragraph })}\n`;
  });
  const budget = MESSAGE_TEXT - totalCost([head, ...captions]);
  const excerpts = writeExcerpts(sharing, budget, locale);
  const inOrder = sharing
    .map(({ paragraph }, at) => ({ paragraph, content: `${captions[at]}${excerpts[at]}` }))
    .sort((a, b) => a.paragraph - b.paragraph);
  const body = [text(head), separator(), ...inOrder.map(({ content }) => text(content))];
  return message(body, view);
}
