import { setFlagsFromString } from 'node:v8';
import { loadBotConfig } from './config.ts';
import { formatWarning } from './corpus/warnings.ts';
import type { FolderWatch } from './corpus/watch-folder.ts';
import { type Bot, createBot } from './discord/bot.ts';
import { explainFailure } from './errors.ts';
import { createLogger } from './log.ts';
import { createLiveLibrary } from './reload/live-library.ts';

// V8 lets the heap grow to four times what is in use before it collects the old garbage: 300 MB for
// the shipped articles, where one and a half times takes 190, and a hundredth more CPU.
setFlagsFromString('--heap-growing-percent=50');

let bot: Bot | undefined;
let watch: FolderWatch | undefined;
let isStopping = false;

process.on('SIGTERM', stop);
process.on('SIGINT', stop);

try {
  const config = loadBotConfig();
  const live = createLiveLibrary(config.corpusDir);
  const log = createLogger({ level: config.logLevel, secrets: [config.token] });
  bot = createBot({ ...config, settings: config, library: live.library, log });
  await bot.start();
  watch = live.watch(log);
  const idle = live.idleSynonyms().map(formatWarning);
  if (idle.length > 0) log.warn({ remarks: idle }, 'synonyms that can never match');
  throw new Error(`Discord ended the connection (${await bot.lost})`);
} catch (error) {
  // While the bot stops, what it waits for fails. That is no failure: stop() exits.
  if (!isStopping) fail(error);
}

async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await Promise.all([bot?.stop(), watch?.close()]);
  process.exit(0);
}

function fail(error: unknown): void {
  for (const line of explainFailure(error)) process.stderr.write(`parley: ${line}\n`);
  process.exit(1);
}
