import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { composeLibrary } from '../../src/compose.ts';
import type { Exchange } from '../../src/local-discord/exchange.ts';
import type { LocalMessage } from '../../src/local-discord/local-message.ts';
import { anArticle, HARBOUR_DAILY } from '../support/articles.ts';
import { aRunningBot } from '../support/bot.ts';
import { textsOf } from '../support/payloads.ts';

/** Two publishers with 20 articles each, half of them about drones. */
const MANY = composeLibrary(
  Array.from({ length: 40 }, (_, at) =>
    anArticle({
      id: `a${at}`,
      title: `${at % 2 === 0 ? 'Drones' : 'Talks'} in ${2024 - at}`,
      publisher: at % 4 < 2 ? 'Coast Wire' : 'Harbour Daily',
      published: String(2024 - at),
    }),
  ),
);

/** The message that an exchange sent or changed. */
async function messageOf({ acknowledged }: Exchange): Promise<LocalMessage> {
  const { message } = await acknowledged;
  if (message === undefined) throw new Error('no message');
  return message;
}

const headOf = (message: LocalMessage): string | undefined => textsOf(message)[0];
const listOf = (message: LocalMessage): string | undefined => textsOf(message)[1];

describe('/sources', () => {
  test('lists the articles to the asker alone, and turns and sorts them in place', async () => {
    const { discord } = await aRunningBot({ library: MANY });
    const listed = await messageOf(discord.slash('sources'));
    expect(listed.flags).toBe(MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral);
    expect(headOf(listed)).toBe('**40 articles** · page 1 of 3');
    expect(listOf(listed)).toMatch(/^\*\*Coast Wire\*\*\n• Drones in 2024 · 2024 · 1 paragraph/u);

    const { type, message: turned } = await discord.press(listed, 'sources:1').acknowledged;
    expect(type).toBe(InteractionResponseType.UpdateMessage);
    expect(turned?.id).toBe(listed.id);
    expect(textsOf(turned ?? {})[0]).toBe('**40 articles** · page 2 of 3');

    const sorted = await messageOf(discord.press(listed, 'sources:0:newest'));
    expect(headOf(sorted)).toBe('**40 articles** · page 1 of 3');
    expect(listOf(sorted)).toMatch(
      /^• \*\*Coast Wire\*\* · Drones in 2024 .*\n.*\n• \*\*Harbour Daily\*\* · Drones in 2022/u,
    );
    const last = await messageOf(discord.select(sorted, 'menu:go', ['sources:2:newest']));
    expect(last.id).toBe(listed.id);
    expect(headOf(last)).toBe('**40 articles** · page 3 of 3');
    expect(discord.violations).toEqual([]);
  });

  test('lists what is found for a typed word, through all its pages and orders', async () => {
    const { discord } = await aRunningBot({ library: MANY });
    const found = await messageOf(discord.slash('sources', { article: '  DRONE ' }));
    expect(headOf(found)).toBe('**20 articles for “DRONE”** · page 1 of 2');
    const next = await messageOf(discord.press(found, 'sources:1::DRONE'));
    expect(headOf(next)).toBe('**20 articles for “DRONE”** · page 2 of 2');
    expect(listOf(next)).not.toContain('Talks');
    const sorted = await messageOf(discord.press(next, 'sources:0:newest::DRONE'));
    expect(headOf(sorted)).toBe('**20 articles for “DRONE”** · page 1 of 2');
    expect(listOf(sorted)).toMatch(/2024 .*\n.* in 2022 .*\n.* in 2020 /u);
    const all = await messageOf(discord.press(sorted, 'sources:0'));
    expect(headOf(all)).toBe('**40 articles** · page 1 of 3');
    expect(discord.violations).toEqual([]);
  });

  test('cuts what was typed to what a button holds, never inside a character', async () => {
    const title = '😀'.repeat(40);
    const library = composeLibrary(
      Array.from({ length: 20 }, (_, at) => anArticle({ id: `a${at}`, title: `x${title} ${at}` })),
    );
    const { discord } = await aRunningBot({ library });
    const found = await messageOf(discord.slash('sources', { article: `x${title}` }));
    expect(headOf(found)).toBe(`**20 articles for “x${'😀'.repeat(23)}”** · page 1 of 2`);
    const next = await messageOf(discord.press(found, `sources:1::x${'😀'.repeat(23)}`));
    expect(headOf(next)).toBe(`**20 articles for “x${'😀'.repeat(23)}”** · page 2 of 2`);
    expect(discord.violations).toEqual([]);
  });

  test('opens an article and reads it page by page, also when the bot has been restarted', async () => {
    const body = Array.from(
      { length: 60 },
      (_, at) => `Paragraph ${at} ${'goes on '.repeat(20)}here.`,
    );
    const long = composeLibrary([anArticle({ id: 'long', body })]);
    const { discord, bot } = await aRunningBot({ library: long });
    const listed = await messageOf(discord.slash('sources'));
    await bot.stop();
    await aRunningBot({ discord, library: long });
    const card = await messageOf(discord.select(listed, 'menu:open', ['article:long']));
    expect(card.id).toBe(listed.id);
    expect(textsOf(card)[1]).toContain('60 paragraphs · full text');
    const first = await messageOf(discord.press(card, 'read:0:long'));
    expect(headOf(first)).toContain('page 1 of 4');
    const second = await messageOf(discord.press(card, 'read:1:long'));
    expect(second.id).toBe(card.id);
    expect(headOf(second)).toContain('page 2 of 4');
    const list = await messageOf(discord.press(card, 'sources:0'));
    expect(headOf(list)).toBe('**1 article**');
    expect(discord.violations).toEqual([]);
  });

  test('says so of an article that is no longer there', async () => {
    const { discord, bot } = await aRunningBot();
    const listed = await messageOf(discord.slash('sources'));
    await bot.stop();
    await aRunningBot({ discord, library: composeLibrary([HARBOUR_DAILY]) });
    const chosen = discord.select(listed, 'menu:open', ['article:coast-wire']);
    expect(headOf(await messageOf(chosen))).toBe(
      'The articles have changed, and this one is no longer among them.',
    );
  });

  test('opens the article that is chosen, or the only one that is found', async () => {
    const { discord } = await aRunningBot();
    for (const article of ['coast-wire', 'Coast']) {
      const message = await messageOf(discord.slash('sources', { article }));
      expect(headOf(message)).toMatch(/^Parley's summary of Coast Wire's report/u);
    }
  });

  test.each(['Nobody', '!?', '🕊️'])('finds nothing for %j', async (article) => {
    const { discord } = await aRunningBot();
    const message = await messageOf(discord.slash('sources', { article }));
    expect(headOf(message)).toMatch(/^No article fits/u);
  });
});
