import type { Channel } from '../channels.ts';
import { type LocalMessage, replyFields } from '../local-message.ts';
import type { World } from '../world.ts';
import { composedMessage, type GoodBody } from './compose-message.ts';

/** A message that the bot posts to a channel by itself, perhaps in reply to another; stored. */
export function newChannelMessage(
  world: World,
  channel: Channel,
  { answered, ...good }: GoodBody & { readonly answered: LocalMessage | null },
): LocalMessage {
  const message: LocalMessage = {
    ...composedMessage(world, channel.id, good),
    ...(answered === null ? {} : replyFields(answered, channel.guildId)),
  };
  world.messages.set(message.id, message);
  world.postedIds.push(message.id);
  return message;
}
