import type { FoundSources } from '../domain/library.ts';
import { asOfLine } from './parts/as-of.ts';
import { MESSAGE_TEXT, shorten, totalCost } from './parts/limits.ts';
import { escapeMarkdown, withoutTurns } from './parts/markdown.ts';
import { type MessagePayload, message, separator, text } from './parts/message.ts';
import { passageBlocks } from './parts/passage-blocks.ts';
import type { View } from './parts/view.ts';

/** A message's sentences, each with the best passage or a line that none matches, and no verdict. */
export function renderFoundSources({ sentences, left }: FoundSources, view: View): MessagePayload {
  const { say } = view.frame;
  const blocks = sentences.map(({ sentence, passage }) => {
    const echo = `“${escapeMarkdown(shorten(withoutTurns(sentence), ECHO_TEXT))}”`;
    const head = passage === null ? `${echo}\n${say('message.no-match')}` : echo;
    return { head, passage };
  });
  const last = [`-# ${say('message.note')}`, asOfLine(view)];
  const budget = MESSAGE_TEXT - totalCost(last) - FOOTER_TEXT;
  const { components, shown } = passageBlocks(blocks, budget, view.frame);
  const unseen = left + sentences.length - shown;
  const footer = [
    ...(unseen > 0 ? [`-# ${say('message.sentences-left', { count: unseen })}`] : []),
    ...last,
  ];
  // The first block needs no line above it.
  return message([...components.slice(1), separator(), text(footer.join('\n'))], view);
}

/** A sentence is shown as far as its reader needs to know which it is. In code units. */
const ECHO_TEXT = 160;

/** Room for the line on what was not looked at, in any language. In code units. */
const FOOTER_TEXT = 150;
