import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openCorpus } from '../src/compose.ts';
import { readPlaygroundConfig } from '../src/config.ts';
import { startPlayground } from '../src/playground/start.ts';
import { launchChromium } from '../test/support/chromium.ts';

/*
 * Takes the screenshots at the top of README.md: an answer in the playground, in light and dark. And one of what
 * people ask first (docs/first-questions.jpg), to be looked at after a change: is each reply's point seen at once?
 */
const ROOT = join(import.meta.dirname, '..');
const QUESTION = 'how many bodies will be returned';

/** Ten of the questions that somebody without a look at the word lists or the code thought of first. */
const FIRST_QUESTIONS = [
  'how many bodies are they giving back',
  'will putin n zelensky ever sit down together',
  'did putin show up himself',
  'so do we have a ceasefire now or not',
  'how many days of ceasefire does ukraine want',
  'and what kind of truce would russia do',
  'whos the ukrainian guy in charge',
  'how much of ukraine do the russians hold rn',
  'does russia still say no nato for ukraine',
  'how many russian planes got hit',
];

/** In pixels: one whole answer, at the width of a README page. */
const VIEWPORT = { width: 1100, height: 470 };

const playground = await startPlayground({
  openCorpus: () => openCorpus(join(ROOT, 'corpus')),
  settings: readPlaygroundConfig({}),
  logLevel: 'warn',
  port: 0,
  pageFolder: new URL('../dist-playground/page/', import.meta.url),
});
const browser = await launchChromium();
mkdirSync(join(ROOT, 'docs'), { recursive: true });

for (const colorScheme of ['light', 'dark'] as const) {
  const page = await browser.newPage({ viewport: VIEWPORT, colorScheme, locale: 'en-GB' });
  await page.goto(playground.address);
  await page.getByText('Parley is online').waitFor();
  // The answer stays: the second page shows it again.
  if (colorScheme === 'light') {
    await page.getByLabel('Message #general').pressSequentially(`/ask ${QUESTION}`);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: '👎' }).waitFor();
  const file = join(ROOT, `docs/playground-${colorScheme}.png`);
  await page.screenshot({ path: file });
  console.log(`${file}: ${Math.ceil(statSync(file).size / 1024)} kB`);
}

const page = await browser.newPage({ viewport: { width: 900, height: 2550 }, locale: 'en-GB' });
await page.goto(playground.address);
await page.getByText('Parley is online').waitFor();
for (const [at, question] of FIRST_QUESTIONS.entries()) {
  await page.getByLabel('Message #general').pressSequentially(`/ask ${question}`);
  await page.keyboard.press('Enter');
  // The answer of the README's screenshots is there already.
  await page
    .getByRole('button', { name: '👎' })
    .nth(at + 1)
    .waitFor();
}
await page.screenshot({ path: join(ROOT, 'docs/first-questions.jpg'), quality: 60 });

await browser.close();
await playground.close();
