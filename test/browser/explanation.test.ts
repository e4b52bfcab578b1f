import { expect, test } from 'vitest';
import { aPage, choose, newestWith, send, sendCommand } from './support/page.ts';

test('behind an answer stand its words, its evidence, every candidate and the payload', async () => {
  const page = await aPage();
  await send(page, '/ask how many bodies');
  await choose(await newestWith(page, '12,000'), 'Explain');
  const panel = page.getByRole('complementary', { name: 'Behind this message' });
  await panel.getByText(/^answered \(confidence 0\.\d\d, needed 0\.\d\d\)$/u).waitFor();
  await panel.getByRole('row', { name: /^bodies \d\.\d .*corps/u }).waitFor();
  await panel.getByRole('meter', { name: 'inArticle' }).first().waitFor();
  const best = panel.getByRole('listitem').first();
  expect(await best.innerText()).toMatch(/^\d+\.\d\d PressBee, paragraph 15/u);
  await best.getByText('PressBee').click();
  await best.getByRole('meter', { name: 'bm25', exact: true }).waitFor();
  await panel.getByText('Raw payload').click();
  const payload = JSON.parse(await panel.locator('pre').innerText());
  expect(payload.components[0]).toEqual({ type: 10, id: 1, content: '-# how many bodies' });
});

test('behind an abstention stands why; behind what answers nothing, the payload alone', async () => {
  const page = await aPage();
  await send(page, '/ask what did rutte say');
  await choose(await newestWith(page, 'In no article'), 'Explain');
  await page.getByText(/^abstained, no-known-word/u).waitFor();
  await page.getByRole('row', { name: /^rutte \d\.\d in no article/u }).waitFor();
  await page.getByText('No passage holds any of the words.').waitFor();
  await page.getByText('Raw payload').click();
  const payload = JSON.parse(await page.locator('pre').innerText());
  expect(payload.components[1].content).toContain('In no article: “rutte”');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('complementary').count()).toBe(0);
  await page.locator('[aria-label="More about this message"]:focus').waitFor();

  await sendCommand(page, 'sources');
  await choose(await newestWith(page, 'Robin used /sources'), 'Explain');
  await page.getByText('This message answers no question').waitFor();
  await page.getByText('Raw payload').waitFor();
});
