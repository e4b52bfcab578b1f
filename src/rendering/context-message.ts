import type { Surroundings } from '../domain/library.ts';
import { asOfLine } from './answer-message.ts';
import { sourceLine } from './attribution.ts';
import { writeExcerpts } from './excerpts.ts';
import { MESSAGE_TEXT, textCost } from './limits.ts';
import { type MessagePayload, message, separator, text } from './message.ts';

/** A paragraph between its neighbours, for whoever pressed Context. */
export function renderContext(
  { before, passage, after }: Surroundings,
  { asOf }: { readonly asOf: string },
): MessagePayload {
  const head = sourceLine(passage.article);
  const footer = asOfLine(asOf);
  // The passage itself comes first in sharing the room, and stands in its place when shown.
  const sharing = [passage, ...before, ...after];
  const captions = new Map(
    sharing.map((one) => [
      one,
      `-# Paragraph ${one.paragraph}${one === passage ? ' (the passage)' : ''}`,
    ]),
  );
  const taken = [head, footer, ...captions.values()].reduce(
    (sum, part) => sum + textCost(part) + 1,
    0,
  );
  const excerpts = writeExcerpts(sharing, MESSAGE_TEXT - taken);
  return message(
    [
      text(head),
      separator(),
      ...[...before, passage, ...after].map((one) =>
        text(`${captions.get(one)}\n${excerpts[sharing.indexOf(one)]}`),
      ),
      separator(),
      text(footer),
    ],
    { isPrivate: true },
  );
}
