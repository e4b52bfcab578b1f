import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aPage, newestWith, send } from './support/page.ts';

/** A desktop's window that holds one answer, so that a second one has to be scrolled to. */
const LOW = { viewport: { width: 1280, height: 560 } };

const TWO_FRAMES =
  'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

/** Where the newest message stands in the list that scrolls. Pixels, whole ones. */
function newestIn(page: Page): Promise<{ above: number; below: number; list: number }> {
  return page.evaluate(`(() => {
    const list = document.querySelector('[role=log]').getBoundingClientRect();
    const newest = [...document.querySelectorAll('[role=log] li')].at(-1).getBoundingClientRect();
    return {
      above: Math.round(list.top - newest.top),
      below: Math.round(newest.bottom - list.bottom),
      list: Math.round(list.height),
    };
  })()`);
}

async function expectWhole(page: Page): Promise<void> {
  await expect.poll(async () => (await newestIn(page)).below).toBeLessThanOrEqual(0);
  expect((await newestIn(page)).above).toBeLessThanOrEqual(0);
}

async function askTwice(page: Page): Promise<Locator> {
  await send(page, '/ask who led the two teams');
  await newestWith(page, 'Robin used /ask');
  await send(page, '/ask how many bodies');
  return newestWith(page, '12,000');
}

test('an answer that comes is seen whole, and so is what becomes of it', async () => {
  const page = await aPage(LOW);
  const answer = await askTwice(page);
  await expectWhole(page);
  await answer.getByRole('button', { name: 'Context' }).first().click();
  await newestWith(page, '(the passage)');
  await expectWhole(page);
});

test('the newest message stays in view as it grows, and as the window becomes smaller', async () => {
  const page = await aPage(LOW);
  await askTwice(page);
  await expectWhole(page);
  await page.setViewportSize({ width: 1280, height: 420 });
  await expectWhole(page);
  await page.setViewportSize({ width: 700, height: 560 });
  await expectWhole(page);
});

test('a message taller than the list is shown from its top', async () => {
  const page = await aPage({ viewport: { width: 700, height: 420 } });
  const answer = await askTwice(page);
  await answer.getByRole('button', { name: 'More', exact: true }).click();
  await answer.getByText('(edited)').waitFor();
  const { below } = await newestIn(page);
  expect(below).toBeGreaterThan(0);
  // Lists scroll by whole pixels.
  await expect.poll(async () => Math.abs((await newestIn(page)).above)).toBeLessThanOrEqual(1);
});

test('whoever reads above is left there until they ask', async () => {
  const page = await aPage(LOW);
  await askTwice(page);
  await send(page, 'Another line');
  await newestWith(page, 'Another line');
  await page.evaluate(`document.querySelector('[role=log]').scrollTop = 0`);
  // The list hears of its own scrolling a frame later.
  await page.evaluate(TWO_FRAMES);
  await page.setViewportSize({ width: 1280, height: 540 });
  await page.evaluate(TWO_FRAMES);
  expect(await page.evaluate(`document.querySelector('[role=log]').scrollTop`)).toBe(0);
  await send(page, '/ask who led the two teams');
  await newestWith(page, 'Robin used /ask');
  await expectWhole(page);
});

test('the focus is back in the message box after a question of the welcome', async () => {
  const page = await aPage();
  await page.getByRole('log').getByRole('button', { name: '?' }).first().click();
  await newestWith(page, 'Robin used /ask');
  await page.locator('[aria-label="Message #general"]:focus').waitFor();
});

test('on a touch screen, no keyboard comes up by itself', async () => {
  const page = await aPage({
    viewport: { width: 390, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  await page.getByRole('log').getByRole('button', { name: '?' }).first().tap();
  await newestWith(page, 'Robin used /ask');
  expect(await page.locator('textarea:focus').count()).toBe(0);
});
