import { expect, test } from 'vitest';
import { localeFor } from '../../src/render/locale.ts';
import { aPage, newestWith, send, sendCommand } from './support/page.ts';

test('👎 opens a form that is filled in and sent by keyboard', async () => {
  const page = await aPage();
  await send(page, '/ask how many bodies');
  const answer = await newestWith(page, '12,000');
  await answer.getByRole('button', { name: '👎' }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'What was wrong?' });
  await form.waitFor();
  const reasons = form.getByRole('group', { name: 'Reason' });
  await reasons.locator('input:focus').waitFor();
  await form.getByRole('button', { name: 'Submit' }).click();
  expect(await form.isVisible(), 'a form without its reason is not sent').toBe(true);
  await reasons.getByRole('radio', { name: 'Something else' }).check();
  await form.getByLabel('In your own words').fill('Both of them');
  await form.getByRole('button', { name: 'Submit' }).click();
  await newestWith(page, 'What you wrote is noted.');
  await expect.poll(() => form.count()).toBe(0);
  await page.locator('[aria-label="Message #general"]:focus').waitFor();
});

test('a form that is given up sends nothing, and the focus is where it was', async () => {
  const page = await aPage();
  await send(page, '/ask how many bodies');
  const answer = await newestWith(page, '12,000');
  const button = answer.getByRole('button', { name: '👎' });
  for (const give of ['Escape', 'Cancel']) {
    await button.click();
    const form = page.getByRole('dialog');
    await form.waitFor();
    if (give === 'Escape') await page.keyboard.press(give);
    else await form.getByRole('button', { name: give }).click();
    await expect.poll(() => form.count()).toBe(0);
    await page.locator('button:focus', { hasText: '👎' }).waitFor();
  }
  expect(await page.getByText('is noted').count()).toBe(0);
});

test('a menu opens an article, and then asks for another', async () => {
  const page = await aPage();
  const { say } = localeFor('en');
  await sendCommand(page, 'sources');
  const list = await newestWith(page, 'Robin used /sources');
  const menu = list.getByRole('combobox', { name: say('sources.open') });
  expect(await menu.locator('option:checked').innerText()).toBe(say('sources.open'));
  const option = menu.locator('option', { hasText: 'CGTN' }).first();
  await menu.selectOption(await option.getAttribute('value'));
  await list.getByText('(edited)').waitFor();
  await list.getByText('CGTN').first().waitFor();
});
