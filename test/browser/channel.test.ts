import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textsIn } from '../../src/playground/page/state/texts.ts';
import { localeFor } from '../../src/render/locale.ts';
import { aFolder } from '../support/folders.ts';
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
  await send(page, 'Eight boats?');
  await sendCommand(page, 'help');
  await newestWith(page, 'Only you can see this');
  await page.getByLabel('Language').selectOption('Türkçe');
  await page.reload();
  await newestWith(page, textsIn('tr')('message.private'));
  await page.getByText('Eight boats?').waitFor();
  expect(await page.getByLabel(textsIn('tr')('language.label')).inputValue()).toBe('tr');
  await page.getByText('Sam: /help').waitFor();
});

test('older buttons work after the bot was ended and started anew', async () => {
  const page = await aPage();
  await send(page, '/ask how many bodies');
  const answer = await newestWith(page, '12,000 bodies');
  await page.getByRole('button', { name: 'Restart' }).click();
  await page.getByText('Parley was restarted').waitFor();
  await page.getByText('Parley is online').waitFor();
  await answer.getByRole('button', { name: 'More', exact: true }).click();
  await answer.getByText('(edited)').waitFor();
  await answer.getByRole('button', { name: 'Context' }).first().click();
  await newestWith(page, '(the passage)');
});

test.each(['uk', 'ru', 'tr', 'fr', 'zh-CN'])(
  'in %s the page, its commands and the answers are in that language',
  async (locale) => {
    const page = await aPage();
    const { say } = localeFor(locale);
    const texts = textsIn(locale);
    await page.getByLabel('Language').selectOption(locale);
    await page.getByRole('heading', { name: texts('welcome.title') }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    await page.getByLabel(texts('box.label')).pressSequentially('/');
    await page.getByRole('option', { name: say('command.ask') }).waitFor();
    await page.keyboard.type('ask rutte');
    await page.keyboard.press('Enter');
    const answer = await newestWith(page, say('abstain.no-known-word'));
    await answer.getByRole('button', { name: say('button.delete') }).waitFor();
  },
);

test('what is neither a command nor names the bot is pointed out, and asked at a press', async () => {
  const page = await aPage();
  await send(page, 'how many bodies');
  const hint = page.getByText('Parley did not read that');
  await hint.waitFor();
  await page.getByRole('button', { name: 'Ask it with /ask' }).click();
  await newestWith(page, '12,000 bodies');
  expect(await hint.count()).toBe(0);
  await page.locator('[aria-label="Message #general"]:focus').waitFor();
  await send(page, '@Parley how many bodies?');
  await newestWith(page, '12,000 bodies');
  expect(await hint.count()).toBe(0);
});

test('a restart reads the folder again; a fault in it keeps the bot as it was', async () => {
  const file = (text: string) =>
    `---\ntitle: Boats\npublisher: Harbour Daily\npublished: 2025-06-04\n---\n\n${text}\n`;
  const folder = aFolder({ 'boats.md': file('Captain Ahab sailed the eight boats home.') });
  const page = await aPage({}, folder);
  const restart = page.getByRole('button', { name: 'Restart' });
  writeFileSync(join(folder, 'boats.md'), file('Captain Okafor sailed the nine boats home.'));
  await restart.click();
  await page.getByText('Parley was restarted').waitFor();
  await send(page, '/ask who sailed the boats');
  await newestWith(page, 'Captain Okafor');
  writeFileSync(join(folder, 'boats.md'), file('').replace('title', 'titel'));
  await restart.click();
  await page
    .getByText('Not restarted')
    .filter({ hasText: 'boats.md:2: expected a known' })
    .waitFor();
  await send(page, '/ask who sailed the boats home');
  await newestWith(page, 'Captain Okafor');
});

test('the log of the bot is read beside the channel', async () => {
  const page = await aPage();
  await page.getByRole('button', { name: 'Log', exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'Log' });
  await panel.getByRole('listitem').filter({ hasText: 'info ready' }).waitFor();
  await page.getByLabel('Message #general').pressSequentially('/ask rutte');
  await page.keyboard.press('Enter');
  const last = panel.getByRole('listitem').last();
  await last.filter({ hasText: 'answered command=ask outcome=abstained' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Log', exact: true }).click();
  await last.filter({ hasText: 'answered command=ask outcome=abstained' }).waitFor();
});

test('the other colours are chosen, and kept', async () => {
  const page = await aPage({ colorScheme: 'light' });
  await page.locator('html[data-theme=light]').waitFor();
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await page.locator('html[data-theme=dark]').waitFor();
  await page.reload();
  await page.locator('html[data-theme=dark]').waitFor();
});
