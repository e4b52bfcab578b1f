import type {
  APIApplicationCommandOptionChoice,
  APIBaseInteraction,
  APIModalInteractionResponseCallbackData,
  APIUser,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import type { LocalMessage } from './local-message.ts';
import type { World } from './world.ts';

/** One interaction and what the bot made of it, as a test sees it. */
export interface Exchange {
  readonly id: string;
  readonly token: string;
  /** What was dispatched. */
  readonly interaction: InteractionPayload;
  /** Resolves at the first response; rejects if none came in time, or the stand-in was closed. */
  readonly acknowledged: Promise<Acknowledgement>;
  /** The original response as it is now, or null if there is none (any more). */
  readonly message: LocalMessage | null;
  /** The follow-ups as they are now, oldest first, without the deleted ones. */
  readonly followUps: readonly LocalMessage[];
}

/** An interaction as it is dispatched to the bot. */
export type InteractionPayload = APIBaseInteraction<InteractionType, unknown>;

/** The bot's first response to an interaction. */
export interface Acknowledgement {
  readonly type: InteractionResponseType;
  /** Milliseconds from the dispatch to the response. */
  readonly afterMs: number;
  /** What an autocomplete result offers. */
  readonly choices?: readonly APIApplicationCommandOptionChoice[];
  /** The message as it was then, for a response that sends or changes one. */
  readonly message?: LocalMessage;
  /** The form, for a response that opens one. */
  readonly modal?: APIModalInteractionResponseCallbackData;
}

/** What the stand-in keeps about an interaction. */
export interface OpenExchange {
  readonly interaction: InteractionPayload;
  readonly user: APIUser;
  readonly commandType: ApplicationCommandType | null;
  /** The type of the option that is being typed, for autocomplete. */
  readonly focusedType: ApplicationCommandOptionType | null;
  /** The message whose button was pressed, or that a message command is about. */
  readonly aboutMessageId: string | null;
  readonly dispatchedAt: number;
  readonly acknowledge: (acknowledgement: Acknowledgement) => void;
  readonly close: () => void;
  answeredWith: InteractionResponseType | null;
  /** Whether the time for a response has passed without one. */
  isLate: boolean;
  originalId: string | null;
  readonly followUpIds: string[];
  /** The form that was opened, or null. */
  modal: APIModalInteractionResponseCallbackData | null;
  /** Why the last response was refused, for the message of the rejection. */
  lastRefusal: string | null;
}

/** What is known of an interaction when it is sent. */
export type NewExchange = Pick<
  OpenExchange,
  'interaction' | 'user' | 'commandType' | 'focusedType' | 'aboutMessageId'
> & { readonly what: string };

/** Opens the exchange of an interaction and starts the clock for its response. */
export function openExchange(world: World, opening: NewExchange): Exchange {
  const { what, ...known } = opening;
  const { promise, resolve, reject } = promiseWithResolvers<Acknowledgement>();
  // A test that does not await the acknowledgement does not care that it fails.
  promise.catch(() => undefined);

  const timer = setTimeout(() => {
    open.isLate = true;
    const refusal =
      open.lastRefusal === null ? '' : `; its answer was refused: ${open.lastRefusal}`;
    reject(
      new Error(`${what} was not acknowledged within ${world.acknowledgeWithinMs} ms${refusal}`),
    );
  }, world.acknowledgeWithinMs);

  const open: OpenExchange = {
    ...known,
    dispatchedAt: performance.now(),
    acknowledge: (acknowledgement) => {
      clearTimeout(timer);
      resolve(acknowledgement);
    },
    close: () => {
      clearTimeout(timer);
      reject(new Error(`the stand-in was closed before ${what} was acknowledged`));
    },
    answeredWith: null,
    isLate: false,
    originalId: null,
    followUpIds: [],
    modal: null,
    lastRefusal: null,
  };
  world.exchanges.set(known.interaction.token, open);
  return {
    id: open.interaction.id,
    token: open.interaction.token,
    interaction: open.interaction,
    acknowledged: promise,
    get message() {
      return open.originalId === null ? null : (world.messages.get(open.originalId) ?? null);
    },
    get followUps() {
      return open.followUpIds.flatMap((id) => world.messages.get(id) ?? []);
    },
  };
}

/** Promise.withResolvers, which Node 20 lacks. */
function promiseWithResolvers<Value>(): {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
} {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<Value>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}
