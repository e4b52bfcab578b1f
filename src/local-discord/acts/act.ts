import {
  type APIMessage,
  GatewayDispatchEvents,
  type InteractionType,
} from 'discord-api-types/v10';
import { type Exchange, type NewExchange, openExchange } from '../exchange.ts';
import { dispatchEvent } from '../gateway/events.ts';
import type { World } from '../world.ts';
import {
  guildIn,
  type InteractionContext,
  interactionPayload,
  userIn,
} from './interaction-context.ts';

/** Where a user acts, and as whom. */
export interface Stage {
  readonly world: World;
  readonly context: InteractionContext;
}

/** What a user does, in the terms of the interaction that it makes. */
export interface Act extends Partial<Omit<NewExchange, 'interaction' | 'user' | 'what'>> {
  readonly what: string;
  readonly type: InteractionType;
  readonly data: unknown;
  readonly message?: APIMessage;
}

/** Sends the interaction to the bot and opens its exchange. */
export function act({ world, context }: Stage, own: Act): Exchange {
  const { what, type, data, message, commandType, focusedType, aboutMessageId } = own;
  const interaction = {
    ...interactionPayload(world, context, { type, data }),
    ...(message === undefined ? {} : { message }),
  };
  dispatchEvent(world, guildIn(world, context), {
    t: GatewayDispatchEvents.InteractionCreate,
    d: interaction,
  });
  return openExchange(world, {
    what,
    interaction,
    user: userIn(context),
    commandType: commandType ?? null,
    focusedType: focusedType ?? null,
    aboutMessageId: aboutMessageId ?? null,
  });
}
