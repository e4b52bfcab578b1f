import type { APIUser, GatewayMessageCreateDispatchData } from 'discord-api-types/v10';
import type { Channel } from '../channels.ts';
import { announceMessage } from '../gateway/announce-message.ts';
import { sessionFor } from '../gateway/events.ts';
import { blankMessage, type LocalMessage, replyFields } from '../local-message.ts';
import type { World } from '../world.ts';
import { type GivenMessage, givenMessage } from './given-message.ts';
import { channelIn, type InteractionContext, userIn } from './interaction-context.ts';
import { mentionedIn } from './mentioned-in.ts';
import { placeOf } from './place-of.ts';

/** Who writes a message, where, and to whom. */
export interface MessageContext extends InteractionContext {
  /**
   * The message that this one answers: one that is held, and then the place is that message's unless
   * the context differs, or one made of these fields, which is held from then on.
   */
  readonly replyTo?: GivenMessage | undefined;
  /** Whether an answer pings the author of the message: true by default, as in Discord's apps. */
  readonly ping?: boolean | undefined;
  /** Whether the author is a bot; not this one. */
  readonly asBot?: boolean | undefined;
}

const OTHER_BOT_ID = '1100000000000000400';

/**
 * A user writes a message, and the bot hears of it as far as its intents and permissions reach.
 * Gives back what is dispatched, also where nothing is; throws where no bot has identified, or it is
 * not in the guild.
 */
export function say(
  world: World,
  content: string,
  given: MessageContext,
): GatewayMessageCreateDispatchData {
  const held = world.messages.get(given.replyTo?.id ?? '');
  const context = {
    ...(held === undefined ? {} : placeOf(world, held)),
    ...(given.asBot === true ? { userId: OTHER_BOT_ID } : {}),
    ...given,
  };
  const channel = openedChannel(world, context);
  const answered =
    given.replyTo === undefined ? null : (held ?? hold(world, context, given.replyTo));
  const message: LocalMessage = {
    ...blankMessage(world.newId(), { channelId: channel.id, author: authorIn(context) }),
    content: content.trim(),
    ...mentionedIn(world, content, { context, answered: given.ping === false ? null : answered }),
    ...(answered === null ? {} : replyFields(answered, channel.guildId)),
    allowed_mentions: null,
  };
  world.messages.set(message.id, message);
  const announced = announceMessage(world, channel, message);
  world.waiting.changed();
  return announced;
}

function openedChannel(world: World, context: InteractionContext): Channel {
  const channel = channelIn(world, context);
  if (channel.guildId !== null && !world.guildIds.includes(channel.guildId)) {
    throw new Error(`the bot is not in guild ${channel.guildId}: list it in guildIds`);
  }
  sessionFor(world, channel.guildId);
  world.channels.set(channel.id, channel);
  return channel;
}

function authorIn(context: MessageContext): APIUser {
  return { ...userIn(context), ...(context.asBot === true ? { bot: true } : {}) };
}

function hold(world: World, context: InteractionContext, given: GivenMessage): LocalMessage {
  const message = { ...givenMessage({ world, context }, given), allowed_mentions: null };
  world.messages.set(message.id, message);
  return message;
}
