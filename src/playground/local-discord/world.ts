import type { APIApplicationCommand, APIUser } from 'discord-api-types/v10';
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
  readonly newId: () => string;
  readonly waiting: Waiting;
  readonly commands: Map<CommandPlace, readonly APIApplicationCommand[]>;
  /** By the interaction's token. */
  readonly exchanges: Map<string, OpenExchange>;
  readonly messages: Map<string, LocalMessage>;
  /** The guild of each channel that an interaction came from; null for a direct message. */
  readonly guildOfChannel: Map<string, string | null>;
  readonly violations: Violation[];
  readonly requests: LoggedRequest[];
}
