import { type Bot, type BotOptions, createBot } from '../../discord/bot.ts';

/** The real bot, which can be ended and begun anew as often as one likes. */
export interface RunningBot {
  /** Whether it is connected and answers. */
  readonly isOnline: boolean;
  /** Ends the bot with all that it remembers, and starts another; one restart at a time. */
  restart(): Promise<void>;
  /** Resolves at once, or when a restart that is under way is done. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the bot; `changed` is called whenever it comes or goes. */
export async function startBot(options: BotOptions, changed: () => void): Promise<RunningBot> {
  let bot: Bot | null = null;
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
  let restarting: Promise<void> | null = null;
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
