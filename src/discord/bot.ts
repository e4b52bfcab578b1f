import { Client, Events, GatewayIntentBits, Options } from 'discord.js';
import { prepareLocales } from '../render/locale.ts';
import { syncCommands } from './command-sync.ts';
import { registeredCommands } from './commands/all.ts';
import { createCooldown } from './cooldown.ts';
import { dispatch } from './dispatch.ts';
import { createVoices } from './feedback.ts';
import { answerMention } from './mentions.ts';
import type { Services } from './replies.ts';

/** What a bot needs. */
export interface BotOptions extends Omit<Services, 'cooldown' | 'voiceOf'> {
  readonly token: string;
  /** Discord's REST base, or null for its own. */
  readonly apiUrl: string | null;
  /** The one server to register commands in, or null for everywhere. */
  readonly guildId: string | null;
}

/** A bot that can be started once and stopped. */
export interface Bot {
  /** Connects; resolves when Discord is ready, rejects where it refuses or takes too long. */
  start(): Promise<void>;
  /** Finishes what has come in, then disconnects. */
  stop(): Promise<void>;
  /** Resolves with the reason when Discord ends the connection for good. */
  readonly lost: Promise<string>;
}

/** Creates a bot that is not yet connected. */
export function createBot({ token, apiUrl, guildId, ...given }: BotOptions): Bot {
  const { log, settings, library } = given;
  const services = {
    ...given,
    cooldown: createCooldown(settings.cooldownSeconds),
    voiceOf: createVoices(token),
  };
  const client = createClient(apiUrl, settings);
  const inFlight = new Set<Promise<void>>();
  const accept = (work: Promise<void>): void => {
    const settled = work.finally(() => inFlight.delete(settled));
    inFlight.add(settled);
  };
  client.on(Events.InteractionCreate, (interaction) => accept(dispatch(interaction, services)));
  if (settings.mentions !== 'off') {
    client.on(Events.MessageCreate, (message) => accept(answerMention(message, services)));
  }
  client.on(Events.Error, (err) => log.error({ err }, 'client error'));
  client.on(Events.ShardError, (err, shard) => log.warn({ err, shard }, 'connection error'));
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'reconnecting'));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'resumed'));
  const lost = new Promise<string>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => resolve(`close code ${code}`));
  });

  const settle = async (): Promise<void> => {
    while (inFlight.size > 0) await Promise.all(inFlight);
  };

  let isStopping = false;
  /** Does beforehand what first replies would wait for, between heartbeats and interactions. */
  const prepare = async (): Promise<void> => {
    for (const steps of [prepareLocales(), library.prepare()]) {
      for await (const _ of steps) {
        await new Promise((resolve) => setImmediate(resolve));
        if (isStopping) return;
      }
    }
    log.debug('prepared');
  };
  return {
    lost,
    async start() {
      const ready = new Promise<Client<true>>((resolve) => {
        client.once(Events.ClientReady, resolve);
      });
      const { user, application, guilds } = await within(START_WITHIN_MS, async () => {
        await client.login(token);
        return ready;
      });
      log.info({ user: user.tag, servers: guilds.cache.size }, 'ready');
      // Not awaited, so that the first answer need not wait for it.
      const synced = syncCommands({
        rest: client.rest,
        applicationId: application.id,
        commands: registeredCommands(),
        guildId,
        otherGuildIds: guilds.cache.size > GUILDS_CLEARED ? [] : [...guilds.cache.keys()],
      }).then(
        (result) => log.info(result, 'commands synced'),
        (err: unknown) => log.error({ err }, 'commands could not be synced'),
      );
      void synced.then(prepare).catch((err: unknown) => log.error({ err }, 'not prepared'));
    },
    async stop() {
      isStopping = true;
      client.removeAllListeners(Events.ShardReconnecting);
      await within(STOP_WITHIN_MS, async () => {
        await settle();
        // Before READY there is no session to end, and discord.js would wait for one.
        if (client.isReady()) await client.destroy();
        // What came in while the connection closed: replies go by REST and need no connection.
        await settle();
      }).catch((err: unknown) => log.warn({ err }, 'stopped with work undone'));
    },
  };
}

/** Discord is usually ready within two seconds; after this long it will not be. */
const START_WITHIN_MS = 60_000;

/** Less than the ten seconds after which supervisors commonly kill a process. */
const STOP_WITHIN_MS = 8_000;

/**
 * Servers from which the commands of a trial run are removed at start, one request for each. A bot in
 * more servers is past its trials.
 */
const GUILDS_CLEARED = 20;

/** A client that asks for no intent except for mentions, pings nobody and caches little. */
function createClient(
  apiUrl: string | null,
  { mentions }: Pick<Services['settings'], 'mentions'>,
): Client {
  const isSelf = ({ id, client }: { readonly id: string; readonly client: Client<true> }) =>
    id === client.user.id;
  return new Client({
    intents: INTENTS[mentions],
    // Text in Components V2 can ping. This turns off all mentions in every message, in one place.
    allowedMentions: { parse: [], repliedUser: false },
    // Payloads are in the API's form already: discord.js need not rename every field of a copy.
    jsonTransformer: (payload) => payload,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      PresenceManager: 0,
      UserManager: { maxSize: CACHED_USERS, keepOverLimit: isSelf },
      GuildMemberManager: { maxSize: 0, keepOverLimit: isSelf },
    }),
    ...(apiUrl !== null && { rest: { api: apiUrl } }),
  });
}

/** Without the Guilds intent discord.js does not know the channels and drops their messages. */
const INTENTS = {
  off: [],
  on: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
  replies: [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.MessageContent,
  ],
} as const;

/** Users matter only while they ask; a full cache would grow with the servers. */
const CACHED_USERS = 200;

/** The result of the work; rejects where it takes longer than this. */
async function within<T>(ms: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Discord took more than ${ms / 1_000} s`)), ms);
  });
  return Promise.race([work(), late]).finally(() => clearTimeout(timer));
}
