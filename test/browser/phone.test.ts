import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/playground/page/state/texts.ts';
import { aPage, newestWith } from './support/page.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** All that can be pressed or typed in; a preview's buttons are there to be looked at. */
const CONTROLS = ':is(:enabled, summary, a):not([inert] *, option)';

/** How far one would have to scroll sideways to see all of the page, its messages and its panel. */
function overflow(page: Page): Promise<number> {
  const places = '[document.documentElement, ...document.querySelectorAll("[role=log], aside")]';
  return page.evaluate<number>(
    `Math.max(...${places}.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))`,
  );
}

/** Tries whether every control of a place can be brought under a finger; touches none. */
async function reachAll(place: Locator): Promise<void> {
  const controls = await place.locator(CONTROLS).all();
  expect(controls.length).toBeGreaterThan(0);
  for (const control of controls) {
    await control.tap({ trial: true });
    const { x, width } = (await control.boundingBox()) ?? { x: Number.NaN, width: 0 };
    // What stands out on the left can be scrolled to by nobody.
    expect(x, await control.innerText()).toBeGreaterThanOrEqual(0);
    expect(x + width, await control.innerText()).toBeLessThanOrEqual(PHONE.viewport.width);
  }
}

test('on a phone a question is asked by touch, and nothing leads out of the screen', async () => {
  const page = await aPage(PHONE);
  await reachAll(page.getByRole('banner'));
  const box = page.getByLabel('Message #general');
  await box.tap();
  await page.keyboard.type('/');
  await page.getByRole('option', { name: '/ask' }).tap();
  await page.getByLabel('question').fill('how many bodies');
  await page.getByRole('option', { name: 'How many bodies of soldiers' }).waitFor();
  expect(await overflow(page)).toBe(0);
  await page.getByRole('option', { name: 'How many bodies of soldiers' }).tap();
  await reachAll(page.getByRole('form', { name: '/ask' }));
  await page.getByRole('button', { name: 'Send' }).tap();
  const answer = await newestWith(page, '12,000 bodies');
  expect(await overflow(page)).toBe(0);
  await reachAll(answer);
  await answer.getByRole('button', { name: 'More about this message' }).tap();
  const menu = page.getByRole('menu');
  await menu.waitFor();
  expect(await overflow(page)).toBe(0);
  await reachAll(menu);
  await page.getByRole('menuitem', { name: 'Explain' }).tap();
  await page.getByText('answered (confidence').waitFor();
  await page.getByText('Raw payload').tap();
  expect(await overflow(page)).toBe(0);
  await reachAll(page.getByRole('complementary'));
  await page.getByRole('button', { name: 'Close' }).tap();
  await answer.getByRole('button', { name: 'More', exact: true }).tap();
  await answer.getByText('(edited)').waitFor();
});

test('on a phone an article is tried in a panel of the whole screen', async () => {
  const page = await aPage(PHONE);
  await page.getByRole('button', { name: 'Articles' }).tap();
  await page.getByLabel('A question to try').fill('how many bodies');
  await page.getByRole('heading', { name: 'What Parley answers now' }).waitFor();
  await page.getByText('12,000 bodies').waitFor();
  expect(await overflow(page)).toBe(0);
  const panel = page.getByRole('complementary', { name: 'Articles' });
  expect(await panel.boundingBox()).toMatchObject({ x: 0, width: PHONE.viewport.width });
  await page.getByLabel('The file').fill('The text of a page.');
  await page.getByRole('button', { name: 'Make an article of it' }).waitFor();
  expect(await overflow(page)).toBe(0);
  await reachAll(panel);
  await page.getByRole('button', { name: 'Close' }).tap();
  await page.getByLabel('Message #general').waitFor();
});

test.each(Object.keys(LOCALES))(
  'on a phone the header takes three lines in %s, and all of it is reached',
  async (locale) => {
    const page = await aPage(PHONE);
    await page.getByLabel('Language').selectOption(locale);
    await page.locator(`html[lang="${locale}"]`).waitFor();
    const header = page.getByRole('banner');
    expect((await header.boundingBox())?.height).toBeLessThanOrEqual(120);
    expect(await overflow(page)).toBe(0);
    await reachAll(header);
  },
);
