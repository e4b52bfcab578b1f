import { openLibrary } from './compose.ts';
import { loadBotConfig } from './config.ts';
import { createBot } from './discord/bot.ts';
import { createLogger } from './log.ts';
import { explainFailure } from './start-failure.ts';

try {
  const config = loadBotConfig();
  const library = openLibrary(config.corpusDir);
  const log = createLogger({ level: config.logLevel, secrets: [config.token] });
  const bot = createBot({ ...config, library, log });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      void bot.stop().then(() => process.exit(0));
    });
  }
  await bot.start();
  const reason = await bot.lost;
  throw new Error(`Discord ended the connection (${reason})`);
} catch (error) {
  for (const line of explainFailure(error)) process.stderr.write(`parley: ${line}\n`);
  process.exit(1);
}
