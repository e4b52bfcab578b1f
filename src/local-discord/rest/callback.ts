import {
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import { asSent, type LocalMessage } from '../local-message.ts';
import type { Acknowledgement, OpenExchange } from '../open-exchange.ts';
import { judgedChoices } from '../rules/autocomplete.ts';
import { judgedCallback } from '../rules/callbacks.ts';
import { hasFlag, judgedMessage } from '../rules/judged-message.ts';
import { asList, asLoose } from '../rules/loose.ts';
import { judgedModal } from '../rules/modals.ts';
import { ruleTable } from '../rules/rule-table.ts';
import type { World } from '../world.ts';
import { ApiError, apiErrors } from './api-error.ts';
import { editMessage, newMessage } from './compose-message.ts';
import { mustKeepRules } from './judgement.ts';
import type { ApiRequest, ApiResponse, Route } from './route.ts';

type Answer = Omit<Acknowledgement, 'type' | 'afterMs'>;

/** An answer on its way in. */
interface Answering {
  readonly world: World;
  readonly request: ApiRequest;
  readonly exchange: OpenExchange;
  /** What the body holds besides its type. */
  readonly data: unknown;
}

/** The endpoint that a bot answers an interaction at, once and in time. */
export const callbackRoute: Route = {
  method: 'POST',
  path: '/interactions/:id/:token/callback',
  needsBotToken: false,
  handle: (world, request) => {
    const exchange = world.exchanges.get(request.param('token'));
    if (exchange === undefined || exchange.interaction.id !== request.param('id')) {
      throw apiErrors.unknownInteraction();
    }
    if (exchange.answeredWith !== null) throw apiErrors.alreadyAcknowledged();
    if (exchange.isLate) throw apiErrors.unknownInteraction();
    return acknowledge(world, request, exchange);
  },
};

function acknowledge(world: World, request: ApiRequest, exchange: OpenExchange): ApiResponse {
  const callback = judgedCallback(request.body, exchange.interaction.type);
  const type = callback.body.type as InteractionResponseType;
  const answering = { world, request, exchange, data: callback.body.data };
  try {
    mustKeepRules(world, request, { rules: ruleTable.callback, payload: callback, prefix: '' });
    const answer = answerWith(answering, type);
    exchange.answeredWith = type;
    const afterMs = performance.now() - exchange.dispatchedAt;
    exchange.acknowledge({ type, afterMs, ...answer });
    return request.query.get('with_response') === 'true'
      ? { status: 200, body: callbackResponse(exchange, type, answer) }
      : { status: 204 };
  } catch (error) {
    if (error instanceof ApiError)
      exchange.lastRefusal = JSON.stringify(error.errors ?? error.code);
    throw error;
  }
}

function answerWith(answering: Answering, type: InteractionResponseType): Answer {
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return { message: sendMessage(answering) };
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return { message: sendLoading(answering) };
    case InteractionResponseType.UpdateMessage:
      return { message: updateMessage(answering) };
    case InteractionResponseType.DeferredMessageUpdate:
      answering.exchange.originalId = answering.exchange.aboutMessageId;
      return {};
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return { choices: offeredChoices(answering) };
    case InteractionResponseType.Modal:
      return { modal: openedModal(answering) };
    default:
      return {};
  }
}

function sendMessage({ world, request, exchange, data }: Answering): LocalMessage {
  const { files } = request;
  const payload = judgedMessage({ body: data, fileCount: files.length });
  mustKeepRules(world, request, { rules: ruleTable.message, payload, prefix: 'data.' });
  const message = newMessage(world, exchange, { body: payload.body, files });
  exchange.originalId = message.id;
  return message;
}

/** Discord takes no flag of a deferred answer but the one for the user's eyes only. */
function sendLoading({ world, exchange, data }: Answering): LocalMessage {
  const { flags } = asLoose<{ readonly flags?: unknown }>(data);
  const ephemeral = hasFlag(flags, MessageFlags.Ephemeral) ? MessageFlags.Ephemeral : 0;
  const body = { flags: MessageFlags.Loading | ephemeral };
  const message = newMessage(world, exchange, { body, files: [] });
  exchange.originalId = message.id;
  return message;
}

function updateMessage({ world, request, exchange, data }: Answering): LocalMessage {
  const { files } = request;
  const pressed = world.messages.get(exchange.aboutMessageId ?? '');
  if (pressed === undefined) throw apiErrors.unknownMessage();
  const payload = judgedMessage({ body: data, edited: pressed, fileCount: files.length });
  mustKeepRules(world, request, { rules: ruleTable.message, payload, prefix: 'data.' });
  exchange.originalId = pressed.id;
  return editMessage(world, pressed, { body: payload.body, files });
}

function offeredChoices(answering: Answering): readonly APIApplicationCommandOptionChoice[] {
  const { world, request, exchange, data } = answering;
  const payload = judgedChoices(data, exchange.focusedType ?? ApplicationCommandOptionType.String);
  mustKeepRules(world, request, { rules: ruleTable.choices, payload, prefix: 'data.' });
  return asList(payload.body.choices) as APIApplicationCommandOptionChoice[];
}

function openedModal(answering: Answering): APIModalInteractionResponseCallbackData {
  const { world, request, data } = answering;
  mustKeepRules(world, request, {
    rules: ruleTable.modal,
    payload: judgedModal(data),
    prefix: 'data.',
  });
  return data as APIModalInteractionResponseCallbackData;
}

function callbackResponse(
  { interaction, originalId }: OpenExchange,
  type: InteractionResponseType,
  { message }: Answer,
): unknown {
  const flags = message?.flags;
  const isSent =
    type === InteractionResponseType.ChannelMessageWithSource ||
    type === InteractionResponseType.UpdateMessage;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(originalId === null ? {} : { response_message_id: originalId }),
      response_message_loading: hasFlag(flags, MessageFlags.Loading),
      response_message_ephemeral: hasFlag(flags, MessageFlags.Ephemeral),
    },
    resource: { type, ...(isSent && message !== undefined ? { message: asSent(message) } : {}) },
  };
}
