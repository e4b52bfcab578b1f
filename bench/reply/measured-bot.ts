import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { InteractionContext } from '../../src/local-discord/acts/interaction.ts';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/start.ts';

/** What a process has used since its start. */
interface Usage {
  /** Milliseconds of CPU, in its own code and in the system's. */
  readonly cpu: number;
  /** Resident memory in megabytes. */
  readonly rss: number;
}

/** A bot in a process of its own, connected to a stand-in for Discord in this one. */
export interface MeasuredBot {
  /** Puts questions as `/ask`, some at once; resolves when all are answered. */
  ask(questions: readonly string[]): Promise<void>;
  /** Milliseconds from one command to its reply. */
  timeOf(
    command: string,
    options: Readonly<Record<string, string>>,
    context?: InteractionContext,
  ): Promise<number>;
  usage(): Promise<Usage>;
  /** Resolves when the bot has nothing left to do. */
  rest(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a bot's script; resolves once its commands are registered. */
export async function startMeasuredBot(script: string): Promise<MeasuredBot> {
  const discord = await startLocalDiscord();
  const child = fork(script, {
    cwd: ROOT,
    execArgv: ['--import', USAGE],
    env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
    // The log is written, as an operator's is, and thrown away.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  await discord.until(() => discord.commands().length > 0, START_WITHIN_MS);
  let asked = 0;
  return {
    async ask(questions) {
      const left = questions.values();
      const askInTurn = async (): Promise<void> => {
        for (const question of left) await askOne(question, asked++, discord);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, askInTurn));
    },
    async timeOf(command, options, context) {
      return (await discord.slash(command, options, context).acknowledged).afterMs;
    },
    usage: () => usageOf(child),
    async rest() {
      for (let before = 0, now = Number.POSITIVE_INFINITY; now - before > AT_REST_MS; ) {
        before = (await usageOf(child)).cpu;
        await setTimeout(REST_MS);
        now = (await usageOf(child)).cpu;
      }
    },
    async stop() {
      child.kill();
      await exited;
      await discord.close();
    },
  };
}

const ROOT = join(import.meta.dirname, '../..');
const USAGE = join(import.meta.dirname, 'usage.mjs');
const START_WITHIN_MS = 30_000;

/** A busy bot is measured: one that waits between replies takes longer for each, whichever it is. */
const AT_ONCE = 20;

/** At rest, a process takes less CPU than `AT_REST_MS` in `REST_MS`. */
const REST_MS = 300;
const AT_REST_MS = 5;

/** Users and servers take turns, as they would: a bot keeps something of each. */
async function askOne(question: string, nth: number, discord: LocalDiscord): Promise<void> {
  const context = {
    userId: String(FIRST_USER + BigInt(nth % USERS)),
    guildId: String(FIRST_SERVER + BigInt(nth % SERVERS)),
  };
  await discord.slash('ask', { question }, context).acknowledged;
}

/** Ids have as many digits as Discord's. */
const FIRST_USER = 1_200_000_000_000_000_000n;
const FIRST_SERVER = 1_300_000_000_000_000_000n;
const USERS = 5_000;
const SERVERS = 500;

async function usageOf(child: ChildProcess): Promise<Usage> {
  const told = once(child, 'message') as Promise<
    [{ readonly cpu: NodeJS.CpuUsage; readonly rss: number }]
  >;
  child.send('usage');
  const [{ cpu, rss }] = await told;
  return { cpu: (cpu.user + cpu.system) / 1_000, rss: rss / 1_000_000 };
}
