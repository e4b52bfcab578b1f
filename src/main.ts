import { setFlagsFromString } from 'node:v8';
import { openCorpus } from './compose.ts';
import { loadBotConfig } from './config.ts';
import { formatWarning } from './corpus/warnings.ts';
import { type Bot, createBot } from './discord/bot.ts';
import { explainFailure } from './errors.ts';
import { createLogger } from './log.ts';

// V8 lets the heap grow to four times what is in use before it collects the old garbage: 300 MB for
// the shipped articles, where one and a half times takes 190, and a hundredth more CPU.
setFlagsFromString('--heap-growing-percent=50');

let bot: Bot | undefined;
let isStopping = false;

process.on('SIGTERM', stop);
process.on('SIGINT', stop);

try {
  const config = loadBotConfig();
  const { library, idleSynonyms } = openCorpus(config.corpusDir);
  const log = createLogger({ level: config.logLevel, secrets: [config.token] });
  bot = createBot({ ...config, settings: config, library, log });
  await bot.start();
  const idle = idleSynonyms().map(formatWarning);
  if (idle.length > 0) log.warn({ remarks: idle }, 'synonyms that can never match');
  throw new Error(`Discord ended the connection (${await bot.lost})`);
} catch (error) {
  // While the bot stops, what it waits for fails. That is no failure: stop() exits.
  if (!isStopping) fail(error);
}

async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await bot?.stop();
  process.exit(0);
}

function fail(error: unknown): void {
  for (const line of explainFailure(error)) process.stderr.write(`parley: ${line}\n`);
  process.exit(1);
}
