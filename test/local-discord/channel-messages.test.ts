import { GatewayIntentBits, type Message, MessageType, PermissionFlagsBits } from 'discord.js';
import { expect, test, vi } from 'vitest';
import { directMessagesOf, textChannelOf, threadOf } from '../../src/local-discord/channels.ts';
import { connect, connectListener, rowWithContext } from './bot.ts';

const { Guilds, GuildMessages } = GatewayIntentBits;
const intents = [Guilds, GuildMessages];
const guildId = '200000000000000001';
const guildIds = [guildId];

test('a message that the bot posts is held, and heard by the bot like everybody’s', async () => {
  const heard: Message[] = [];
  const { discord, client } = await connectListener((message) => heard.push(message), {
    intents,
    guildIds,
  });
  const channel = await channelFor(client);
  const { id } = await channel.send({ content: 'answer', components: [rowWithContext] });
  expect(discord.posted).toMatchObject([
    {
      id,
      channel_id: textChannelOf(guildId).id,
      type: MessageType.Default,
      content: 'answer',
      author: { id: discord.applicationId, bot: true },
      components: [{ type: 1, id: 1, components: [{ type: 2, id: 2, custom_id: 'c:1' }] }],
      allowed_mentions: { parse: [], replied_user: false },
    },
  ]);
  expect(discord.posted[0]).not.toHaveProperty('interaction_metadata');
  await vi.waitFor(() => expect(heard.map(({ content }) => content)).toEqual(['answer']));
  expect(discord.violations).toEqual([]);
});

test('an answer of the bot’s names the message that it answers, in the thread too', async () => {
  const { discord, thrown } = await connectListener(
    async (message) => {
      if (!message.author.bot) await message.reply('so they did');
    },
    { intents, guildIds },
  );
  const asked = discord.say(`<@${discord.applicationId}> did they?`, { inThread: true });
  await discord.until(() => discord.posted.length === 1);
  expect(thrown).toEqual([]);
  expect(discord.posted).toMatchObject([
    {
      type: MessageType.Reply,
      channel_id: threadOf(guildId).id,
      message_reference: {
        message_id: asked.id,
        channel_id: threadOf(guildId).id,
        guild_id: guildId,
      },
      referenced_message: { id: asked.id },
    },
  ]);
});

test('a posted message can be fetched, edited and deleted', async () => {
  const { discord, client } = await connectListener(() => undefined, { intents, guildIds });
  const channel = await channelFor(client);
  const [first, second] = [await channel.send('one'), await channel.send('two')];
  expect((await channel.messages.fetch(first.id)).content).toBe('one');
  await first.edit({ content: 'changed', components: [rowWithContext] });
  expect(discord.posted.map(({ content }) => content)).toEqual(['changed', 'two']);
  expect(discord.posted[0]?.edited_timestamp).toEqual(expect.any(String));
  await first.delete();
  expect(discord.posted.map(({ id }) => id)).toEqual([second.id]);
  await expect(channel.messages.fetch(first.id)).rejects.toMatchObject({ code: 10_008 });
});

test('the intent for message content opens messages that are fetched, too', async () => {
  for (const { also, content } of [
    { also: 0, content: '' },
    { also: GatewayIntentBits.MessageContent, content: 'they said so' },
  ]) {
    const { discord, client } = await connectListener(() => undefined, {
      intents: [...intents, also],
      guildIds,
    });
    const said = discord.say('they said so');
    const channel = await channelFor(client);
    expect((await channel.messages.fetch(said.id)).content).toBe(content);
  }
});

test('a message for one user’s eyes stands in no channel', async () => {
  const { discord, client } = await connect(
    async (interaction) => {
      if (interaction.isRepliable()) await interaction.reply({ content: 'psst', flags: 64 });
    },
    { guildIds },
  );
  const { message } = await discord.slash('ask', { question: 'x' }).acknowledged;
  await expect(
    client.rest.get(`/channels/${textChannelOf(guildId).id}/messages/${message?.id}`),
  ).rejects.toMatchObject({ status: 404, code: 10_008 });
});

test('the messages of others are not the bot’s to edit, nor to delete without permission', async () => {
  const { discord, client } = await connectListener(() => undefined, { intents, guildIds });
  const channel = await channelFor(client);
  const { id } = discord.say('mine');
  await expect(channel.messages.edit(id, 'yours')).rejects.toMatchObject({ code: 50_005 });
  await expect(channel.messages.delete(id)).rejects.toMatchObject({ status: 403, code: 50_013 });
  const botPermissions = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ManageMessages;
  const moderator = await connectListener(() => undefined, { intents, guildIds, botPermissions });
  const said = moderator.discord.say('mine');
  await (await channelFor(moderator.client)).messages.delete(said.id);
  expect(moderator.discord.requests.at(-1)?.status).toBe(204);
});

test('a press on a posted message shows it to the bot, without anybody who asked for it', async () => {
  const seen: unknown[] = [];
  const { discord, client } = await connect(
    async (interaction) => {
      if (!interaction.isButton()) return;
      seen.push(interaction.channelId, interaction.message.content, interaction.user.id);
      seen.push(interaction.message.interactionMetadata);
      await interaction.update({ content: 'context', components: [] });
    },
    { guildIds },
  );
  const body = { content: 'x', components: [rowWithContext], allowed_mentions: { parse: [] } };
  await client.rest.post(`/channels/${threadOf(guildId).id}/messages`, { body });
  const [posted] = discord.posted;
  const pressed = discord.press(posted ?? { id: '' }, 'c:1');
  await pressed.acknowledged;
  const someone = discord.slash('ask', { question: 'x' }).interaction.member?.user.id;
  expect(seen).toEqual([threadOf(guildId).id, 'x', someone, null]);
  expect(discord.posted).toMatchObject([{ content: 'context', components: [] }]);
});

test('a press on a posted message that is deferred and whose reply is deleted takes it away', async () => {
  const { discord, client, thrown } = await connect(
    async (interaction) => {
      if (!interaction.isButton()) return;
      await interaction.deferUpdate();
      await interaction.deleteReply();
    },
    { guildIds },
  );
  const body = { content: 'x', components: [rowWithContext], allowed_mentions: { parse: [] } };
  await client.rest.post(`/channels/${textChannelOf(guildId).id}/messages`, { body });
  const pressed = discord.press(discord.posted[0] ?? { id: '' }, 'c:1');
  await discord.until(() => discord.posted.length === 0);
  expect(pressed.message).toBeNull();
  expect(thrown).toEqual([]);
});

test('who presses a message in direct messages is whose these are', async () => {
  const userId = '300000000000000001';
  const { discord, client } = await connect(async (interaction) => {
    if (interaction.isRepliable()) await interaction.reply('x');
  });
  await discord.slash('ask', { question: 'x' }, { userId, guildId: null }).acknowledged;
  const body = { content: 'x', components: [rowWithContext], allowed_mentions: { parse: [] } };
  await client.rest.post(`/channels/${directMessagesOf(userId).id}/messages`, { body });
  const { interaction } = discord.press(discord.posted[0] ?? { id: '' }, 'c:1');
  expect(interaction).toMatchObject({ user: { id: userId } });
  expect(interaction).not.toHaveProperty('guild_id');
});

/** The guild's text channel, as the bot knows it. */
async function channelFor(client: { readonly channels: Message['client']['channels'] }) {
  const channel = client.channels.cache.get(textChannelOf(guildId).id);
  if (channel?.isSendable() !== true) throw new Error('the bot knows no such channel');
  return channel;
}
