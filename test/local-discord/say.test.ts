import {
  GatewayIntentBits,
  type Message,
  MessageReferenceType,
  MessageType,
  Partials,
  PermissionFlagsBits,
} from 'discord.js';
import { expect, test, vi } from 'vitest';
import { textChannelOf, threadOf } from '../../src/local-discord/channels.ts';
import type { LocalDiscordOptions } from '../../src/local-discord/start.ts';
import { connectListener, standIn } from './bot.ts';

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
const guildId = '200000000000000001';
const userId = '300000000000000001';
const otherId = '300000000000000002';

test('a message that mentions the bot comes with its author, its place and whom it mentions', async () => {
  const { discord, client, heard } = await listen();
  const bot = discord.applicationId;
  const content = `<@${bot}> and <@!${otherId}> and <@${bot}>, what of <@&${guildId}>?`;
  const said = discord.say(` ${content} `, { userId });
  const message = await heard();
  expect(message).toMatchObject({ id: said.id, content, type: MessageType.Default, guildId });
  expect(message.channelId).toBe(textChannelOf(guildId).id);
  expect(message.author).toMatchObject({ id: userId, bot: false });
  expect([...message.mentions.users.keys()]).toEqual([bot, otherId]);
  expect(client.user !== null && message.mentions.has(client.user)).toBe(true);
  expect([...message.mentions.roles.keys()]).toEqual([guildId]);
  expect(said.member).toMatchObject({ roles: [] });
  expect(said.member).not.toHaveProperty('user');
});

test('only a member who may do so mentions everyone', async () => {
  const { discord } = await listen();
  const memberPermissions = PermissionFlagsBits.MentionEveryone;
  expect(discord.say('@everyone').mention_everyone).toBe(false);
  expect(discord.say('@here', { memberPermissions }).mention_everyone).toBe(true);
  expect(discord.say('here', { memberPermissions }).mention_everyone).toBe(false);
  expect(discord.say('@here', { memberPermissions, guildId: null }).mention_everyone).toBe(false);
});

test('a message in the thread is in the thread of the guild’s channel', async () => {
  const { discord, heard } = await listen();
  discord.say(`<@${discord.applicationId}>`, { inThread: true });
  const message = await heard();
  expect(message.channelId).toBe(threadOf(guildId).id);
  expect(message.channel.isThread() && message.channel.parentId).toBe(textChannelOf(guildId).id);
});

test('an answer shows the message that it answers, and pings its author unless told not to', async () => {
  const { discord, heard } = await listen();
  const first = discord.say('they said so', { userId: otherId, inThread: true });
  await heard();
  const pinging = discord.say('did they?', { userId, replyTo: first });
  const message = await heard(2);
  expect(message.type).toBe(MessageType.Reply);
  expect(message.reference).toEqual({
    type: MessageReferenceType.Default,
    messageId: first.id,
    channelId: threadOf(guildId).id,
    guildId,
  });
  expect(message.mentions.repliedUser?.id).toBe(otherId);
  expect(pinging.mentions.map(({ id }) => id)).toEqual([otherId]);
  const quiet = discord.say('hm', { userId, replyTo: pinging, ping: false });
  expect(quiet.mentions).toEqual([]);
  expect(quiet.referenced_message).toMatchObject({ id: pinging.id, type: MessageType.Reply });
  expect(quiet.referenced_message).not.toHaveProperty('referenced_message');
});

test('an answer can be to a message that the test makes up, and the bot can fetch that one', async () => {
  const { discord, heard } = await listen({ intents: MessageContent });
  const other = {
    id: otherId,
    username: 'other',
    discriminator: '0',
    global_name: null,
    avatar: null,
  };
  discord.say(`<@${discord.applicationId}> is that so?`, {
    replyTo: { content: 'they said so', author: other },
  });
  const message = await heard();
  const fetched = await message.fetchReference();
  expect(fetched).toMatchObject({ content: 'they said so', guildId });
  expect(fetched.author.id).toBe(otherId);
});

test('another bot can be the author', async () => {
  const { discord, heard } = await listen();
  discord.say('beep', { asBot: true });
  const { author } = await heard();
  expect(author.bot).toBe(true);
  expect(author.id).not.toBe(discord.applicationId);
});

test('without the intent for it, content is there only where the bot is mentioned', async () => {
  const { discord, heard } = await listen();
  const hidden = discord.say('they said so', { userId: otherId });
  expect(hidden).toMatchObject({ content: '', embeds: [], attachments: [], components: [] });
  expect((await heard()).content).toBe('');
  // The mention opens the message that it stands in, not the one that is answered.
  const mentioning = discord.say(`<@${discord.applicationId}> true?`, { replyTo: hidden });
  expect(mentioning.content).toBe(`<@${discord.applicationId}> true?`);
  expect(mentioning.referenced_message?.content).toBe('');
});

test('with the intent for it, content is always there', async () => {
  const { discord } = await listen({ intents: MessageContent });
  const shown = discord.say('they said so');
  expect(shown.content).toBe('they said so');
  expect(discord.say('x', { replyTo: shown }).referenced_message?.content).toBe('they said so');
});

test('without the intent for it, what a message forwards is empty too', async () => {
  const { discord } = await listen();
  const forwarded = { message_snapshots: [{ message: { content: 'they said so' } }] };
  expect(discord.say('x', { replyTo: forwarded }).referenced_message).toMatchObject({
    message_snapshots: [{ message: { content: '' } }],
  });
});

test('a direct message has its content, and no guild', async () => {
  const { discord, heard } = await listen({ intents: DirectMessages });
  const said = discord.say('they said so', { userId, guildId: null });
  expect(said).not.toHaveProperty('guild_id');
  expect(said).not.toHaveProperty('member');
  const message = await heard();
  expect(message).toMatchObject({ content: 'they said so', guildId: null });
  expect(message.channel.isDMBased()).toBe(true);
  await message.reply('did they?');
  expect(discord.posted).toMatchObject([{ content: 'did they?', type: MessageType.Reply }]);
});

test('a bot that does not see the channel does not hear of the message', async () => {
  const { discord, all } = await listen({ botPermissions: PermissionFlagsBits.SendMessages });
  discord.say('in the channel');
  discord.say('in the thread', { inThread: true });
  discord.say('to the bot', { guildId: null });
  await vi.waitFor(() => expect(all.map(({ content }) => content)).toEqual(['to the bot']));
});

test('a message is said where a bot can hear it, or not at all', async () => {
  const { discord } = await listen();
  expect(() => discord.say('x', { guildId: '200000000000000009' })).toThrow(
    'the bot is not in guild 200000000000000009: list it in guildIds',
  );
  const empty = await standIn({ guildIds: [guildId] });
  expect(() => empty.say('x')).toThrow('no bot has identified');
});

/** A bot that hears messages, and all that it heard so far; `heard` waits for that many. */
async function listen(options: LocalDiscordOptions & { readonly intents?: number } = {}) {
  const all: Message[] = [];
  const { discord, client } = await connectListener((message) => all.push(message), {
    guildIds: [guildId],
    partials: [Partials.Channel],
    ...options,
    intents: Guilds | GuildMessages | DirectMessages | (options.intents ?? 0),
  });
  const heard = async (count = 1): Promise<Message> => {
    await vi.waitFor(() => expect(all.length).toBeGreaterThanOrEqual(count));
    const [message] = all.slice(count - 1);
    if (message === undefined) throw new Error(`fewer than ${count} messages were heard`);
    return message;
  };
  return { discord, client, all, heard };
}
