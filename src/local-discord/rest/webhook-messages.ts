import { MessageFlags } from 'discord-api-types/v10';
import { asSent, type LocalMessage } from '../local-message.ts';
import type { OpenExchange } from '../open-exchange.ts';
import { hasFlag, judgedMessage } from '../rules/judged-message.ts';
import { ruleTable } from '../rules/rule-table.ts';
import type { World } from '../world.ts';
import { apiErrors } from './api-error.ts';
import { editMessage, newMessage } from './compose-message.ts';
import { isInstalledThere } from './installation.ts';
import { mustKeepRules } from './judgement.ts';
import type { ApiRequest, Route } from './route.ts';

/** For an app that a user installed, in a server where it is not. */
const FOLLOW_UPS_MAX_WHERE_NOT_INSTALLED = 5;

const MESSAGE_PATH = '/webhooks/:application/:token/messages/:message';

/** The endpoints for an interaction's messages after its acknowledgement. */
export const webhookRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/webhooks/:application/:token',
    needsBotToken: false,
    handle: (world, request) => ({ status: 200, body: asSent(followUp(world, request)) }),
  },
  {
    method: 'GET',
    path: MESSAGE_PATH,
    needsBotToken: false,
    handle: (world, request) => ({ status: 200, body: asSent(findMessage(world, request)) }),
  },
  {
    method: 'PATCH',
    path: MESSAGE_PATH,
    needsBotToken: false,
    handle: (world, request) => {
      const edited = edit(world, request, findMessage(world, request));
      return { status: 200, body: asSent(edited) };
    },
  },
  {
    method: 'DELETE',
    path: MESSAGE_PATH,
    needsBotToken: false,
    handle: (world, request) => {
      world.messages.delete(findMessage(world, request).id);
      return { status: 204 };
    },
  },
];

function followUp(world: World, request: ApiRequest): LocalMessage {
  const exchange = findExchange(world, request);
  const original = world.messages.get(exchange.originalId ?? '');
  // After a deferral the first follow-up takes the place of the loading message.
  if (original !== undefined && hasFlag(original.flags, MessageFlags.Loading)) {
    return edit(world, request, original);
  }
  if (!hasRoomForFollowUp(exchange)) throw apiErrors.tooManyFollowUps();
  const payload = judgedMessage({ body: request.body, fileCount: request.files.length });
  mustKeepRules(world, request, { rules: ruleTable.message, payload, prefix: '' });
  const message = newMessage(world, exchange, { body: payload.body, files: request.files });
  exchange.followUpIds.push(message.id);
  return message;
}

function edit(world: World, request: ApiRequest, message: LocalMessage): LocalMessage {
  const files = request.files;
  const payload = judgedMessage({ body: request.body, edited: message, fileCount: files.length });
  mustKeepRules(world, request, { rules: ruleTable.message, payload, prefix: '' });
  return editMessage(world, message, { body: payload.body, files });
}

function hasRoomForFollowUp({ interaction, followUpIds }: OpenExchange): boolean {
  return isInstalledThere(interaction) || followUpIds.length < FOLLOW_UPS_MAX_WHERE_NOT_INSTALLED;
}

/** The exchange of an interaction that was acknowledged and whose token is still good. */
function findExchange(world: World, request: ApiRequest): OpenExchange {
  const exchange = world.exchanges.get(request.param('token'));
  const isKnown = request.param('application') === world.applicationId && exchange !== undefined;
  if (!isKnown || exchange.answeredWith === null) throw apiErrors.unknownWebhook();
  if (performance.now() - exchange.dispatchedAt > world.tokenLifeMs) throw apiErrors.expiredToken();
  return exchange;
}

function findMessage(world: World, request: ApiRequest): LocalMessage {
  const { originalId, followUpIds } = findExchange(world, request);
  const named = request.param('message');
  const id = named === '@original' ? originalId : named;
  const isOwn = id !== null && (id === originalId || followUpIds.includes(id));
  const message = isOwn ? world.messages.get(id) : undefined;
  if (message === undefined) throw apiErrors.unknownMessage();
  return message;
}
