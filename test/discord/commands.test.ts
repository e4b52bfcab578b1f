import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { composeLibrary } from '../../src/compose.ts';
import type { LocalDiscord } from '../../src/playground/local-discord/start.ts';
import { anArticle, COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { aRunningBot } from '../support/bot.ts';
import { buttonsOf, textsOf } from '../support/payloads.ts';

const library = composeLibrary([HARBOUR_DAILY, COAST_WIRE]);

/** From here on users may send what Discord's own client would not let them. */
function liftLimits(discord: LocalDiscord): void {
  const question = { type: 3, name: 'question', description: 'Anything', min_length: 0 };
  discord.seedCommands([{ name: 'ask', description: 'Ask', options: [question] }]);
}

describe('/ask', () => {
  test('is answered in public with the passage and its source', async () => {
    const { discord } = await aRunningBot();
    const { type, message, afterMs } = await discord.slash('ask', {
      question: 'who led the island team?',
    }).acknowledged;
    expect(type).toBe(InteractionResponseType.ChannelMessageWithSource);
    expect(message?.flags).toBe(MessageFlags.IsComponentsV2);
    expect(textsOf(message ?? {}).slice(0, 3)).toEqual([
      '**who led the island team?**',
      '> **Mara Lindqvist led the island team, and Tomas Okafor spoke for the mainland.**',
      '-# **Harbour Daily** · [Fishing fleets meet over the northern banks](https://harbour.example/talks) · 2 May 2024 · paragraph 2',
    ]);
    expect(afterMs).toBeLessThan(3_000);
    expect(discord.violations).toEqual([]);
  });

  test('is answered to the asker alone when asked to, in servers and in direct messages', async () => {
    const { discord } = await aRunningBot();
    for (const guildId of ['1100000000000000300', null]) {
      const asked = discord.slash('ask', { question: 'nets', private: true }, { guildId });
      const { message } = await asked.acknowledged;
      expect(message?.flags).toBe(MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral);
    }
    expect(discord.violations).toEqual([]);
  });

  test('says so where the articles do not answer', async () => {
    const { discord } = await aRunningBot();
    const { message } = await discord.slash('ask', { question: 'how do i cook rice' }).acknowledged;
    expect(textsOf(message ?? {})).toEqual([
      '**how do i cook rice**',
      'The articles do not answer this.\nIn no article: **cook**, **rice**',
      '-# Articles up to 2 May 2024.',
    ]);
  });

  test('looks in one source, chosen from the list or typed by hand', async () => {
    const { discord } = await aRunningBot();
    for (const source of ['harbour-daily', 'Harbour']) {
      const { message } = await discord.slash('ask', { question: 'how many nets', source })
        .acknowledged;
      const text = textsOf(message ?? {}).join('\n');
      expect(text).toContain('**Harbour Daily**');
      expect(text).not.toContain('Coast Wire');
    }
    const { message } = await discord.slash('ask', { question: 'nets', source: 'Nobody' })
      .acknowledged;
    expect(message?.flags).toBe(MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral);
    expect(textsOf(message ?? {})).toEqual([
      'No article fits that source. Pick one from the list, or leave it out to search them all.',
      '-# Articles up to 2 May 2024.',
    ]);
  });

  test.each<[string, string]>([
    ['6,000 characters', 'how many nets '.repeat(430)],
    ['only emoji', '🕊️🕊️🕊️'],
    ['nothing', ''],
    ['only spaces', '   '],
    ['control characters', 'how\u0000 many\u0007 nets\n\n\t'],
    ['mass mentions', '@everyone @here <@1100000000000000001> <@&1100000000000000002> nets'],
    ['markdown', '**nets** ~~of~~ `the` ||sea|| # [x](https://evil.example) > -# ***'],
    ['marks that turn the direction', '\u202enets \u2067many\u2069 \u200f\u200fhow'],
    ['half an emoji', 'nets \ud83d'],
    ['a backslash at its end', 'nets \\'],
  ])('survives a question of %s', async (_, question) => {
    const { discord } = await aRunningBot();
    liftLimits(discord);
    const { message } = await discord.slash('ask', { question }).acknowledged;
    expect(textsOf(message ?? {})).not.toHaveLength(0);
    expect(discord.violations).toEqual([]);
  });

  test('refuses a question over the limit with one clear line to the asker', async () => {
    const { discord } = await aRunningBot();
    liftLimits(discord);
    const { message } = await discord.slash('ask', { question: 'x'.repeat(301) }).acknowledged;
    expect(message?.flags).toBe(MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral);
    expect(textsOf(message ?? {})).toEqual([
      'That question has 301 characters; I take up to 300. Please shorten it.',
      '-# Articles up to 2 May 2024.',
    ]);
  });

  test('offers the sources that fit what is typed', async () => {
    const { discord } = await aRunningBot();
    const typed = async (text: string) => {
      const others = { question: 'nets' };
      const exchange = discord.autocomplete('ask', { option: 'source', typed: text, others });
      return (await exchange.acknowledged).choices;
    };
    expect(await typed('')).toHaveLength(2);
    expect(await typed('harb')).toEqual([
      {
        name: 'Harbour Daily: Fishing fleets meet over the northern banks',
        value: 'harbour-daily',
      },
    ]);
    expect(await typed('nobody')).toEqual([]);
  });

  test('offers 25 sources at most, by names that Discord takes', async () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      anArticle({ id: `a${at}`, title: 'Long 🕊️ '.repeat(40) }),
    );
    const { discord } = await aRunningBot({ library: composeLibrary(many) });
    const { choices } = await discord.autocomplete('ask', { option: 'source', typed: '' })
      .acknowledged;
    expect(choices).toHaveLength(25);
    expect(discord.violations).toEqual([]);
  });
});

describe('Context', () => {
  test('shows the paragraphs around a passage, also when the bot has been restarted', async () => {
    const { discord, bot } = await aRunningBot();
    const { message } = await discord.slash('ask', { question: 'who led the island team?' })
      .acknowledged;
    if (message === undefined) throw new Error('no message');
    await bot.stop();
    await aRunningBot({ discord });
    const pressed = await discord.press(message, buttonsOf(message)[0] ?? '').acknowledged;
    expect(pressed.type).toBe(InteractionResponseType.ChannelMessageWithSource);
    expect(pressed.message?.flags).toBe(MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral);
    expect(textsOf(pressed.message ?? {})[2]).toMatch(/^-# Paragraph 2 \(the passage\)\n> Mara/u);
    expect(discord.violations).toEqual([]);
  });

  test('says so where the passage is no longer there', async () => {
    // The library forgets every passage between the answer and the press.
    const forgetful = { ...library, around: () => undefined };
    const { discord } = await aRunningBot({ library: forgetful });
    const { message } = await discord.slash('ask', { question: 'nets' }).acknowledged;
    if (message === undefined) throw new Error('no message');
    const pressed = await discord.press(message, buttonsOf(message)[0] ?? '').acknowledged;
    expect(textsOf(pressed.message ?? {})).toEqual([
      'The articles have changed, and this passage is no longer in them. Please ask again.',
      '-# Articles up to 2 May 2024.',
    ]);
  });
});

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
    expect(buttonsOf(turned.message ?? {})).toEqual(['sources:0']);
    expect(discord.violations).toEqual([]);
  });
});
