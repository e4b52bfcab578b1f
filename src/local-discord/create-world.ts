import type { Locale } from 'discord-api-types/v10';
import { textChannelOf, threadOf } from './channels.ts';
import { toLocale } from './locales.ts';
import { defaultBotPermissions } from './permissions.ts';
import { createSnowflakes } from './snowflakes.ts';
import { createWaiting } from './waiting.ts';
import type { World } from './world.ts';

/** How a world differs from its defaults. */
export interface WorldOptions {
  readonly token?: string;
  readonly applicationId?: string;
  /** How long a bot has for its first answer to an interaction; Discord's 3,000 by default. */
  readonly acknowledgeWithinMs?: number;
  /** How long an interaction's token is good; Discord's 15 minutes by default. */
  readonly tokenLifeMs?: number;
  readonly heartbeatIntervalMs?: number;
  /**
   * The guilds that the bot is in: READY lists them, as unavailable, those who ask for them get a
   * GUILD_CREATE each, and they take commands.
   */
  readonly guildIds?: readonly string[];
  /** What the bot may do in every channel of its guilds; to see, write, reply and attach by default. */
  readonly botPermissions?: bigint;
  /** What the guilds prefer; American English by default. */
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

/** The shape of a real token: the id in base64, six characters, 38 characters. */
function madeUpToken(applicationId: string): string {
  return `${Buffer.from(applicationId).toString('base64url')}.MadeUp.${'local'.padEnd(38, '-only')}`;
}
