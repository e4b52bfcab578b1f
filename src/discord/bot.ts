import { type Client, Events } from 'discord.js';
import { createClient } from './client.ts';
import { syncCommands } from './command-sync.ts';
import { commands } from './commands.ts';
import { createCooldown } from './cooldown.ts';
import { dispatch } from './dispatch.ts';
import { answerMention } from './mentions.ts';
import type { Services } from './services.ts';

/** What a bot is made of. */
export interface BotOptions extends Omit<Services, 'cooldown'> {
  readonly token: string;
  /** Discord's REST base, or null for its own. */
  readonly apiUrl: string | null;
  /** The one server to register commands in, or null for everywhere. */
  readonly guildId: string | null;
}

/** A bot that can be started once and stopped. */
export interface Bot {
  /** Connects; resolves when Discord is ready for it, rejects where it will not have it. */
  start(): Promise<void>;
  /** Answers what has come in, then disconnects. */
  stop(): Promise<void>;
  /** Resolves with a reason where Discord ends the connection for good. */
  readonly lost: Promise<string>;
}

/** The bot, not yet connected. */
export function createBot({ token, apiUrl, guildId, ...given }: BotOptions): Bot {
  const { log, settings } = given;
  const services = { ...given, cooldown: createCooldown(settings.cooldownSeconds) };
  const client = createClient({ apiUrl, mentions: settings.mentions });
  const inFlight = new Set<Promise<void>>();
  const accept = (answering: Promise<void>): void => {
    const settled = answering.finally(() => inFlight.delete(settled));
    inFlight.add(settled);
  };
  client.on(Events.InteractionCreate, (interaction) => accept(dispatch(interaction, services)));
  if (settings.mentions) {
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
      // Not awaited: the first answer need not wait for it.
      void syncCommands({
        rest: client.rest,
        applicationId: application.id,
        commands: commands(),
        guildId,
        otherGuildIds: guilds.cache.size > GUILDS_LOOKED_AT ? [] : [...guilds.cache.keys()],
      }).then(
        (result) => log.info(result, 'commands in step'),
        (err: unknown) => log.error({ err }, 'commands could not be brought in step'),
      );
    },
    async stop() {
      client.removeAllListeners(Events.ShardReconnecting);
      await within(STOP_WITHIN_MS, async () => {
        await settle();
        // Before READY there is nothing to take leave of, and discord.js would wait for it.
        if (client.isReady()) await client.destroy();
        // What came in while the connection was closing is answered too: callbacks need no connection.
        await settle();
      }).catch((err: unknown) => log.warn({ err }, 'stopped with work undone'));
    },
  };
}

/** Discord says READY in a second or two; what has not come after this will not come. Milliseconds. */
const START_WITHIN_MS = 60_000;

/** Less than the ten seconds after which supervisors commonly kill. Milliseconds. */
const STOP_WITHIN_MS = 8_000;

/** What the work gives, or a rejection where it takes longer. */
async function within<T>(ms: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Discord took more than ${ms / 1_000} s`)), ms);
  });
  return Promise.race([work(), late]).finally(() => clearTimeout(timer));
}

/**
 * Servers in which commands left by a trial run are looked for at start, a request each. A bot in
 * more of them is past its trials.
 */
const GUILDS_LOOKED_AT = 20;
