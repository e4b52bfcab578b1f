import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openCorpus } from '../src/compose.ts';
import { readPlaygroundConfig } from '../src/config.ts';
import { startPlayground } from '../src/playground/start.ts';
import { launchChromium } from '../test/support/chromium.ts';

/*
 * Takes the screenshots at the top of README.md: an answer in the playground, in light and dark.
 */
const ROOT = join(import.meta.dirname, '..');
const QUESTION = 'how many bodies will be returned';

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

await browser.close();
await playground.close();
