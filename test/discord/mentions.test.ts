import { setTimeout as delay } from 'node:timers/promises';
import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { composeLibrary } from '../../src/compose.ts';
import type { LocalDiscord } from '../../src/local-discord/start.ts';
import { COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { aRunningBot, logged } from '../support/bot.ts';
import { buttonsOf, textsOf } from '../support/payloads.ts';
import { synonyms } from '../support/synonyms.ts';

const GUILD = '1100000000000000300';
const ASKER = '1100000000000000777';

function aMentionedBot(options: Parameters<typeof aRunningBot>[0] = {}) {
  return aRunningBot({
    guildIds: [GUILD],
    ...options,
    settings: { mentions: 'on', ...options.settings },
  });
}

/** A mention of the bot, as Discord writes it into a message. */
function at({ applicationId }: LocalDiscord): string {
  return `<@${applicationId}>`;
}

describe('a mention', () => {
  test('is answered publicly in its channel, as a message that only its asker can delete', async () => {
    const { discord } = await aMentionedBot();
    const { channel_id } = discord.say(`${at(discord)} who led the island team?`, {
      userId: ASKER,
    });
    await discord.until(() => discord.posted.length === 1);
    const [answer] = discord.posted;
    if (answer === undefined) throw new Error('no answer');
    expect(answer.channel_id).toBe(channel_id);
    expect(answer.flags).toBe(MessageFlags.IsComponentsV2);
    expect(answer.allowed_mentions).toEqual({ parse: [], replied_user: false });
    expect(textsOf(answer).slice(0, 2)).toEqual([
      '-# who led the island team?',
      expect.stringMatching(/^> \*\*Mara Lindqvist led the island team, .*\*\*\n/u),
    ]);
    const id = `delete:${ASKER}`;
    expect(buttonsOf(answer)).toContain(id);
    const refused = await discord.press(answer, id).acknowledged;
    expect(textsOf(refused.message ?? {})[0]).toMatch(/^Only the person who asked/u);
    await discord.press(answer, id, { userId: ASKER }).acknowledged;
    await discord.until(() => discord.posted.length === 0);
    expect(discord.violations).toEqual([]);
  });

  test('is answered in a thread, and in a reply to somebody else', async () => {
    const { discord } = await aMentionedBot();
    const { channel_id } = discord.say(`${at(discord)} nets`, { inThread: true });
    discord.say(`how many nets? ${at(discord)}`, { replyTo: { content: 'They fish.' } });
    await discord.until(() => discord.posted.length === 2);
    expect(discord.posted[0]?.channel_id).toBe(channel_id);
    expect(discord.posted.map((answer) => textsOf(answer)[0])).toEqual([
      '-# nets',
      '-# how many nets?',
    ]);
  });

  test('is answered in the language of the server', async () => {
    const { discord } = await aMentionedBot({ guildLocale: 'uk' });
    discord.say(`${at(discord)} nets`);
    await discord.until(() => discord.posted.length === 1);
    expect(textsOf(discord.posted[0] ?? {}).at(-1)).toMatch(/\p{Script=Cyrillic}/u);
  });

  test('is read in the language of the server where it may be in several', async () => {
    const rules = synonyms('# language: tr', 'kara => storm', '# language: fr', 'kara => led');
    const library = composeLibrary([HARBOUR_DAILY, COAST_WIRE], rules);
    const { discord } = await aMentionedBot({ guildLocale: 'fr', library });
    discord.say(`${at(discord)} kara`);
    await discord.until(() => discord.posted.length === 1);
    expect(textsOf(discord.posted[0] ?? {})[1]).toContain('Lindqvist led');
  });

  test('without a question is told how to ask one', async () => {
    const { discord } = await aMentionedBot();
    discord.say(at(discord));
    await discord.until(() => discord.posted.length === 1);
    expect(textsOf(discord.posted[0] ?? {})).toEqual([
      expect.stringMatching(/^There is no question here/u),
    ]);
  });

  test('with a question over the limit is told so', async () => {
    const { discord } = await aMentionedBot();
    discord.say(`${at(discord)} ${'x'.repeat(301)}`);
    await discord.until(() => discord.posted.length === 1);
    expect(textsOf(discord.posted[0] ?? {})[0]).toMatch(/^That question has 301 characters/u);
  });

  test.each<[string, (discord: LocalDiscord) => unknown]>([
    ['no mention', (discord) => discord.say('how many nets?')],
    ['a mention of all', (discord) => discord.say('@everyone how many nets?')],
    ['a mention by a bot', (discord) => discord.say(`${at(discord)} nets`, { asBot: true })],
    [
      'a reply to the bot without its name',
      (discord) => {
        const own = { content: 'x', author: { id: discord.applicationId } as never };
        discord.say('thanks', { replyTo: own });
      },
    ],
  ])('is not seen in %s', async (_, speak) => {
    const { discord, log } = await aMentionedBot();
    speak(discord);
    discord.say(`${at(discord)} nets`);
    await discord.until(() => discord.posted.length > 0);
    await logged(log, /^answered$/u);
    expect(discord.posted.map((answer) => textsOf(answer)[0])).toEqual(['-# nets']);
  });

  test.each([
    ['Send Messages', PermissionFlagsBits.ViewChannel, {}],
    [
      'Send Messages in Threads',
      PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages,
      { inThread: true },
    ],
  ])(
    'that cannot be answered is logged with the permission: %s',
    async (name, botPermissions, context) => {
      const { discord, log } = await aMentionedBot({ botPermissions });
      discord.say(`${at(discord)} nets`, context);
      await logged(log, /^permission missing$/u);
      expect(log.find(({ msg }) => msg === 'permission missing')).toMatchObject({
        permission: name,
        guild: GUILD,
      });
    },
  );

  test('too often is told once, and then left alone', async () => {
    const { discord } = await aMentionedBot({ settings: { cooldownSeconds: 60 } });
    for (let count = 0; count < 6; count += 1) discord.say(`${at(discord)} nets`);
    await discord.until(() => discord.posted.length === 4);
    await delay(100);
    const heads = discord.posted.map((answer) => textsOf(answer)[0]);
    expect(heads.filter((head) => head === '-# nets')).toHaveLength(3);
    expect(heads.filter((head) => /^Please wait \d+ seconds/u.test(head ?? ''))).toHaveLength(1);
  });
});

describe('a mention in reply to a message', () => {
  const SAID = { content: 'Mara Lindqvist led the island team. Harpsichords are dear!' };

  test.each(['', 'source?', 'is this true?', 'правда?', 'kaynak', 'c’est vrai ?', '真的吗'])(
    'that says no more than %j is answered with the sources of that message',
    async (text) => {
      const { discord, log } = await aMentionedBot({ settings: { mentions: 'replies' } });
      discord.say(`${at(discord)} ${text}`, { replyTo: SAID, userId: ASKER });
      await discord.until(() => discord.posted.length === 1);
      const [answer = {}] = discord.posted;
      expect(textsOf(answer)).toEqual([
        '“Mara Lindqvist led the island team.”',
        expect.stringMatching(/^> \*\*Mara Lindqvist led .*\n-# Harbour Daily · /u),
        '“Harpsichords are dear!”\nNo passage matches this sentence.',
        '-# Found by matching words. This says nothing about the message or its author.',
      ]);
      expect(buttonsOf(answer).at(-1)).toBe(`delete:${ASKER}`);
      await logged(log, /^sources found$/u);
      expect(JSON.stringify(log)).not.toContain('Harpsichord');
      expect(discord.violations).toEqual([]);
    },
  );

  test('that Discord does not let the bot read is told where it can be read', async () => {
    const { discord } = await aMentionedBot();
    discord.say(`${at(discord)} source?`, { replyTo: SAID });
    await discord.until(() => discord.posted.length === 1);
    expect(textsOf(discord.posted[0] ?? {})).toEqual([
      'I may not read that message. Open its menu and choose Apps › Find sources.',
    ]);
  });

  test('that may not be looked up is told so too', async () => {
    const { ViewChannel, SendMessages } = PermissionFlagsBits;
    const { discord } = await aMentionedBot({ botPermissions: ViewChannel | SendMessages });
    discord.say(at(discord), { replyTo: SAID });
    await discord.until(() => discord.posted.length === 1);
    expect(textsOf(discord.posted[0] ?? {})[0]).toMatch(/^I may not read that message/u);
  });

  test('without any text is told so', async () => {
    const { discord } = await aMentionedBot({ settings: { mentions: 'replies' } });
    discord.say(at(discord), { replyTo: { content: '🕊️' } });
    await discord.until(() => discord.posted.length === 1);
    expect(textsOf(discord.posted[0] ?? {})).toEqual(['There is no text in this message.']);
  });

  test('that thanks is thanked, and no passage is shown', async () => {
    const { discord } = await aMentionedBot({ settings: { mentions: 'replies' } });
    discord.say(`${at(discord)} thanks!`, { replyTo: SAID });
    await discord.until(() => discord.posted.length === 1);
    expect(textsOf(discord.posted[0] ?? {})).toEqual(['You are welcome.']);
    expect(buttonsOf(discord.posted[0] ?? {})).toEqual([]);
  });
});

test('a bot without MENTIONS hears of no message', async () => {
  const { discord } = await aRunningBot({ guildIds: [GUILD] });
  discord.say(`${at(discord)} nets`);
  await discord.slash('ask', { question: 'nets' }).acknowledged;
  expect(discord.posted).toEqual([]);
});
