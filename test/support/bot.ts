import { expect, onTestFinished } from 'vitest';
import { composeLibrary } from '../../src/compose.ts';
import { type Bot, createBot } from '../../src/discord/bot.ts';
import type { Library } from '../../src/domain/library.ts';
import type { Settings } from '../../src/domain/settings.ts';
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from '../../src/local-discord/start.ts';
import { createLogger } from '../../src/log.ts';
import { COAST_WIRE, HARBOUR_DAILY } from './articles.ts';

interface RunningBot {
  readonly discord: LocalDiscord;
  readonly bot: Bot;
  readonly library: Library;
  /** Every line of the bot's log so far, parsed. */
  readonly log: readonly Record<string, unknown>[];
}

interface BotOptions extends LocalDiscordOptions {
  /** What differs from {@link DEFAULT_SETTINGS}. */
  readonly settings?: Partial<Settings>;
  readonly library?: Library;
  readonly guildId?: string;
  /** The stand-in to connect to; when left out, a new one with the other options. */
  readonly discord?: LocalDiscord;
}

/** The settings of a bot whose operator has set nothing. */
const DEFAULT_SETTINGS: Settings = {
  defaultPrivate: false,
  mentions: 'off',
  cooldownSeconds: 0,
  logQuestions: 'none',
  contactUrl: null,
};

/** A stand-in for Discord that is closed after the test. */
export async function aDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const discord = await startLocalDiscord(options);
  onTestFinished(() => discord.close());
  return discord;
}

/** The real bot, connected to a stand-in for Discord, with its commands synced. */
export async function aRunningBot({
  library = composeLibrary([HARBOUR_DAILY, COAST_WIRE]),
  guildId,
  settings = {},
  ...options
}: BotOptions = {}): Promise<RunningBot> {
  const discord = options.discord ?? (await aDiscord(options));
  const log: Record<string, unknown>[] = [];
  const logger = createLogger({
    level: 'debug',
    secrets: [discord.token],
    destination: { write: (line) => log.push(JSON.parse(line)) },
  });
  const bot = createBot({
    token: discord.token,
    apiUrl: discord.apiUrl,
    guildId: guildId ?? null,
    library,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    log: logger,
  });
  // These run last to first: the bot stops before the stand-in closes.
  onTestFinished(() => bot.stop());
  await bot.start();
  await logged(log, /^commands/u);
  return { discord, bot, library, log };
}

/** Waits until the log has a line with such a message. */
export async function logged(
  log: readonly Record<string, unknown>[],
  message: RegExp,
): Promise<void> {
  await expect.poll(() => log.map(({ msg }) => msg)).toContainEqual(expect.stringMatching(message));
}
