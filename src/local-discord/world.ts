import type { APIApplicationCommand, APIUser, Locale } from 'discord-api-types/v10';
import type { Channel } from './channels.ts';
import type { Session } from './gateway/session.ts';
import type { LocalMessage } from './local-message.ts';
import type { OpenExchange } from './open-exchange.ts';
import type { RuleFault } from './rules/rule.ts';
import type { Waiting } from './waiting.ts';

/** One fault of a payload that was refused, and the request that carried it. */
export interface Violation extends RuleFault {
  /** `POST /interactions/1/token/callback` */
  readonly where: string;
}

/** One REST call, as it was answered. */
export interface LoggedRequest {
  readonly method: string;
  /** The path after `/api/v10`, without its query: `/applications/1/commands`. */
  readonly path: string;
  /** Without the question mark; empty where there is none. */
  readonly query: string;
  readonly status: number;
}

/** Where commands are registered: a guild's id, or everywhere. */
export type CommandPlace = string | 'global';

/** All that the stand-in knows; the one place where it keeps its state. */
export interface World {
  readonly token: string;
  readonly bot: APIUser;
  readonly applicationId: string;
  readonly gatewayUrl: string;
  readonly acknowledgeWithinMs: number;
  readonly tokenLifeMs: number;
  readonly heartbeatIntervalMs: number;
  readonly guildIds: readonly string[];
  /** What the bot may do in every channel of its guilds. */
  readonly botPermissions: bigint;
  readonly guildLocale: Locale;
  readonly newId: () => string;
  readonly waiting: Waiting;
  readonly commands: Map<CommandPlace, readonly APIApplicationCommand[]>;
  /** The bots' sessions, oldest first. */
  readonly sessions: Map<string, Session>;
  /** By the interaction's token. */
  readonly exchanges: Map<string, OpenExchange>;
  readonly messages: Map<string, LocalMessage>;
  /** What the bot posted to channels by itself, oldest first; those that were deleted too. */
  readonly postedIds: string[];
  /** The channels of the bot's guilds, and all others that somebody acted in. */
  readonly channels: Map<string, Channel>;
  readonly violations: Violation[];
  readonly requests: LoggedRequest[];
}
