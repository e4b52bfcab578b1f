import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { openCorpus } from '../../../src/compose.ts';
import { readPlaygroundConfig } from '../../../src/config.ts';
import { startPlayground } from '../../../src/playground/start.ts';
import { launchChromium } from '../../support/chromium.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The folder of articles that the playground shows. */
export const CORPUS = join(ROOT, 'corpus');

/**
 * The playground in a browser of its own, ready to be used; the test fails where the page says
 * anything on the console, throws, or asks for anything from elsewhere.
 */
export async function aPage(options: BrowserContextOptions = {}, corpus = CORPUS): Promise<Page> {
  const playground = await startPlayground({
    openCorpus: () => openCorpus(corpus),
    settings: readPlaygroundConfig({}),
    logLevel: 'info',
    logTo: { write: () => undefined },
    port: 0,
    pageFolder: new URL('../../../dist-playground/page/', import.meta.url),
  });
  const browser = await launchChromium();
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(playground.address)) complaints.push(`asks ${request.url()}`);
  });
  onTestFinished(async () => {
    await browser.close();
    await playground.close();
    expect(complaints).toEqual([]);
  });
  await page.goto(playground.address);
  await page.getByText('Parley is online').waitFor();
  return page;
}

/** Types a line where messages are typed, and sends it. */
export async function send(page: Page, line: string): Promise<void> {
  await page.getByLabel('Message #general').pressSequentially(line);
  await page.keyboard.press('Enter');
}

/** Types a command that needs no more, and sends it. */
export async function sendCommand(page: Page, name: string): Promise<void> {
  await send(page, `/${name}`);
  await page.getByRole('form', { name: `/${name}` }).waitFor();
  await page.keyboard.press('Enter');
}

/** The newest message that the person sees, once it holds a text. */
export async function newestWith(page: Page, text: string): Promise<Locator> {
  const message = page.getByRole('log').getByRole('listitem').last();
  await message.filter({ hasText: text }).waitFor();
  // It is no longer the newest once others come.
  return page.locator(`[id="${await message.getAttribute('id')}"]`);
}

/** Chooses an item of a message's menu. */
export async function choose(message: Locator, item: string): Promise<void> {
  await message.hover();
  await message.getByRole('button', { name: 'More about this message' }).click();
  await message.getByRole('menuitem', { name: item }).click();
}

/** Becomes somebody else in the channel. */
export async function become(page: Page, name: string): Promise<void> {
  const select = page.getByLabel('You are');
  const option = select.locator('option', { hasText: name });
  await select.selectOption(await option.innerText());
}
