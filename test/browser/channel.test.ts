import { expect, test } from 'vitest';
import { localeFor } from '../../src/render/locale.ts';
import { aPage, become, newestWith, send, sendCommand } from './support/page.ts';

test('a private message is seen by nobody else, and gone once it is dismissed', async () => {
  const page = await aPage();
  await sendCommand(page, 'help');
  const help = await newestWith(page, 'Only you can see this');
  await become(page, 'Alex');
  expect(await page.getByRole('listitem').count()).toBe(0);
  await become(page, 'Robin');
  await help.getByRole('button', { name: 'Dismiss message' }).click();
  await expect.poll(() => page.getByRole('listitem').count()).toBe(0);
});

test('a reload keeps the conversation, and who one is', async () => {
  const page = await aPage();
  await become(page, 'Sam');
  await page.getByLabel('Language').selectOption('Türkçe');
  await send(page, 'Eight boats?');
  await sendCommand(page, 'help');
  await newestWith(page, 'Only you can see this');
  await page.reload();
  await newestWith(page, 'Only you can see this');
  await page.getByText('Eight boats?').waitFor();
  expect(await page.getByLabel('Language').inputValue()).toBe('tr');
  await page.getByText('Sam used').waitFor();
});

test('older buttons work after the bot was ended and started anew', async () => {
  const page = await aPage();
  await send(page, '/ask how many bodies');
  const answer = await newestWith(page, '12,000 bodies');
  await page.getByRole('button', { name: 'Restart the bot' }).click();
  await page.getByText('Parley was ended and started anew').waitFor();
  await page.getByText('Parley is online').waitFor();
  await answer.getByRole('button', { name: 'Next' }).click();
  await answer.getByRole('button', { name: 'Previous' }).waitFor();
  await answer.getByRole('button', { name: 'Context' }).first().click();
  await newestWith(page, '(the passage)');
});

test.each(['uk', 'ru', 'tr', 'fr', 'zh-CN'])(
  'in %s the UI texts and the commands are in that language',
  async (locale) => {
    const page = await aPage();
    const { say } = localeFor(locale);
    await page.getByLabel('Language').selectOption(locale);
    await page.keyboard.type('/');
    await page.getByRole('option', { name: say('command.ask') }).waitFor();
    await page.keyboard.type('ask rutte');
    await page.keyboard.press('Enter');
    const answer = await newestWith(page, say('abstain.suggestions'));
    await answer.getByRole('button', { name: say('button.delete') }).waitFor();
  },
);

test('the other colours are chosen, and kept', async () => {
  const page = await aPage({ colorScheme: 'light' });
  await page.locator('html[data-theme=light]').waitFor();
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await page.locator('html[data-theme=dark]').waitFor();
  await page.reload();
  await page.locator('html[data-theme=dark]').waitFor();
});
