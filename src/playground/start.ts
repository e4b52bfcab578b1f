import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { DestinationStream } from 'pino';
import type { OpenCorpus } from '../compose.ts';
import type { Settings } from '../domain/settings.ts';
import { OperatorError } from '../errors.ts';
import { closeServer, listen } from '../local-discord/loopback-server.ts';
import { startLocalDiscord } from '../local-discord/start.ts';
import { createLogger } from '../log.ts';
import { LOG_LINES } from './protocol.ts';
import { createDrafts } from './server/drafts.ts';
import { createLogTail } from './server/log-tail.ts';
import { createPageServer } from './server/page-server.ts';
import { startBot } from './server/running-bot.ts';

/** What a playground is started with. */
export interface PlaygroundOptions {
  /** Opens the folder of articles: at the start, and again at each restart of the bot. */
  readonly openCorpus: () => OpenCorpus;
  readonly settings: Settings;
  readonly logLevel: string;
  /** Where the log goes besides the page; standard output by default. */
  readonly logTo?: DestinationStream;
  /** The first port to try; 0 for any. */
  readonly port: number;
  /** The folder of the page's built files. */
  readonly pageFolder: URL;
}

/** A running playground. */
export interface Playground {
  /** The page's address: `http://127.0.0.1:8080/`. */
  readonly address: string;
  /** Stops the bot, the stand-in and the page's server. */
  close(): Promise<void>;
}

/** Starts the stand-in for Discord, the real bot in it, and the server of the page that shows both. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { settings, logLevel, logTo = process.stdout, pageFolder } = options;
  const drafts = createDrafts(options.openCorpus);
  const discord = await startLocalDiscord({ guildIds: [GUILD] });
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  discord.watch(changed);
  const { token, apiUrl } = discord;
  const logged = createLogTail(LOG_LINES, logTo, changed);
  const log = createLogger({ level: logLevel, secrets: [token], destination: logged });
  const { library } = drafts;
  const bot = await startBot({ token, apiUrl, guildId: null, library, settings, log }, changed);
  let port = options.port;
  const stage = { discord, bot, drafts, logged, listeners, changed };
  const app = createPageServer(stage, { port: () => port, pageFolder, log });
  const server = createServer(getRequestListener(app.fetch));
  port = await listenFrom(server, options.port);
  return {
    address: `http://127.0.0.1:${port}/`,
    close: async () => {
      await closeServer(server);
      await bot.stop();
      await discord.close();
    },
  };
}

/** The only server in the stand-in. */
const GUILD = '1100000000000000200';

/** How many ports are tried, one after the other. */
const PORTS_TRIED = 20;
const LAST_PORT = 65_535;

/**
 * Makes a server listen on a port or, if that is taken, on the next free one; resolves to the port.
 * Rejects with an {@link OperatorError} if {@link PORTS_TRIED} ports in a row are taken.
 */
export async function listenFrom(server: Server, first: number): Promise<number> {
  const last = Math.min(first + PORTS_TRIED - 1, LAST_PORT);
  for (let port = first; port <= last; port += 1) {
    try {
      return await listen(server, port);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new OperatorError([
    `PLAYGROUND_PORT: expected a free port from ${first} to ${last}, got none`,
  ]);
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
