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

/** An interaction as it is dispatched to the bot. */
export type InteractionPayload = APIBaseInteraction<InteractionType, unknown>;

/** The bot's first answer to an interaction. */
export interface Acknowledgement {
  readonly type: InteractionResponseType;
  /** Milliseconds from the dispatch to the answer. */
  readonly afterMs: number;
  /** What was offered, for an autocomplete result. */
  readonly choices?: readonly APIApplicationCommandOptionChoice[];
  /** The message as it stood then, for an answer that sends or changes one. */
  readonly message?: LocalMessage;
  /** The form, for an answer that opens one. */
  readonly modal?: APIModalInteractionResponseCallbackData;
}

/** What the stand-in itself keeps about an interaction. */
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
  /** Set once the time for an answer has passed without one. */
  isLate: boolean;
  originalId: string | null;
  readonly followUpIds: string[];
  /** Why the last answer was refused, for the message of the rejection. */
  lastRefusal: string | null;
}
