import { type APIMessage, GatewayIntentBits } from 'discord-api-types/v10';
import type { World } from '../world.ts';
import { findSession } from './events.ts';

/**
 * The message as the bot may read it. Without the intent for message content, what users wrote is
 * left empty, but for messages that mention the bot, its own, and direct ones
 * (https://docs.discord.com/developers/events/gateway#message-content-intent). The message that a
 * reply answers is looked at by itself.
 *
 * Over REST Discord goes by the app's settings; here they are what its session asked for.
 */
export function readableMessage(world: World, message: APIMessage): APIMessage {
  const shown = withReadableReference(world, message);
  return mayRead(world, message) ? shown : withoutContent(shown);
}

/** The message whole, as an interaction brings it; the one that it answers as the bot may read it. */
export function withReadableReference(world: World, message: APIMessage): APIMessage {
  const { referenced_message: answered } = message;
  return answered === undefined || answered === null
    ? message
    : { ...message, referenced_message: readableMessage(world, answered) };
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
