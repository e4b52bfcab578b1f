import type { FoundSources } from '../domain/library.ts';
import { renderBlocks } from './parts/blocks-message.ts';
import { shorten } from './parts/limits.ts';
import { escapeMarkdown, withoutTurns } from './parts/markdown.ts';
import type { MessagePayload } from './parts/message.ts';
import type { View } from './parts/view.ts';

/** A message's sentences, each with the best passage or a line that none matches, and no verdict. */
export function renderFoundSources({ sentences, left }: FoundSources, view: View): MessagePayload {
  const { say } = view.frame;
  const blocks = sentences.map(({ sentence, passage }) => {
    const echo = `“${escapeMarkdown(shorten(withoutTurns(sentence), ECHO_TEXT))}”`;
    const head = passage === null ? `${echo}\n${say('message.no-match')}` : echo;
    return { head, passage };
  });
  const notes = [say('message.note')];
  return renderBlocks(blocks, { leftKey: 'message.sentences-left', left, notes }, view);
}

/** A sentence is shown as far as its reader needs to know which it is. In code units. */
const ECHO_TEXT = 160;
