import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { composeLibrary } from '../../src/compose.ts';
import { anArticle, HARBOUR_DAILY } from '../support/articles.ts';
import { aRunningBot } from '../support/bot.ts';
import { buttonsOf, textsOf } from '../support/payloads.ts';

describe('/sources', () => {
  test('lists the articles to the asker alone and turns its pages in place', async () => {
    const many = Array.from({ length: 10 }, (_, at) => anArticle({ id: `a${at}` }));
    const { discord } = await aRunningBot({ library: composeLibrary(many) });
    const listed = await discord.slash('sources').acknowledged;
    expect(listed.message?.flags).toBe(MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral);
    expect(textsOf(listed.message ?? {})[0]).toBe('**10 articles** · page 1 of 2');
    if (listed.message === undefined) throw new Error('no message');

    const turned = await discord.press(listed.message, 'sources:1').acknowledged;
    expect(turned.type).toBe(InteractionResponseType.UpdateMessage);
    expect(turned.message?.id).toBe(listed.message.id);
    expect(textsOf(turned.message ?? {})[0]).toBe('**10 articles** · page 2 of 2');
    expect(buttonsOf(turned.message ?? {})).toEqual(['article:a8', 'article:a9', 'sources:0']);
    expect(discord.violations).toEqual([]);
  });

  test('opens an article and reads it page by page, also when the bot has been restarted', async () => {
    const body = Array.from(
      { length: 60 },
      (_, at) => `Paragraph ${at} ${'goes on '.repeat(20)}here.`,
    );
    const long = composeLibrary([anArticle({ id: 'long', body })]);
    const { discord, bot } = await aRunningBot({ library: long });
    const { message } = await discord.slash('sources').acknowledged;
    if (message === undefined) throw new Error('no message');
    await bot.stop();
    await aRunningBot({ discord, library: long });
    const card = await discord.press(message, 'article:long').acknowledged;
    expect(textsOf(card.message ?? {})[1]).toContain('60 paragraphs · full text');
    const first = await discord.press(message, 'read:0:long').acknowledged;
    expect(textsOf(first.message ?? {})[0]).toContain('page 1 of 4');
    const second = await discord.press(message, 'read:1:long').acknowledged;
    expect(second.message?.id).toBe(message.id);
    expect(textsOf(second.message ?? {})[0]).toContain('page 2 of 4');
    const list = await discord.press(message, 'sources:0').acknowledged;
    expect(textsOf(list.message ?? {})[0]).toBe('**1 article**');
    expect(discord.violations).toEqual([]);
  });

  test('opens the article that is chosen or typed', async () => {
    const { discord } = await aRunningBot();
    for (const article of ['coast-wire', 'Coast']) {
      const { message } = await discord.slash('sources', { article }).acknowledged;
      expect(textsOf(message ?? {})[0]).toMatch(/^Parley's summary of Coast Wire's report/u);
    }
    const { message } = await discord.slash('sources', { article: 'Nobody' }).acknowledged;
    expect(textsOf(message ?? {})[0]).toMatch(/^No article fits/u);
  });

  test('says so of an article that is no longer there', async () => {
    const { discord, bot } = await aRunningBot();
    const { message } = await discord.slash('sources').acknowledged;
    if (message === undefined) throw new Error('no message');
    await bot.stop();
    await aRunningBot({ discord, library: composeLibrary([HARBOUR_DAILY]) });
    const pressed = await discord.press(message, 'article:coast-wire').acknowledged;
    expect(textsOf(pressed.message ?? {})[0]).toBe(
      'The articles have changed, and this one is no longer among them.',
    );
  });
});
