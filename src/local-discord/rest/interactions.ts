import {
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Acknowledgement, OpenExchange } from '../exchange.ts';
import { asSent, type LocalMessage } from '../local-message.ts';
import {
  callbackRules,
  choicesRules,
  judgedCallback,
  judgedChoices,
  judgedModal,
  modalRules,
} from '../rules/callbacks.ts';
import { asList, asLoose } from '../rules/fields.ts';
import { hasFlag, type LooseMessage } from '../rules/messages.ts';
import type { World } from '../world.ts';
import { editMessage, isInstalledThere, newInteractionMessage } from './compose.ts';
import { ApiError, apiErrors } from './errors.ts';
import { type Api, type ApiContext, goodMessage, mustKeepRules } from './requests.ts';

/** Adds the routes on which a bot responds to an interaction and then works on what it sent. */
export function addInteractionRoutes(api: Api, world: World): void {
  api.post('/interactions/:id/:token/callback', (context) => {
    const exchange = world.exchanges.get(context.req.param('token'));
    if (exchange === undefined || exchange.interaction.id !== context.req.param('id')) {
      throw new ApiError(apiErrors.unknownInteraction);
    }
    if (exchange.answeredWith !== null) throw new ApiError(apiErrors.alreadyAcknowledged);
    if (exchange.isLate) throw new ApiError(apiErrors.unknownInteraction);
    return acknowledge(world, context, exchange);
  });

  const token = '/webhooks/:application/:token';
  const message = `${token}/messages/:message`;
  api.post(token, (context) => context.json(asSent(followUp(world, context))));
  api.get(message, (context) => context.json(asSent(findMessage(world, context))));
  api.patch(message, (context) =>
    context.json(asSent(edit(world, context, findMessage(world, context)))),
  );
  api.delete(message, (context) => {
    world.messages.delete(findMessage(world, context).id);
    return context.body(null, 204);
  });
}

/** What a callback did. */
type Effect = Omit<Acknowledgement, 'type' | 'afterMs'>;

/** A callback on its way in. */
interface Callback {
  readonly world: World;
  readonly context: ApiContext;
  readonly exchange: OpenExchange;
  /** What the body holds besides its type. */
  readonly data: unknown;
}

function acknowledge(world: World, context: ApiContext, exchange: OpenExchange): Response {
  const payload = judgedCallback(context.var.body, exchange.interaction.type);
  const type = payload.body.type as InteractionResponseType;
  try {
    mustKeepRules(world, context, { rules: callbackRules, payload });
    const effect = effectOf({ world, context, exchange, data: payload.body.data }, type);
    exchange.answeredWith = type;
    const afterMs = performance.now() - exchange.dispatchedAt;
    exchange.acknowledge({ type, afterMs, ...effect });
    return context.req.query('with_response') === 'true'
      ? context.json(callbackResponse(exchange, type, effect))
      : context.body(null, 204);
  } catch (error) {
    if (error instanceof ApiError) {
      exchange.lastRefusal = JSON.stringify(error.errors ?? error.code);
    }
    throw error;
  }
}

function effectOf(callback: Callback, type: InteractionResponseType): Effect {
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return { message: sendMessage(callback) };
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return { message: sendLoading(callback) };
    case InteractionResponseType.UpdateMessage:
      return { message: updateMessage(callback) };
    case InteractionResponseType.DeferredMessageUpdate:
      callback.exchange.originalId = callback.exchange.aboutMessageId;
      return {};
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return { choices: offeredChoices(callback) };
    case InteractionResponseType.Modal:
      return { modal: openedModal(callback) };
    default:
      return {};
  }
}

function sendMessage({ world, context, exchange, data }: Callback): LocalMessage {
  const body = goodMessage(world, context, { body: data, prefix: 'data.' });
  return sendOriginal(world, exchange, body);
}

/** Discord takes no flag of a deferred response but the one that hides it from others. */
function sendLoading({ world, exchange, data }: Callback): LocalMessage {
  const { flags } = asLoose<LooseMessage>(data);
  const ephemeral = hasFlag(flags, MessageFlags.Ephemeral) ? MessageFlags.Ephemeral : 0;
  return sendOriginal(world, exchange, { flags: MessageFlags.Loading | ephemeral });
}

function sendOriginal(world: World, exchange: OpenExchange, body: LooseMessage): LocalMessage {
  const message = newInteractionMessage(world, exchange, body);
  exchange.originalId = message.id;
  return message;
}

function updateMessage({ world, context, exchange, data }: Callback): LocalMessage {
  const pressed = world.messages.get(exchange.aboutMessageId ?? '');
  if (pressed === undefined) throw new ApiError(apiErrors.unknownMessage);
  const body = goodMessage(world, context, { body: data, edited: pressed, prefix: 'data.' });
  exchange.originalId = pressed.id;
  return editMessage(world, pressed, body);
}

function offeredChoices({
  world,
  context,
  exchange,
  data,
}: Callback): readonly APIApplicationCommandOptionChoice[] {
  const payload = judgedChoices(data, exchange.focusedType ?? ApplicationCommandOptionType.String);
  mustKeepRules(world, context, { rules: choicesRules, payload, prefix: 'data.' });
  return asList(payload.body.choices) as APIApplicationCommandOptionChoice[];
}

function openedModal({
  world,
  context,
  exchange,
  data,
}: Callback): APIModalInteractionResponseCallbackData {
  const payload = judgedModal(data);
  mustKeepRules(world, context, { rules: modalRules, payload, prefix: 'data.' });
  exchange.modal = data as APIModalInteractionResponseCallbackData;
  return exchange.modal;
}

function callbackResponse(
  { interaction, originalId }: OpenExchange,
  type: InteractionResponseType,
  { message }: Effect,
) {
  const isSent =
    type === InteractionResponseType.ChannelMessageWithSource ||
    type === InteractionResponseType.UpdateMessage;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(originalId === null ? {} : { response_message_id: originalId }),
      response_message_loading: hasFlag(message?.flags, MessageFlags.Loading),
      response_message_ephemeral: hasFlag(message?.flags, MessageFlags.Ephemeral),
    },
    resource: { type, ...(isSent && message !== undefined ? { message: asSent(message) } : {}) },
  };
}

/** For an app that a user installed, in a server where it is not installed. */
const FOLLOW_UPS_MAX_WHERE_NOT_INSTALLED = 5;

function followUp(world: World, context: ApiContext): LocalMessage {
  const exchange = findExchange(world, context);
  const original = world.messages.get(exchange.originalId ?? '');
  // After a deferral the first follow-up replaces the loading message.
  if (original !== undefined && hasFlag(original.flags, MessageFlags.Loading)) {
    return edit(world, context, original);
  }
  const { interaction, followUpIds } = exchange;
  if (!isInstalledThere(interaction) && followUpIds.length >= FOLLOW_UPS_MAX_WHERE_NOT_INSTALLED) {
    throw new ApiError(apiErrors.tooManyFollowUps);
  }
  const body = goodMessage(world, context, { body: context.var.body });
  const message = newInteractionMessage(world, exchange, body);
  followUpIds.push(message.id);
  return message;
}

function edit(world: World, context: ApiContext, message: LocalMessage): LocalMessage {
  const body = goodMessage(world, context, { body: context.var.body, edited: message });
  return editMessage(world, message, body);
}

/** The exchange of an interaction that was acknowledged and whose token is still valid. */
function findExchange(world: World, { req }: ApiContext): OpenExchange {
  const exchange = world.exchanges.get(req.param('token') ?? '');
  const isKnown = req.param('application') === world.applicationId && exchange !== undefined;
  if (!isKnown || exchange.answeredWith === null) throw new ApiError(apiErrors.unknownWebhook);
  if (performance.now() - exchange.dispatchedAt > world.tokenLifeMs) {
    throw new ApiError(apiErrors.expiredToken);
  }
  return exchange;
}

function findMessage(world: World, context: ApiContext): LocalMessage {
  const { originalId, followUpIds } = findExchange(world, context);
  const named = context.req.param('message') ?? '';
  const id = named === '@original' ? originalId : named;
  const isOwn = id !== null && (id === originalId || followUpIds.includes(id));
  const message = isOwn ? world.messages.get(id) : undefined;
  if (message === undefined) throw new ApiError(apiErrors.unknownMessage);
  return message;
}
