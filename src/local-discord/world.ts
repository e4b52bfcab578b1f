import { type APIApplicationCommand, type APIUser, Locale } from 'discord-api-types/v10';
import { type Channel, defaultBotPermissions, textChannelOf, threadOf } from './channels.ts';
import type { OpenExchange } from './exchange.ts';
import type { Session } from './gateway/sessions.ts';
import type { LocalMessage } from './local-message.ts';
import type { RuleFault } from './rules/rule.ts';
import { createWaiting, type Waiting } from './waiting.ts';

/** The whole state of the stand-in. */
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
  /** Makes a new snowflake. */
  readonly newId: () => string;
  readonly waiting: Waiting;
  readonly commands: Map<CommandPlace, readonly APIApplicationCommand[]>;
  /** The bots' sessions, oldest first. */
  readonly sessions: Map<string, Session>;
  /** By the interaction's token. */
  readonly exchanges: Map<string, OpenExchange>;
  readonly messages: Map<string, LocalMessage>;
  /** What the bot posted to channels without an interaction, oldest first, deleted ones included. */
  readonly postedIds: string[];
  /** The channels of the bot's guilds, and all others in which somebody has acted. */
  readonly channels: Map<string, Channel>;
  readonly violations: Violation[];
  readonly requests: LoggedRequest[];
}

/** One fault of a refused payload, and the request that carried it. */
export interface Violation extends RuleFault {
  /** `POST /interactions/1/token/callback` */
  readonly where: string;
}

/** One REST call and its status. */
export interface LoggedRequest {
  readonly method: string;
  /** The path after `/api/v10`, without its query: `/applications/1/commands`. */
  readonly path: string;
  /** Without the question mark; empty where there is none. */
  readonly query: string;
  readonly status: number;
}

/** Where commands are registered: the id of a guild, or globally. */
export type CommandPlace = string | 'global';

/** How a world differs from its defaults. */
export interface WorldOptions {
  readonly token?: string;
  readonly applicationId?: string;
  /** How long a bot has for its first response to an interaction; by default 3,000 ms, as on Discord. */
  readonly acknowledgeWithinMs?: number;
  /** How long an interaction's token is valid; by default 15 minutes, as on Discord. */
  readonly tokenLifeMs?: number;
  readonly heartbeatIntervalMs?: number;
  /**
   * The guilds that the bot is in. READY lists them as unavailable, each is sent as a GUILD_CREATE
   * where the bot's intents ask for it, and each takes commands.
   */
  readonly guildIds?: readonly string[];
  /** What the bot may do in every channel of its guilds; by default see, write, reply and attach. */
  readonly botPermissions?: bigint;
  /** The preferred locale of the guilds; by default American English. */
  readonly guildLocale?: `${Locale}`;
}

const DEFAULT_APPLICATION_ID = '1100000000000000001';
const ACKNOWLEDGE_WITHIN_MS = 3_000;
const TOKEN_LIFE_MS = 15 * 60_000;
/** What Discord's gateway usually asks for. */
const HEARTBEAT_INTERVAL_MS = 41_250;

/** A world in which nothing has happened yet; `port` is where its server listens. */
export function createWorld(options: WorldOptions, port: number): World {
  const applicationId = options.applicationId ?? DEFAULT_APPLICATION_ID;
  const guildIds = options.guildIds ?? [];
  const channels = guildIds.flatMap((id) => [textChannelOf(id), threadOf(id)]);
  return {
    token: options.token ?? madeUpToken(applicationId),
    applicationId,
    bot: {
      id: applicationId,
      username: 'parley',
      discriminator: '0',
      global_name: null,
      avatar: null,
      bot: true,
    },
    gatewayUrl: `ws://127.0.0.1:${port}`,
    acknowledgeWithinMs: options.acknowledgeWithinMs ?? ACKNOWLEDGE_WITHIN_MS,
    tokenLifeMs: options.tokenLifeMs ?? TOKEN_LIFE_MS,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? HEARTBEAT_INTERVAL_MS,
    guildIds,
    botPermissions: options.botPermissions ?? defaultBotPermissions,
    guildLocale: toLocale(options.guildLocale),
    newId: createSnowflakes(),
    waiting: createWaiting(),
    commands: new Map(),
    sessions: new Map(),
    exchanges: new Map(),
    messages: new Map(),
    postedIds: [],
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    violations: [],
    requests: [],
  };
}

/** The given locale if Discord has it, otherwise American English. */
export function toLocale(given: string | undefined): Locale {
  return Object.values(Locale).find((locale) => locale === given) ?? Locale.EnglishUS;
}

/** The shape of a real token: the id in base64, six characters, 38 characters. */
function madeUpToken(applicationId: string): string {
  return `${Buffer.from(applicationId).toString('base64url')}.MadeUp.${'local'.padEnd(38, '-only')}`;
}

/** The start of Discord's time, in milliseconds of Unix time. */
const DISCORD_EPOCH_MS = 1_420_070_400_000n;

/** The low bits tell apart ids of the same millisecond. */
const SEQUENCE_BITS = 22n;

/** Makes ids like Discord's: 19 digits that rise and hold the time at which they were made. */
function createSnowflakes(): () => string {
  let last = 0n;
  return () => {
    const earliest = (BigInt(Date.now()) - DISCORD_EPOCH_MS) << SEQUENCE_BITS;
    last = earliest > last ? earliest : last + 1n;
    return String(last);
  };
}
