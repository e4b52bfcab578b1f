import {
  type APIMessage,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { botMay, type Channel, joinedMember } from '../channels.ts';
import { asSent, type LocalMessage } from '../local-message.ts';
import type { World } from '../world.ts';
import { dispatchEvent, findSession } from './sessions.ts';

/**
 * Tells the bot of a new message, if one is connected, sees the channel and asks for such events;
 * returns the event's data in any case.
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

/**
 * The message as the bot may read it. Without the intent for message content, the bot reads only
 * messages that mention it, its own, and direct ones
 * (https://docs.discord.com/developers/events/gateway#message-content-intent). The message to which
 * this one replies is judged separately.
 *
 * Over REST, Discord goes by the app's settings; here they are the intents of its session.
 */
export function readableMessage(world: World, message: APIMessage): APIMessage {
  const shown = withReadableReference(world, message);
  return mayRead(world, message) ? shown : withoutContent(shown);
}

/**
 * The message in full, as an interaction brings it, with the message to which it replies as the bot
 * may read that one.
 */
export function withReadableReference(world: World, message: APIMessage): APIMessage {
  const { referenced_message: replied } = message;
  return replied === undefined || replied === null
    ? message
    : { ...message, referenced_message: readableMessage(world, replied) };
}

function mayRead(world: World, { channel_id, author, mentions }: APIMessage): boolean {
  const guildId = world.channels.get(channel_id)?.guildId;
  const intents = findSession(world, guildId ?? null)?.intents ?? 0;
  return (
    (intents & GatewayIntentBits.MessageContent) !== 0 ||
    guildId === null ||
    [author, ...mentions].some(({ id }) => id === world.bot.id)
  );
}

function withoutContent({ poll: _, ...message }: APIMessage): APIMessage {
  const snapshots = message.message_snapshots?.map((snapshot) => ({
    ...snapshot,
    message: { ...snapshot.message, ...emptyContent() },
  }));
  return {
    ...message,
    ...emptyContent(),
    ...(snapshots === undefined ? {} : { message_snapshots: snapshots }),
  };
}

function emptyContent(): Pick<APIMessage, 'content' | 'embeds' | 'attachments' | 'components'> {
  return { content: '', embeds: [], attachments: [], components: [] };
}
