import {
  GatewayDispatchEvents,
  type GatewayMessageCreateDispatchData,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Channel } from '../channels.ts';
import { joinedMember } from '../joined-member.ts';
import { asSent, type LocalMessage } from '../local-message.ts';
import { botMay } from '../permissions.ts';
import type { World } from '../world.ts';
import { dispatchEvent, findSession } from './events.ts';
import { readableMessage } from './message-content.ts';

/**
 * Tells the bot of a new message, where one is connected, sees the channel and asks for such events;
 * gives back the event's data in any case.
 */
export function announceMessage(
  world: World,
  channel: Channel,
  message: LocalMessage,
): GatewayMessageCreateDispatchData {
  const { guildId } = channel;
  const d = eventData(channel, readableMessage(world, asSent(message)));
  const isSeen = botMay(world, channel, PermissionFlagsBits.ViewChannel);
  if (isSeen && findSession(world, guildId) !== null) {
    dispatchEvent(world, guildId, { t: GatewayDispatchEvents.MessageCreate, d });
  }
  return d;
}

function eventData(
  { type, guildId }: Channel,
  message: GatewayMessageCreateDispatchData,
): GatewayMessageCreateDispatchData {
  if (guildId === null) return { ...message, channel_type: type };
  return {
    ...message,
    channel_type: type,
    guild_id: guildId,
    member: joinedMember(),
    mentions: message.mentions.map((user) => ({ ...user, member: joinedMember() })),
  };
}
