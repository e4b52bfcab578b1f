import { type Bot, type BotOptions, createBot } from '../../discord/bot.ts';

/** The real bot, which can be restarted at any time. */
export interface RunningBot {
  /** Whether it is connected and answers. */
  readonly isOnline: boolean;
  /** Stops the bot and starts a new one; calls during a restart wait for that restart. */
  restart(): Promise<void>;
  /** Resolves at once, or at the end of a restart that is under way. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the bot; calls `changed` whenever it goes online or offline. */
export async function startBot(options: BotOptions, changed: () => void): Promise<RunningBot> {
  let bot: Bot | null = null;
  let restarting: Promise<void> | null = null;
  const start = async (): Promise<void> => {
    const next = createBot(options);
    await next.start();
    bot = next;
    changed();
    void next.lost.then(() => {
      if (bot !== next) return;
      bot = null;
      changed();
    });
  };
  const stop = async (): Promise<void> => {
    const last = bot;
    bot = null;
    changed();
    await last?.stop();
  };
  await start();
  return {
    get isOnline() {
      return bot !== null;
    },
    restart: () => {
      restarting ??= stop()
        .then(start)
        .finally(() => {
          restarting = null;
        });
      return restarting;
    },
    settled: async () => {
      await restarting;
    },
    stop,
  };
}
