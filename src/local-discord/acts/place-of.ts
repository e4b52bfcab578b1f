import { ChannelType } from 'discord-api-types/v10';
import type { LocalMessage } from '../local-message.ts';
import type { World } from '../world.ts';
import type { InteractionContext } from './interaction-context.ts';

/** Where a message stands, for an act about it: its guild and thread, or whose direct messages. */
export function placeOf(
  world: World,
  { channel_id }: LocalMessage,
): Pick<InteractionContext, 'guildId' | 'inThread' | 'userId'> {
  const channel = world.channels.get(channel_id);
  if (channel === undefined) return {};
  return channel.guildId === null
    ? { guildId: null, userId: channel.userId }
    : { guildId: channel.guildId, inThread: channel.type === ChannelType.PublicThread };
}
