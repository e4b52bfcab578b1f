import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aPage, newestWith, send } from './support/page.ts';

/** Questions whose answers are of usual length, and the words that they are found by. */
const TYPICAL = [
  ['how many bodies will be returned', '12,000 bodies'],
  ['who led the ukrainian delegation', 'Umerov'],
  ['when will they meet again', 'June'],
  ['did they agree on a ceasefire', 'ceasefire'],
] as const;

const WIDTHS = [
  { width: 1280, height: 800, tallest: 260 },
  { width: 390, height: 844, tallest: 520 },
] as const;

/** How tall the newest message is, and how far below its top its bold words begin. Pixels. */
function measureNewest(page: Page): Promise<{ tall: number; bold: number; sideways: number }> {
  return page.evaluate(`(() => {
    const message = [...document.querySelectorAll('[role=log] li')].at(-1);
    const { top, height } = message.getBoundingClientRect();
    const bold = message.querySelector('.components strong').getBoundingClientRect();
    const { scrollWidth, clientWidth } = document.querySelector('[role=log]');
    return { tall: height, bold: bold.top - top, sideways: scrollWidth - clientWidth };
  })()`);
}

test.each(WIDTHS)(
  'an answer is taken in at a glance at a width of $width px: at most $tallest px tall',
  async ({ tallest, ...viewport }) => {
    const page = await aPage({ viewport });
    for (const [question, words] of TYPICAL) {
      await send(page, `/ask ${question}`);
      await page.getByText(question, { exact: true }).waitFor();
      await newestWith(page, words);
      const { tall, bold, sideways } = await measureNewest(page);
      expect(tall, question).toBeLessThanOrEqual(tallest);
      expect(bold, question).toBeLessThanOrEqual(200);
      expect(sideways, question).toBe(0);
    }
  },
);
