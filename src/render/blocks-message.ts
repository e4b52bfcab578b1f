import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { asOfLine } from './as-of.ts';
import { MESSAGE_TEXT, totalCost } from './limits.ts';
import type { MessageKey } from './locales/messages.ts';
import { type MessagePayload, message, row, separator, text } from './message.ts';
import { type PassageBlock, passageBlocks } from './passage-blocks.ts';
import type { View } from './view.ts';

/** What stands below the blocks of a message. */
interface BlocksMessageOptions {
  /** The line that counts what was not looked at, and how much of it there is beside the blocks. */
  readonly leftKey: Extract<MessageKey, `message.${string}-left`>;
  readonly left: number;
  /** Small print above the as-of line. */
  readonly notes?: readonly string[];
  readonly buttons?: readonly APIButtonComponentWithCustomId[];
}

/** Blocks as a message; what there is no room for is counted with what was not looked at. */
export function renderBlocks(
  blocks: readonly PassageBlock[],
  { leftKey, left, notes = [], buttons = [] }: BlocksMessageOptions,
  view: View,
): MessagePayload {
  const { say } = view.frame;
  const last = [...notes.map((note) => `-# ${note}`), asOfLine(view)];
  const { components, shown } = passageBlocks(blocks, blocksRoom(last), view.frame);
  const count = left + blocks.length - shown;
  const footer = [...(count > 0 ? [`-# ${say(leftKey, { count })}`] : []), ...last];
  return message(
    [
      // The first block needs no line above it.
      ...components.slice(1),
      separator(),
      text(footer.join('\n')),
      ...row(buttons),
    ],
    view,
  );
}

/** What blocks may take together above these lines. */
export function blocksRoom(lines: readonly string[]): number {
  return MESSAGE_TEXT - totalCost(lines) - LEFT_TEXT;
}

/** Room for the line on what was not looked at, in any language. In code units. */
const LEFT_TEXT = 150;
