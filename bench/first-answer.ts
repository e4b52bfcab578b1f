import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { launchChromium } from '../test/support/chromium.ts';

/**
 * Measures how long the first command of README.md takes until a question is answered in the
 * browser: with nothing but Node, in a fresh clone of the last commit, with an empty package cache.
 * Then how long the playground takes until its page is ready, with everything installed.
 */
const ROOT = join(import.meta.dirname, '..');
const QUESTION = 'Did they agree on a ceasefire?';
const STARTS = 5;

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const [command] = /^ {4}npm .*$/mu.exec(readme) ?? [];
if (command === undefined) throw new Error('expected a command in README.md, got none');
const browser = await launchChromium();

const folder = mkdtempSync(join(tmpdir(), 'parley-'));
const clone = join(folder, 'parley');
spawnSync('git', ['clone', '--quiet', ROOT, clone], { stdio: 'inherit' });

const first = await timed(command.trim(), async (page) => {
  await page.getByLabel('Message #general').pressSequentially(`/ask ${QUESTION}`);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '👎' }).waitFor();
});
const starts: number[] = [];
for (let start = 0; start < STARTS; start += 1) {
  starts.push((await timed('npm run playground', async () => undefined)).ready);
}
await browser.close();

const script = readFileSync(join(clone, 'dist-playground/page/page.js'));
rmSync(folder, { recursive: true, force: true });
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
const middle = starts.toSorted((a, b) => a - b)[Math.floor(STARTS / 2)] ?? Number.NaN;
console.log(
  `# First answer, ${new Date().toISOString().slice(0, 10)}, Node ${process.version}

A fresh clone, a cold cache of packages, \`${command.trim()}\`:

| | after |
|---|---|
| page ready | ${seconds(first.ready)} |
| first question answered in the browser | ${seconds(first.done)} |

With all of it installed, \`npm run playground\` until its page is ready, ${STARTS} times: ${seconds(middle)}
(${seconds(Math.min(...starts))} to ${seconds(Math.max(...starts))}). All script of the page, compressed by gzip:
${(gzipSync(script).length / 1_000).toFixed(0)} kB.`,
);

interface Timing {
  /** Milliseconds from the command until the page can be used. */
  readonly ready: number;
  /** Milliseconds from the command until `use` is done. */
  readonly done: number;
}

/** Runs a command that serves the playground, opens its page, uses it, and stops the command. */
async function timed(command: string, use: (page: Page) => Promise<unknown>): Promise<Timing> {
  const begun = performance.now();
  const child = spawn(command, {
    cwd: clone,
    shell: true,
    // As a process group, so that npm's children can be stopped too.
    detached: true,
    env: {
      ...process.env,
      CI: 'true',
      npm_config_cache: join(folder, 'cache'),
      PLAYGROUND_PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      const [found] = /http:\/\/127\.0\.0\.1:\d+\//u.exec(output) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`"${command}" ended with ${code}: ${output}`)));
  });
  const page = await browser.newPage();
  await page.goto(address);
  await page.getByText('Parley is online').waitFor();
  const ready = performance.now() - begun;
  await use(page);
  const done = performance.now() - begun;
  await page.close();
  const ended = new Promise((resolve) => child.once('close', resolve));
  process.kill(-(child.pid ?? 0), 'SIGTERM');
  await ended;
  return { ready, done };
}
