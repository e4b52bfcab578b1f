import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Logger } from 'pino';
import type { OpenCorpus } from '../compose.ts';
import type { Settings } from '../domain/settings.ts';
import { closeServer } from '../local-discord/loopback-server.ts';
import { startLocalDiscord } from '../local-discord/start.ts';
import { createWaiting } from '../local-discord/waiting.ts';
import { createDrafts } from './server/drafts.ts';
import { listenFrom } from './server/listen-from.ts';
import { createPageServer } from './server/page-server.ts';
import { startBot } from './server/running-bot.ts';
import type { Stage } from './server/stage.ts';

/** What the playground is made of. */
export interface PlaygroundOptions {
  readonly corpus: OpenCorpus;
  readonly settings: Settings;
  readonly log: Logger;
  /** The first port to try; 0 for any. */
  readonly port: number;
  /** Where the page's built files are. */
  readonly pageFolder: URL;
}

/** A playground that is served. */
export interface Playground {
  /** Where the page is: `http://127.0.0.1:8080/`. */
  readonly address: string;
  /** Ends the bot, the stand-in and the page's server. */
  close(): Promise<void>;
}

/** Starts the stand-in for Discord, the real bot in it, and the page that shows both. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { corpus, settings, log, pageFolder } = options;
  const discord = await startLocalDiscord({ guildIds: [GUILD] });
  const drafts = createDrafts(corpus);
  const { changed, watch } = createWaiting();
  discord.watch(changed);
  const bot = await startBot(
    {
      token: discord.token,
      apiUrl: discord.apiUrl,
      guildId: null,
      library: drafts.library,
      settings,
      log,
    },
    changed,
  );
  const stage: Stage = { discord, bot, drafts, changed, watch };
  let port = options.port;
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

/** The one server of the stand-in's world. */
const GUILD = '1100000000000000200';
