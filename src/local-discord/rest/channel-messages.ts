import { ChannelType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel } from '../channels.ts';
import { announceMessage } from '../gateway/announce-message.ts';
import { readableMessage } from '../gateway/message-content.ts';
import { asSent, type LocalMessage } from '../local-message.ts';
import { botMay } from '../permissions.ts';
import { judgedChannelMessage } from '../rules/channel-messages.ts';
import { hasFlag, judgedMessage } from '../rules/judged-message.ts';
import { ruleTable } from '../rules/rule-table.ts';
import type { World } from '../world.ts';
import { apiErrors } from './api-error.ts';
import { newChannelMessage } from './compose-channel-message.ts';
import { editMessage } from './compose-message.ts';
import { mustKeepRules } from './judgement.ts';
import type { ApiRequest, Route } from './route.ts';

const MESSAGES_PATH = '/channels/:channel/messages';
const MESSAGE_PATH = `${MESSAGES_PATH}/:message`;

/** The endpoints for what the bot does in channels by itself, without an interaction. */
export const channelMessageRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: MESSAGES_PATH,
    needsBotToken: true,
    handle: (world, request) => ({ status: 200, body: shown(world, post(world, request)) }),
  },
  {
    method: 'GET',
    path: MESSAGE_PATH,
    needsBotToken: true,
    handle: (world, request) => {
      const channel = findChannel(world, request);
      const mayLookBack = botMay(world, channel, PermissionFlagsBits.ReadMessageHistory);
      if (!mayLookBack) throw apiErrors.missingAccess();
      return { status: 200, body: shown(world, findMessage(world, request, channel)) };
    },
  },
  {
    method: 'PATCH',
    path: MESSAGE_PATH,
    needsBotToken: true,
    handle: (world, request) => ({ status: 200, body: shown(world, edit(world, request)) }),
  },
  {
    method: 'DELETE',
    path: MESSAGE_PATH,
    needsBotToken: true,
    handle: (world, request) => {
      const channel = findChannel(world, request);
      const message = findMessage(world, request, channel);
      const isOwn = message.author.id === world.bot.id;
      if (!isOwn) mustBeAllowed(world, channel, PermissionFlagsBits.ManageMessages);
      world.messages.delete(message.id);
      return { status: 204 };
    },
  },
];

function post(world: World, request: ApiRequest): LocalMessage {
  const channel = findChannel(world, request);
  const isThread = channel.type === ChannelType.PublicThread;
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  mustBeAllowed(world, channel, isThread ? SendMessagesInThreads : SendMessages);
  const { files } = request;
  const payload = judgedChannelMessage({
    body: request.body,
    fileCount: files.length,
    holds: (id) => messageIn(world, channel, id) !== null,
  });
  const { answeredId } = payload;
  if (answeredId !== null && !botMay(world, channel, PermissionFlagsBits.ReadMessageHistory)) {
    throw apiErrors.mayNotReply();
  }
  const rules = [...ruleTable.message, ...ruleTable.channelMessage];
  mustKeepRules(world, request, { rules, payload, prefix: '' });
  const answered = answeredId === null ? null : messageIn(world, channel, answeredId);
  const message = newChannelMessage(world, channel, { body: payload.body, files, answered });
  announceMessage(world, channel, message);
  return message;
}

function edit(world: World, request: ApiRequest): LocalMessage {
  const { body, files } = request;
  const message = findMessage(world, request, findChannel(world, request));
  if (message.author.id !== world.bot.id) throw apiErrors.notTheAuthor();
  const payload = judgedMessage({ body, edited: message, fileCount: files.length });
  mustKeepRules(world, request, { rules: ruleTable.message, payload, prefix: '' });
  return editMessage(world, message, { body: payload.body, files });
}

function shown(world: World, message: LocalMessage) {
  return readableMessage(world, asSent(message));
}

/** The channel that is named, where the bot sees it. */
function findChannel(world: World, request: ApiRequest): Channel {
  const channel = world.channels.get(request.param('channel'));
  if (channel === undefined) throw apiErrors.unknownChannel();
  if (!botMay(world, channel, PermissionFlagsBits.ViewChannel)) throw apiErrors.missingAccess();
  return channel;
}

function mustBeAllowed(world: World, channel: Channel, permission: bigint): void {
  if (!botMay(world, channel, permission)) throw apiErrors.missingPermissions();
}

function findMessage(world: World, request: ApiRequest, channel: Channel): LocalMessage {
  const message = messageIn(world, channel, request.param('message'));
  if (message === null) throw apiErrors.unknownMessage();
  return message;
}

/** A message that stands in the channel: one for a user's eyes only does not. */
function messageIn(world: World, channel: Channel, id: string): LocalMessage | null {
  const message = world.messages.get(id);
  const isThere =
    message?.channel_id === channel.id && !hasFlag(message.flags, MessageFlags.Ephemeral);
  return isThere ? message : null;
}
