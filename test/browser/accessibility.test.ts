import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { aPage, choose, newestWith, send, sendCommand } from './support/page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or critical in the page as it is, one line a rule. */
async function seriousFaults(page: Page): Promise<readonly string[]> {
  // As text: the page itself lets no foreign script in.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe.each(['light', 'dark'] as const)(
  'in %s colours nothing serious stands in the way',
  (colorScheme) => {
    test('at the welcome, in the list of commands and among completions', async () => {
      const page = await aPage({ colorScheme });
      await page.getByRole('button', { name: '?' }).first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.keyboard.type('/');
      await page.getByRole('option', { name: '/ask' }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.keyboard.type('ask how many');
      await page.getByRole('option', { name: 'How many bodies' }).first().waitFor();
      await page.keyboard.press('ArrowDown');
      expect(await seriousFaults(page)).toEqual([]);
    });

    test('at an answer, a private message, a menu, and behind a message', async () => {
      const page = await aPage({ colorScheme });
      await send(page, '/ask how many bodies');
      const answer = await newestWith(page, '12,000');
      await answer.getByRole('button', { name: 'Context' }).first().click();
      const context = await newestWith(page, 'Only you can see this');
      expect(await seriousFaults(page)).toEqual([]);
      await context.getByRole('button', { name: 'More about this message' }).click();
      await context.getByRole('menu').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await choose(page.getByRole('listitem').filter({ hasText: 'Robin used' }), 'Explain');
      await page.getByText('answered (confidence').waitFor();
      await page.getByText('Raw payload').click();
      expect(await seriousFaults(page)).toEqual([]);
    });

    test('on a phone', async () => {
      const page = await aPage({ colorScheme, viewport: { width: 360, height: 740 } });
      await send(page, '/ask how many bodies');
      await newestWith(page, '12,000');
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Articles' }).click();
      await page.getByRole('complementary').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
    });

    test('at a form, a menu of options, a hint and the log', async () => {
      const page = await aPage({ colorScheme });
      await send(page, '/ask how many bodies');
      const answer = await newestWith(page, '12,000');
      await answer.getByRole('button', { name: '👎' }).click();
      await page.getByRole('dialog').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await sendCommand(page, 'sources');
      await page.getByRole('combobox', { name: 'Open an article' }).waitFor();
      await send(page, 'how many bodies');
      await page.getByRole('button', { name: 'Ask it with /ask' }).waitFor();
      await page.getByRole('button', { name: 'Log', exact: true }).click();
      await page.getByText('answered').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
    });

    test('at an article with faults, and at the text of a page', async () => {
      const page = await aPage({ colorScheme });
      await page.getByRole('button', { name: 'Articles' }).click();
      await page.getByLabel('A question to try').fill('how many bodies');
      await page.getByText('Context').first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByLabel('The file').fill('The text of a page.');
      await page.getByRole('form', { name: 'Is this the text of a web page?' }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
    });
  },
);
