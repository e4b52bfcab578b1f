import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeLibrary } from '../../src/compose.ts';
import type { Article } from '../../src/domain/article.ts';
import type { LocalMessage } from '../../src/local-discord/local-message.ts';
import { strangeCorpus, strangeText } from '../support/arbitraries.ts';
import { aRunningBot } from '../support/bot.ts';
import { buttonsOf, menusOf } from '../support/payloads.ts';

const LOCALES = ['en-US', 'uk', 'ru', 'tr', 'fr', 'zh-CN', 'de'] as const;

/** Buttons pressed and options chosen of one answer, at the most: enough to come from a list to an article's second page. */
const PRESSES = 12;

interface Walk {
  readonly corpus: readonly Article[];
  readonly typed: string;
  readonly locale: (typeof LOCALES)[number];
  readonly isPrivate: boolean;
}

const walk: fc.Arbitrary<Walk> = fc.record({
  corpus: strangeCorpus,
  typed: strangeText,
  locale: fc.constantFrom(...LOCALES),
  isPrivate: fc.boolean(),
});

/** Does all that a user can do, presses every button and chooses every option that comes of it. */
async function walkThrough({
  corpus,
  typed,
  locale,
  isPrivate,
}: Walk): Promise<readonly unknown[]> {
  const { discord, bot, log } = await aRunningBot({
    library: composeLibrary(corpus),
    settings: { logQuestions: 'all', contactUrl: 'https://example.com/report?a=(b)' },
  });
  const context = { locale };
  // Half of the texts are words of the articles, so that passages are shown.
  const text = isPrivate ? typed : (corpus[0]?.paragraphs[0]?.text ?? '');
  const question = sendable(text, 300);
  const first = [
    discord.slash('ask', { question, private: isPrivate }, context),
    discord.slash('ask', { question, source: 'article-0' }, context),
    discord.slash('quote', { text: sendable(`${typed} ${text}`, 6_000) }, context),
    discord.slash('sources', {}, context),
    discord.slash('sources', { article: 'article-0' }, context),
    discord.slash('sources', { article: sendable(typed, 48) }, context),
    discord.slash('help', {}, context),
    discord.messageCommand('Find sources', { content: `${text} ${typed}` }, context),
    discord.messageCommand('Check quote', { content: `“${text}” «${typed}» "${text}"` }, context),
  ];
  await discord.autocomplete('ask', { option: 'question', typed }, context).acknowledged;
  await discord.autocomplete('sources', { option: 'article', typed }, context).acknowledged;
  for (const exchange of first) {
    const { message } = await exchange.acknowledged;
    if (message !== undefined) await pressAll(message);
  }
  await bot.stop();
  await discord.close();
  const failed = log.filter(({ msg }) => msg === 'interaction failed');
  return [...discord.violations, ...failed];

  async function pressAll(start: LocalMessage): Promise<void> {
    const pressed = new Set<string>();
    const waiting = [start];
    for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) {
      for (const act of actsOf(message)) {
        if (pressed.size === PRESSES || pressed.has(act.join(' '))) continue;
        pressed.add(act.join(' '));
        // A message that was turned has other buttons by now.
        const held = waiting.at(-1)?.id === message.id ? waiting.at(-1) : message;
        if (!actsOf(held ?? message).some((one) => one.join(' ') === act.join(' '))) continue;
        const [customId, value] = act;
        const exchange =
          value === undefined
            ? discord.press(message, customId, context)
            : discord.select(message, customId, [value], context);
        const answer = await exchange.acknowledged;
        if (answer.message !== undefined) {
          waiting.push(answer.message);
          if (answer.message.id === message.id) break;
        }
      }
    }
  }
}

/** A button's custom id, or a menu's and the value of one of its options. */
type Act = readonly [customId: string, value?: string];

/** All that can be pressed and chosen in a message but what would delete it. */
function actsOf(message: LocalMessage): readonly Act[] {
  const buttons = buttonsOf(message).filter((id) => !id.startsWith('delete'));
  const options = [...menusOf(message)].flatMap(([id, all]) =>
    all.map(({ value }): Act => [id, value]),
  );
  // Options first, since a button leads from the list to the list in another order.
  return [...options, ...buttons.map((id): Act => [id])];
}

/** A text as Discord's own client would let a user send it. */
function sendable(text: string, length: number): string {
  return [...text.toWellFormed()].slice(0, length).join('').trim() || 'x';
}

describe('whatever the articles hold and whoever asks, in any language', () => {
  test('every message of a walk through all commands, buttons and menus is one that Discord takes', async () => {
    await fc.assert(
      fc.asyncProperty(walk, async (one) => {
        expect(await walkThrough(one)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
