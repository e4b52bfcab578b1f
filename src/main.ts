import { openCorpus } from './compose.ts';
import { loadBotConfig } from './config.ts';
import { type Bot, createBot } from './discord/bot.ts';
import { explainFailure } from './errors.ts';
import { createLogger } from './log.ts';

let bot: Bot | undefined;
let stopping: Promise<void> | undefined;

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    stopping ??= stop();
  });
}

try {
  const config = loadBotConfig();
  const { library, remarks } = openCorpus(config.corpusDir);
  const log = createLogger({ level: config.logLevel, secrets: [config.token] });
  bot = createBot({ ...config, settings: config, library, log });
  await bot.start();
  const idle = remarks();
  if (idle.length > 0) log.warn({ remarks: idle }, 'synonyms that can never match');
  throw new Error(`Discord ended the connection (${await bot.lost})`);
} catch (error) {
  // A stop ends what was being waited for; it exits by itself.
  if (stopping === undefined) {
    for (const line of explainFailure(error)) process.stderr.write(`parley: ${line}\n`);
    process.exit(1);
  }
}

async function stop(): Promise<void> {
  await bot?.stop();
  process.exit(0);
}
