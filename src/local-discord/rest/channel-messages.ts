import { ChannelType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { botMay, type Channel } from '../channels.ts';
import { announceMessage, readableMessage } from '../gateway/message-events.ts';
import { asSent, type LocalMessage } from '../local-message.ts';
import {
  channelMessageRules,
  hasFlag,
  judgedChannelMessage,
  messageRules,
} from '../rules/messages.ts';
import type { World } from '../world.ts';
import { editMessage, newChannelMessage } from './compose.ts';
import { ApiError, apiErrors } from './errors.ts';
import {
  type Api,
  type ApiContext,
  goodMessage,
  mustKeepRules,
  needsBotToken,
} from './requests.ts';

/** Adds the routes for what the bot does in channels without an interaction. */
export function addChannelRoutes(api: Api, world: World): void {
  const forBot = needsBotToken(world);
  const messages = '/channels/:channel/messages';
  const message = `${messages}/:message`;
  api.post(messages, forBot, (context) => context.json(shown(world, post(world, context))));
  api.get(message, forBot, (context) => {
    const channel = findChannel(world, context);
    const mayLookBack = botMay(world, channel, PermissionFlagsBits.ReadMessageHistory);
    if (!mayLookBack) throw new ApiError(apiErrors.missingAccess);
    return context.json(shown(world, findMessage(world, context, channel)));
  });
  api.patch(message, forBot, (context) => context.json(shown(world, edit(world, context))));
  api.delete(message, forBot, (context) => {
    const channel = findChannel(world, context);
    const { id, author } = findMessage(world, context, channel);
    const isOwn = author.id === world.bot.id;
    if (!isOwn) mustBeAllowed(world, channel, PermissionFlagsBits.ManageMessages);
    world.messages.delete(id);
    return context.body(null, 204);
  });
}

function post(world: World, context: ApiContext): LocalMessage {
  const channel = findChannel(world, context);
  const isThread = channel.type === ChannelType.PublicThread;
  const { SendMessages, SendMessagesInThreads, ReadMessageHistory } = PermissionFlagsBits;
  mustBeAllowed(world, channel, isThread ? SendMessagesInThreads : SendMessages);
  const payload = judgedChannelMessage({
    body: context.var.body,
    holds: (id) => messageIn(world, channel, id) !== null,
  });
  const { body, repliedId } = payload;
  if (repliedId !== null && !botMay(world, channel, ReadMessageHistory)) {
    throw new ApiError(apiErrors.mayNotReply);
  }
  const rules = [...messageRules, ...channelMessageRules];
  mustKeepRules(world, context, { rules, payload });
  const replied = repliedId === null ? null : messageIn(world, channel, repliedId);
  const message = newChannelMessage(world, channel, { body, replied });
  announceMessage(world, channel, message);
  return message;
}

function edit(world: World, context: ApiContext): LocalMessage {
  const message = findMessage(world, context, findChannel(world, context));
  if (message.author.id !== world.bot.id) throw new ApiError(apiErrors.notTheAuthor);
  const body = goodMessage(world, context, { body: context.var.body, edited: message });
  return editMessage(world, message, body);
}

function shown(world: World, message: LocalMessage) {
  return readableMessage(world, asSent(message));
}

/** The channel that the request names, if the bot sees it. */
function findChannel(world: World, { req }: ApiContext): Channel {
  const channel = world.channels.get(req.param('channel') ?? '');
  if (channel === undefined) throw new ApiError(apiErrors.unknownChannel);
  if (!botMay(world, channel, PermissionFlagsBits.ViewChannel)) {
    throw new ApiError(apiErrors.missingAccess);
  }
  return channel;
}

function mustBeAllowed(world: World, channel: Channel, permission: bigint): void {
  if (!botMay(world, channel, permission)) throw new ApiError(apiErrors.missingPermissions);
}

function findMessage(world: World, { req }: ApiContext, channel: Channel): LocalMessage {
  const message = messageIn(world, channel, req.param('message') ?? '');
  if (message === null) throw new ApiError(apiErrors.unknownMessage);
  return message;
}

/** A message of the channel; an ephemeral one belongs to no channel. */
function messageIn(world: World, channel: Channel, id: string): LocalMessage | null {
  const message = world.messages.get(id);
  const isThere =
    message?.channel_id === channel.id && !hasFlag(message.flags, MessageFlags.Ephemeral);
  return isThere ? message : null;
}
