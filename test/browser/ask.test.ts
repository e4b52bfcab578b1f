import { expect, test } from 'vitest';
import { aPage, become, newestWith, send } from './support/page.ts';

const BODIES = '12,000 bodies of dead soldiers';

test('a question is completed, asked and answered without a hand on the mouse', async () => {
  const page = await aPage();
  await page.keyboard.type('/');
  const commands = page.getByRole('listbox', { name: 'Commands' });
  await commands.getByRole('option', { name: '/ask' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('how many bodies of sol');
  const completed = page.getByRole('option', {
    name: 'How many bodies of soldiers is each side to get back?',
  });
  await completed.waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.getByLabel('question').inputValue())
    .toBe('How many bodies of soldiers is each side to get back?');
  await page.keyboard.press('Enter');
  const answer = await newestWith(page, BODIES);
  expect(await answer.innerText()).toMatch(/^R?\s*Robin used \/ask/u);
  await page.locator('[aria-label="Message #general"]:focus').waitFor();
});

test('what is typed and entered in one go loses nothing', async () => {
  const page = await aPage();
  await send(page, '/ask how many bodies');
  const answer = await newestWith(page, BODIES);
  await answer.getByText('how many bodies', { exact: true }).waitFor();
  await send(page, '/');
  await page.getByRole('form', { name: '/ask' }).waitFor();
});

test('More shows further passages, and Context those around one to whoever pressed alone', async () => {
  const page = await aPage();
  await send(page, '/ask how many bodies');
  const answer = await newestWith(page, BODIES);
  await answer.getByRole('button', { name: 'More', exact: true }).click();
  await answer.getByText('(edited)').waitFor();
  await answer.getByRole('button', { name: 'Previous' }).waitFor();
  await answer.getByRole('button', { name: 'Context' }).first().click();
  const context = await newestWith(page, '(the passage)');
  await context.getByText('Only you can see this').waitFor();
  await become(page, 'Sam');
  expect(await page.getByText('(the passage)').count()).toBe(0);
});

test('a private answer is shared with all', async () => {
  const page = await aPage();
  await page.keyboard.type('/ask how many bodies');
  await page.getByRole('button', { name: '+ private' }).click();
  await page.keyboard.press('Enter');
  const answer = await newestWith(page, 'Only you can see this');
  await answer.getByRole('button', { name: 'Share' }).click();
  await newestWith(page, '@Robin');
  await become(page, 'Sam');
  expect(await page.getByRole('listitem').filter({ hasText: BODIES }).count()).toBe(1);
});

test('an answer is deleted by whoever asked or moderates, and by nobody else', async () => {
  const page = await aPage();
  await send(page, '/ask how many bodies');
  const answer = await newestWith(page, BODIES);
  await become(page, 'Sam');
  await answer.getByRole('button', { name: 'Delete' }).click();
  const refusal = await newestWith(page, 'Only the person who asked');
  await refusal.getByText('Only you can see this').waitFor();
  await answer.waitFor();
  await become(page, 'Alex');
  await answer.getByRole('button', { name: 'Delete' }).click();
  await answer.waitFor({ state: 'detached' });
  await become(page, 'Robin');
  await send(page, '/ask how many bodies');
  const another = await newestWith(page, BODIES);
  await another.getByRole('button', { name: 'Delete' }).click();
  await another.waitFor({ state: 'detached' });
});

test('a question of another language and a source are taken; what no article holds is refused', async () => {
  const page = await aPage();
  await send(page, '/ask what did rutte say');
  await newestWith(page, 'In no article: “rutte”');
  await page.keyboard.type('/ask скільки тіл');
  await page.getByRole('button', { name: '+ source' }).click();
  await page.getByRole('option', { name: 'CGTN' }).click();
  await page.getByRole('button', { name: 'Send' }).click();
  const answer = await newestWith(page, '6,000 bodies of troops');
  expect(await answer.innerText()).not.toContain('PressBee');
});

test('a command that is given up hands back what was typed', async () => {
  const page = await aPage();
  await page.keyboard.type('/ask how many bodies');
  await page.getByRole('option', { name: 'How many bodies' }).first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const box = page.getByLabel('Message #general');
  await expect.poll(() => box.inputValue()).toBe('how many bodies');
});

test('a double click is one press', async () => {
  const page = await aPage();
  await send(page, '/ask how many bodies');
  const answer = await newestWith(page, BODIES);
  await answer.getByRole('button', { name: 'Context' }).first().dblclick();
  await newestWith(page, '(the passage)');
  await send(page, 'done');
  await newestWith(page, 'done');
  expect(await page.getByText('(the passage)').count()).toBe(1);
});

test('Enter turns pages to the last one, and does nothing there', async () => {
  const page = await aPage();
  await send(page, '/ask talks');
  const answer = await newestWith(page, 'Robin used /ask');
  await answer.getByRole('button', { name: 'More', exact: true }).click();
  const next = answer.getByRole('button', { name: 'Next' });
  await next.focus();
  while ((await next.count()) > 0) {
    await page.keyboard.press('Enter');
    await answer.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    await page.locator('[aria-label="Next"]:focus, [role=log]:focus').waitFor();
  }
  await page.keyboard.press('Enter');
  await send(page, 'done');
  await newestWith(page, 'done');
  await answer.getByRole('button', { name: 'Previous' }).waitFor();
});
