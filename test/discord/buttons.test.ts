import { InteractionResponseType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { composeLibrary } from '../../src/compose.ts';
import type { LocalMessage } from '../../src/local-discord/local-message.ts';
import type { LocalDiscord } from '../../src/local-discord/start.ts';
import { anArticle, COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { aRunningBot } from '../support/bot.ts';
import { buttonsOf, labelsOf, textsOf } from '../support/payloads.ts';
import { synonyms } from '../support/synonyms.ts';

const SOMEBODY_ELSE = { userId: '1100000000000000999' };
const ALONE = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;

const LIBRARY = composeLibrary([HARBOUR_DAILY, COAST_WIRE]);

/** More passages than one page holds. */
const MANY = composeLibrary([
  anArticle({ body: Array.from({ length: 8 }, (_, at) => `Net ${at} was returned to the fleet.`) }),
]);

async function asked(
  discord: LocalDiscord,
  options: { readonly question: string; readonly private?: boolean; readonly source?: string },
  context = {},
): Promise<LocalMessage> {
  const { message } = await discord.slash('ask', options, context).acknowledged;
  if (message === undefined) throw new Error('no message');
  return message;
}

/** The custom id of the button with this label. */
function labelled(message: LocalMessage, label: string): string {
  const at = labelsOf(message).indexOf(label);
  const customId = buttonsOf(message)[at];
  if (customId === undefined) throw new Error(`no button ${label}`);
  return customId;
}

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
    expect(pressed.message?.flags).toBe(ALONE);
    expect(textsOf(pressed.message ?? {})[2]).toMatch(/^-# Paragraph 2 \(the passage\)\n> Mara/u);
    expect(discord.violations).toEqual([]);
  });

  test('says so where the passage is no longer there', async () => {
    // The library forgets every passage between the answer and the press.
    const forgetful = { ...LIBRARY, around: () => undefined };
    const { discord } = await aRunningBot({ library: forgetful });
    const { message } = await discord.slash('ask', { question: 'nets' }).acknowledged;
    if (message === undefined) throw new Error('no message');
    const pressed = await discord.press(message, buttonsOf(message)[0] ?? '').acknowledged;
    expect(textsOf(pressed.message ?? {})).toEqual([
      'The articles have changed, and this passage is no longer in them. Please ask again.',
    ]);
  });
});

describe('More, ‹ and ›', () => {
  test('turn the page in place, there and back, also when the bot has been restarted', async () => {
    const { discord, bot } = await aRunningBot({ library: MANY });
    const message = await asked(discord, { question: 'which nets were returned' });
    const before = textsOf(message);
    await bot.stop();
    await aRunningBot({ discord, library: MANY });
    const next = await discord.press(message, labelled(message, 'More')).acknowledged;
    expect(next.type).toBe(InteractionResponseType.UpdateMessage);
    expect(next.message?.id).toBe(message.id);
    const turned = next.message ?? message;
    expect(textsOf(turned)[0]).toBe(before[0]);
    expect(textsOf(turned)[1]).not.toBe(before[1]);
    const back = await discord.press(turned, labelled(turned, '‹')).acknowledged;
    expect(textsOf(back.message ?? {})).toEqual(before);
    expect(discord.violations).toEqual([]);
  });

  test('show the page to somebody else alone, and leave the answer as it is', async () => {
    const { discord } = await aRunningBot({ library: MANY });
    const message = await asked(discord, { question: 'which nets were returned' });
    const pressed = discord.press(message, labelled(message, 'More'), SOMEBODY_ELSE);
    const { type, message: own } = await pressed.acknowledged;
    expect(type).toBe(InteractionResponseType.ChannelMessageWithSource);
    expect(own?.flags).toBe(ALONE);
    expect(labelsOf(own ?? {})).toContain('Share');
  });

  test('keep to the source that was asked', async () => {
    const library = composeLibrary([
      anArticle({
        id: 'first',
        body: Array.from({ length: 5 }, (_, at) => `Net ${at} came back.`),
      }),
      anArticle({ id: 'second', publisher: 'Other', body: ['All nets came back.'] }),
    ]);
    const { discord } = await aRunningBot({ library });
    const message = await asked(discord, { question: 'which nets came back', source: 'first' });
    const { message: turned } = await discord.press(message, labelled(message, 'More'))
      .acknowledged;
    expect(textsOf(turned ?? {}).join('\n')).not.toContain('Other');
    expect(textsOf(turned ?? {}).at(-1)).toContain('Searched only in first');
  });

  test('say so where the articles have changed, and ask again at a press', async () => {
    const { discord, bot } = await aRunningBot({ library: MANY });
    const message = await asked(discord, { question: 'which nets were returned' });
    await bot.stop();
    await aRunningBot({ discord });
    const changed = await discord.press(message, labelled(message, 'More')).acknowledged;
    expect(changed.message?.flags).toBe(ALONE);
    expect(textsOf(changed.message ?? {})).toEqual([
      '-# which nets were returned',
      'The articles have changed since this was asked.',
    ]);
    if (changed.message === undefined) throw new Error('no message');
    const again = await discord.press(changed.message, 'again:').acknowledged;
    expect(textsOf(again.message ?? {})[0]).toBe('-# which nets were returned');
    expect(textsOf(again.message ?? {})[1]).toContain('nets');
    expect(discord.violations).toEqual([]);
  });
});

describe('Share', () => {
  test('shows a private answer to everyone, with the name of who shared it and without a ping', async () => {
    const { discord } = await aRunningBot();
    const message = await asked(discord, { question: 'who led the island team', private: true });
    const shared = await discord.press(message, labelled(message, 'Share')).acknowledged;
    expect(shared.type).toBe(InteractionResponseType.ChannelMessageWithSource);
    expect(shared.message?.flags).toBe(MessageFlags.IsComponentsV2);
    expect(textsOf(shared.message ?? {}).slice(0, -1)).toEqual(textsOf(message));
    expect(textsOf(shared.message ?? {}).at(-1)).toContain('-# Shared by <@1100000000000000100>');
    expect(shared.message?.allowed_mentions).toEqual({ parse: [], replied_user: false });
    expect(labelsOf(shared.message ?? {})).toContain('Delete');
    expect(discord.violations).toEqual([]);
  });

  test('keeps to the language in which the question was read, whoever presses', async () => {
    const rules = synonyms('# language: tr', 'kara => storm', '# language: fr', 'kara => led');
    const { discord } = await aRunningBot({
      library: composeLibrary([HARBOUR_DAILY, COAST_WIRE], rules),
    });
    const question = { question: 'kara', private: true };
    const message = await asked(discord, question, { locale: 'tr' });
    const share = labelled(message, 'Paylaş');
    const shared = await discord.press(message, share, { locale: 'fr' }).acknowledged;
    expect(textsOf(shared.message ?? {})[1]).toContain('A storm sank 12 boats');
  });

  test('says in one line why it cannot where Discord shows all to the asker alone', async () => {
    const { discord } = await aRunningBot();
    const outside = {
      integrationOwners: { 1: '1100000000000000100' },
      memberPermissions: PermissionFlagsBits.SendMessages,
    };
    const message = await asked(discord, { question: 'nets' }, outside);
    expect(message.flags).toBe(ALONE);
    const share = labelled(message, 'Share');
    const told = await discord.press(message, share, outside).acknowledged;
    expect(told.message?.flags).toBe(ALONE);
    expect(textsOf(told.message ?? {})[0]).toBe(
      'Discord shows my replies here only to you, so I cannot share them: this server has not added me.',
    );
  });
});

describe('Delete', () => {
  test('takes the answer away for whoever asked', async () => {
    const { discord } = await aRunningBot();
    const message = await asked(discord, { question: 'nets' });
    const exchange = discord.press(message, labelled(message, 'Delete'));
    await exchange.acknowledged;
    await discord.until(() => exchange.message === null);
    expect(() => discord.press(message, labelled(message, '👎'))).toThrow(/no message/u);
  });

  test('is for nobody else but who may manage messages', async () => {
    const { discord } = await aRunningBot();
    const message = await asked(discord, { question: 'nets' });
    const id = labelled(message, 'Delete');
    const refused = await discord.press(message, id, SOMEBODY_ELSE).acknowledged;
    expect(refused.message?.flags).toBe(ALONE);
    expect(textsOf(refused.message ?? {})[0]).toBe(
      'Only the person who asked, or someone who can manage messages here, can delete this.',
    );
    const manager = { ...SOMEBODY_ELSE, memberPermissions: PermissionFlagsBits.ManageMessages };
    const exchange = discord.press(message, id, manager);
    await exchange.acknowledged;
    await discord.until(() => exchange.message === null);
  });

  test('of a shared answer is for who shared it', async () => {
    const { discord } = await aRunningBot({ library: MANY });
    const message = await asked(discord, { question: 'which nets were returned', private: true });
    const { message: shared } = await discord.press(message, labelled(message, 'Share'))
      .acknowledged;
    if (shared === undefined) throw new Error('no message');
    // Turning its page keeps the name of who shared it.
    const { message: turned } = await discord.press(shared, labelled(shared, 'More')).acknowledged;
    expect(textsOf(turned ?? {}).at(-1)).toContain('Shared by');
    const exchange = discord.press(shared, labelled(turned ?? shared, 'Delete'));
    await exchange.acknowledged;
    await discord.until(() => exchange.message === null);
  });
});

describe('a question on a button', () => {
  test('is offered where the articles do not answer, and answered when it is pressed', async () => {
    const asking = anArticle({
      id: 'asking',
      body: ['The fleets met at Gull House.'],
      asked: [['Where did the fleets meet?']],
    });
    const { discord } = await aRunningBot({ library: composeLibrary([asking]) });
    const message = await asked(discord, {
      question: 'how long did the fleets meet',
      private: true,
    });
    const { message: answer } = await discord.press(message, 'ask:Where did the fleets meet?')
      .acknowledged;
    expect(answer?.flags).toBe(ALONE);
    expect(textsOf(answer ?? {}).slice(0, 2)).toEqual([
      '-# Where did the fleets meet?',
      expect.stringMatching(/^> \*\*The fleets met at Gull House\.\*\*\n/u),
    ]);
    expect(discord.violations).toEqual([]);
  });
});
