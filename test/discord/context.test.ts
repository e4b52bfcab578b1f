import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { composeLibrary } from '../../src/compose.ts';
import { COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { aRunningBot } from '../support/bot.ts';
import { buttonsOf, textsOf } from '../support/payloads.ts';

const library = composeLibrary([HARBOUR_DAILY, COAST_WIRE]);

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
