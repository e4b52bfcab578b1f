import open from 'open';
import { openCorpus } from '../compose.ts';
import { loadPlaygroundConfig } from '../config.ts';
import { explainFailure } from '../errors.ts';
import { fromLevel, levelForBoth } from './server/log-tail.ts';
import { type Playground, startPlayground } from './start.ts';

let playground: Playground | undefined;

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    await playground?.close();
    process.exit(0);
  });
}

try {
  const config = loadPlaygroundConfig();
  playground = await startPlayground({
    openCorpus: () => openCorpus(config.corpusDir),
    settings: config,
    logLevel: levelForBoth(config.logLevel),
    logTo: fromLevel(config.logLevel, process.stdout),
    port: config.port,
    pageFolder: new URL('page/', import.meta.url),
  });
  process.stdout.write(`\nParley's playground: ${playground.address}  (Ctrl+C ends it)\n`);
  if (config.hasDesktop && process.stdout.isTTY) await openBrowser(playground.address);
} catch (error) {
  for (const line of explainFailure(error)) process.stderr.write(`parley: ${line}\n`);
  process.exit(1);
}

/** Opens the page in a browser; if there is none, the printed address has to do. */
async function openBrowser(address: string): Promise<void> {
  const browser = await open(address);
  browser.on('error', () => undefined);
}
