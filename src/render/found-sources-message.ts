import type { FoundSources } from '../domain/library.ts';
import { renderBlocks } from './blocks-message.ts';
import { shorten } from './limits.ts';
import { escapeMarkdown, withoutTurns } from './markdown.ts';
import type { MessagePayload } from './message.ts';
import type { View } from './view.ts';

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
