import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { startLocalDiscord } from '../src/local-discord/start.ts';

/**
 * Measures how long Parley takes from its start to READY, compared with a bare discord.js bot. The
 * two are started in turn against the same local Discord: a slow moment affects both.
 */
const PAIRS = 15;

const ROOT = join(import.meta.dirname, '..');
const PARLEY = join(ROOT, 'dist/main.js');
const BARE = join(ROOT, 'bench/bare-bot.mjs');

const discord = await startLocalDiscord();

/** Milliseconds from the start of the process to READY. */
async function startToReady(script: string): Promise<number> {
  const before = discord.sessions.identified;
  const start = performance.now();
  const child = spawn(process.execPath, [script], {
    cwd: ROOT,
    env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  await discord.until(() => discord.sessions.identified > before, 30_000);
  const took = performance.now() - start;
  child.kill('SIGKILL');
  await exited;
  return took;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

// One uncounted start of each warms the file cache.
await startToReady(PARLEY);
await startToReady(BARE);
const pairs: { readonly parley: number; readonly bare: number }[] = [];
for (let pair = 0; pair < PAIRS; pair += 1) {
  pairs.push({ parley: await startToReady(PARLEY), bare: await startToReady(BARE) });
}
await discord.close();

const row = (name: string, numbers: readonly number[], digits: number): string => {
  const [least, middle, most] = [Math.min(...numbers), median(numbers), Math.max(...numbers)];
  return `| ${name} | ${[least, middle, most].map((number) => number.toFixed(digits)).join(' | ')} |`;
};
console.log(
  `# Start to READY, ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${PAIRS} pairs\n`,
);
console.log('| | least | median | most |\n|---|---|---|---|');
console.log(
  row(
    'Parley, ms',
    pairs.map(({ parley }) => parley),
    0,
  ),
);
console.log(
  row(
    'bare discord.js bot, ms',
    pairs.map(({ bare }) => bare),
    0,
  ),
);
console.log(
  row(
    'ratio, pair by pair',
    pairs.map(({ parley, bare }) => parley / bare),
    2,
  ),
);
