import { expect, test } from 'vitest';
import { aPage, choose, newestWith, send } from './support/page.ts';

const SAID = 'Zelensky said “feel what their losses mean”. They met at a palace in Istanbul.';

test('Check quote and Find sources are chosen from a message by keyboard', async () => {
  const page = await aPage();
  await send(page, SAID);
  const message = await newestWith(page, SAID);
  const opener = message.getByRole('button', { name: 'More about this message' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await page.locator('[role=menuitem]:focus', { hasText: 'Find sources' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[aria-label="More about this message"]:focus').waitFor();
  expect(await page.getByRole('menu').count()).toBe(0);

  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.locator('[role=menuitem]:focus', { hasText: 'Check quote' }).waitFor();
  await page.keyboard.press('Enter');
  const check = await newestWith(page, 'Not quite: the articles word it differently.');
  await check.locator('s', { hasText: 'its' }).waitFor();
  await check.getByText('Only you can see this').waitFor();

  await opener.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const sources = await newestWith(page, 'Robin used Find sources');
  await sources.getByText('They met at a palace in Istanbul.').waitFor();
});

test('a message that mentions Parley is answered in the channel', async () => {
  const page = await aPage();
  await page.keyboard.type('@pa');
  await page.getByRole('option', { name: '@Parley' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('how many bodies?');
  await page.keyboard.press('Enter');
  await page.getByText('@Parley how many bodies?').waitFor();
  const answer = await newestWith(page, '12,000 bodies of dead soldiers');
  expect(await answer.getByText('Only you can see this').count()).toBe(0);
});

test('a message is answered, its text copied, and the answer names it', async () => {
  const page = await aPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await send(page, '**Eight** boats?');
  const message = await newestWith(page, 'Eight boats?');
  await choose(message, 'Copy text');
  await page.getByText('Copied the text of the message.').waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe('Eight boats?');
  await choose(message, 'Reply');
  await page.getByText('Replying to Robin').waitFor();
  await page.keyboard.type('Nine, I heard');
  await page.keyboard.press('Enter');
  const reply = await newestWith(page, 'Nine, I heard');
  await reply.getByRole('link', { name: 'Eight boats?' }).waitFor();
  expect(await page.getByText('Replying to').count()).toBe(0);
});
