import { GatewayIntentBits, PermissionFlagsBits, REST } from 'discord.js';
import { expect, test } from 'vitest';
import { textChannelOf, threadOf } from '../../src/local-discord/channels.ts';
import type { LocalDiscord } from '../../src/local-discord/start.ts';
import { connect, connectListener, standIn } from './bot.ts';

const { ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory, Administrator } =
  PermissionFlagsBits;
const guildId = '200000000000000001';
const guildIds = [guildId];
const inChannel = `/channels/${textChannelOf(guildId).id}/messages` as const;
const inThread = `/channels/${threadOf(guildId).id}/messages` as const;

test('a message to a channel is held to the rules of every message', async () => {
  const discord = await standIn({ guildIds });
  await expect(post(discord, inChannel, { content: 'x'.repeat(2_001) })).rejects.toMatchObject({
    code: 50_035,
    rawError: { errors: { content: { _errors: [{ code: 'CONTENT_LENGTH' }] } } },
  });
  await expect(post(discord, inChannel, { content: ' ' })).rejects.toMatchObject({ code: 50_006 });
  expect(discord.violations.map(({ where, rule }) => [where, rule])).toEqual([
    [`POST ${inChannel}`, 'content-length'],
    [`POST ${inChannel}`, 'empty-message'],
  ]);
  expect(discord.posted).toEqual([]);
});

test('a message to a channel cannot be ephemeral', async () => {
  const discord = await standIn({ guildIds });
  await expect(post(discord, inChannel, { content: 'x', flags: 64 })).rejects.toMatchObject({
    status: 400,
    code: 50_035,
    rawError: { errors: { flags: { _errors: [{ code: 'EPHEMERAL_WITHOUT_INTERACTION' }] } } },
  });
  expect(discord.posted).toEqual([]);
});

test('an answer to a message that is not there is refused, or posted as no answer', async () => {
  const discord = await standIn({ guildIds });
  const reference = { message_id: '300000000000000009' };
  const body = { content: 'x', message_reference: reference };
  await expect(post(discord, inChannel, body)).rejects.toMatchObject({
    code: 50_035,
    rawError: {
      errors: { message_reference: { _errors: [{ code: 'REPLIES_UNKNOWN_MESSAGE' }] } },
    },
  });
  const lenient = { ...reference, fail_if_not_exists: false };
  await post(discord, inChannel, { content: 'x', message_reference: lenient });
  expect(discord.posted).toMatchObject([{ content: 'x', type: 0 }]);
  expect(discord.posted[0]).not.toHaveProperty('message_reference');
});

test('an answer stands in the channel of the message that it answers', async () => {
  const discord = await standIn({ guildIds });
  await post(discord, inChannel, { content: 'x' });
  const message_reference = { message_id: discord.posted[0]?.id };
  await expect(post(discord, inThread, { content: 'y', message_reference })).rejects.toMatchObject({
    code: 50_035,
  });
  await post(discord, inChannel, { content: 'y', message_reference });
  expect(discord.posted).toMatchObject([{ type: 0 }, { type: 19 }]);
});

test.each([
  { what: 'nothing', may: 0n, channel: 50_001, thread: 50_001 },
  { what: 'write, but not see', may: SendMessages, channel: 50_001, thread: 50_001 },
  { what: 'see', may: ViewChannel, channel: 50_013, thread: 50_013 },
  { what: 'see and write', may: ViewChannel | SendMessages, channel: null, thread: 50_013 },
  {
    what: 'see and write in threads',
    may: ViewChannel | SendMessagesInThreads,
    channel: 50_013,
    thread: null,
  },
  { what: 'do everything', may: Administrator, channel: null, thread: null },
])('a bot that may $what posts where it may', async ({ may, channel, thread }) => {
  const discord = await standIn({ guildIds, botPermissions: may });
  for (const [route, code] of [
    [inChannel, channel],
    [inThread, thread],
  ] as const) {
    const posted = post(discord, route, { content: 'x' });
    if (code === null) await posted;
    else await expect(posted).rejects.toMatchObject({ status: 403, code });
  }
});

test('a bot that may not look back cannot reply, nor fetch a message', async () => {
  const { discord, thrown } = await connectListener(
    async (message) => {
      if (message.author.bot) return;
      await message.channel.messages.fetch(message.id).catch((error) => thrown.push(error));
      await message.reply('x');
    },
    {
      intents: GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages,
      guildIds,
      botPermissions: ViewChannel | SendMessages,
    },
  );
  discord.say('hello');
  await expect.poll(() => thrown.length).toBe(2);
  expect(thrown).toMatchObject([
    { status: 403, code: 50_001, message: 'Missing Access' },
    {
      status: 403,
      code: 160_002,
      message: 'Cannot reply without permission to read message history',
    },
  ]);
  await post(discord, inChannel, { content: 'not a reply' });
  expect(discord.posted).toMatchObject([{ content: 'not a reply' }]);
});

test('a bot that may look back replies', async () => {
  const discord = await standIn({
    guildIds,
    botPermissions: ViewChannel | SendMessages | ReadMessageHistory,
  });
  await post(discord, inChannel, { content: 'x' });
  const message_reference = { message_id: discord.posted[0]?.id };
  await post(discord, inChannel, { content: 'y', message_reference });
  expect(discord.posted).toHaveLength(2);
});

test('an unknown channel is not found, and one of a guild without the bot cannot be reached', async () => {
  const { discord } = await connect(() => undefined);
  await expect(post(discord, inChannel, { content: 'x' })).rejects.toMatchObject({
    status: 404,
    code: 10_003,
    message: 'Unknown Channel',
  });
  discord.slash('ask', { question: 'x' }, { guildId });
  await expect(post(discord, inChannel, { content: 'x' })).rejects.toMatchObject({
    status: 403,
    code: 50_001,
  });
});

test('a message to a channel needs the bot’s token', async () => {
  const discord = await standIn({ guildIds });
  for (const method of ['POST', 'GET', 'PATCH', 'DELETE']) {
    const path = method === 'POST' ? inChannel : `${inChannel}/1`;
    const response = await fetch(`${discord.apiUrl}/v10${path}`, { method });
    expect(response.status).toBe(401);
  }
});

/** Posts a message that mentions nobody. */
function post(discord: LocalDiscord, route: `/${string}`, body: object): Promise<unknown> {
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
  return rest.post(route, { body: { allowed_mentions: { parse: [] }, ...body } });
}
