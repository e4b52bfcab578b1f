import type { Surroundings } from '../domain/library.ts';
import { asOfLine } from './as-of.ts';
import { sourceLine } from './attribution.ts';
import { writeExcerpts } from './excerpts.ts';
import { MESSAGE_TEXT, totalCost } from './limits.ts';
import { type MessagePayload, message, separator, text } from './message.ts';
import type { View } from './view.ts';

/** A paragraph between its neighbours, for whoever pressed Context. */
export function renderContext(
  { before, passage, after }: Surroundings,
  view: View,
): MessagePayload {
  const { frame } = view;
  const head = sourceLine(passage.article, frame);
  const footer = asOfLine(view);
  // The passage itself comes first in sharing the room, and stands in its place when shown.
  const sharing = [passage, ...before, ...after];
  const captions = sharing.map((one) => {
    const key = one === passage ? 'context.passage' : 'context.paragraph';
    return `-# ${frame.say(key, { number: one.paragraph })}\n`;
  });
  const budget = MESSAGE_TEXT - totalCost([head, footer, ...captions]);
  const excerpts = writeExcerpts(sharing, budget, frame);
  const shown = sharing
    .map(({ paragraph }, at) => ({ paragraph, content: `${captions[at]}${excerpts[at]}` }))
    .sort((a, b) => a.paragraph - b.paragraph);
  return message(
    [
      text(head),
      separator(),
      ...shown.map(({ content }) => text(content)),
      separator(),
      text(footer),
    ],
    view,
  );
}
