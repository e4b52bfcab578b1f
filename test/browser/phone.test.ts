import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aPage, newestWith } from './support/page.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** How many pixels one would have to scroll sideways to see all of the page. */
function overflow(page: Page): Promise<number> {
  const { scrollWidth, clientWidth } = {
    scrollWidth: 'document.documentElement.scrollWidth',
    clientWidth: 'document.documentElement.clientWidth',
  };
  return page.evaluate<number>(`${scrollWidth} - ${clientWidth}`);
}

test('on a phone a question is asked by touch, and nothing leads out of the screen', async () => {
  const page = await aPage(PHONE);
  const box = page.getByLabel('Message #istanbul-talks');
  await box.tap();
  await page.keyboard.type('/');
  await page.getByRole('option', { name: '/ask' }).tap();
  await page.getByLabel('question').fill('how many bodies');
  await page.getByRole('option', { name: 'How many bodies of soldiers' }).waitFor();
  expect(await overflow(page)).toBe(0);
  await page.getByRole('option', { name: 'How many bodies of soldiers' }).tap();
  await page.getByRole('button', { name: 'Send' }).tap();
  const answer = await newestWith(page, '12,000 bodies');
  expect(await overflow(page)).toBe(0);
  await answer.getByRole('button', { name: 'More about this message' }).tap();
  await page.getByRole('menu').waitFor();
  expect(await overflow(page)).toBe(0);
  await page.getByRole('menuitem', { name: 'Explain' }).tap();
  await page.getByText('answered (confidence').waitFor();
  expect(await overflow(page)).toBe(0);
  await page.getByRole('button', { name: 'Close' }).tap();
  await answer.getByRole('button', { name: 'Next' }).tap();
  await answer.getByRole('button', { name: 'Previous' }).waitFor();
});

test('on a phone an article is tried in a panel of the whole screen', async () => {
  const page = await aPage(PHONE);
  await page.getByRole('button', { name: 'Articles' }).tap();
  await page.getByLabel('A question to try').fill('how many bodies');
  await page.getByRole('heading', { name: 'What Parley answers now' }).waitFor();
  expect(await overflow(page)).toBe(0);
  const panel = await page.getByRole('complementary', { name: 'Articles' }).boundingBox();
  expect(panel).toMatchObject({ x: 0, width: PHONE.viewport.width });
  await page.getByRole('button', { name: 'Close' }).tap();
  await page.getByLabel('Message #istanbul-talks').waitFor();
});
