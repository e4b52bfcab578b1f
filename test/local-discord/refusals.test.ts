import { ComponentType, DiscordAPIError, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { connect } from './bot.ts';

test('a late acknowledgement is refused with 10062, and the exchange says so', async () => {
  const { discord, thrown } = await connect(
    async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
      await interaction.reply('too late');
    },
    { acknowledgeWithinMs: 100 },
  );
  const exchange = discord.slash('ask', { question: 'x' });
  await expect(exchange.acknowledged).rejects.toThrow('/ask was not acknowledged within 100 ms');
  await expect.poll(() => thrown.length).toBe(1);
  expect(thrown[0]).toBeInstanceOf(DiscordAPIError);
  expect(thrown[0]).toMatchObject({ code: 10_062, status: 404 });
  expect(exchange.message).toBeNull();
});

test('a second acknowledgement is refused with 40060', async () => {
  const { discord, client, thrown } = await connect(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply('once');
    await client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
      auth: false,
      body: { type: 4, data: { content: 'twice', allowed_mentions: { parse: [] } } },
    });
  });
  const exchange = discord.slash('ask', { question: 'x' });
  await expect.poll(() => thrown.length).toBe(1);
  expect(thrown[0]).toMatchObject({ code: 40_060, status: 400 });
  expect(exchange.message?.content).toBe('once');
});

test('a refused body is a violation, tells the path, and leaves the interaction open', async () => {
  const { discord, thrown } = await connect(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply('x'.repeat(2_001)).catch((error: unknown) => thrown.push(error));
    await interaction.reply('short');
  });
  const exchange = discord.slash('ask', { question: 'x' });
  await exchange.acknowledged;
  expect(exchange.message?.content).toBe('short');
  expect(thrown[0]).toMatchObject({
    code: 50_035,
    status: 400,
    rawError: { errors: { data: { content: { _errors: [{ code: 'CONTENT_LENGTH' }] } } } },
  });
  expect(discord.violations).toEqual([
    {
      where: `POST /interactions/${exchange.id}/${exchange.token}/callback`,
      rule: 'content-length',
      path: 'data.content',
      message: 'Must be 2000 or fewer in length.',
    },
  ]);
});

test('what the stand-in has no rules for is refused by name', async () => {
  const files = [{ attachment: Buffer.from('abc'), name: 'notes.txt' }];
  const gallery = {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: 'https://x.org' } }],
  };
  const { discord, thrown } = await connect(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    for (const message of [
      { embeds: [{ title: 'x' }] },
      { flags: MessageFlags.IsComponentsV2, components: [gallery] },
      { files },
    ] as const) {
      await interaction.reply(message).catch((error: unknown) => thrown.push(error));
    }
    await interaction.reply('words');
  });
  const exchange = discord.slash('ask', { question: 'x' });
  await exchange.acknowledged;
  expect(thrown).toMatchObject([{ code: 50_035 }, { code: 50_035 }, { code: 50_035 }]);
  expect(discord.violations.map(({ rule, path, message }) => [rule, path, message])).toEqual([
    ['unknown-to-stand-in', 'data.embeds', 'The stand-in does not know the field "embeds".'],
    [
      'unknown-to-stand-in',
      'data.components[0].type',
      'The stand-in does not know components of type MediaGallery.',
    ],
    ['unknown-to-stand-in', 'files', 'The stand-in does not know files in a multipart body.'],
  ]);
  expect(exchange.message?.content).toBe('words');
});

test('an empty message is refused with 50006', async () => {
  const { discord, thrown } = await connect(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: ' ' });
  });
  discord.slash('ask', { question: 'x' });
  await expect.poll(() => thrown.length).toBe(1);
  expect(thrown[0]).toMatchObject({ code: 50_006 });
});

test('an expired token is refused with 50027', async () => {
  const { discord, thrown } = await connect(
    async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply('x');
      await new Promise((resolve) => setTimeout(resolve, 150));
      await interaction.editReply('y');
    },
    { tokenLifeMs: 100 },
  );
  discord.slash('ask', { question: 'x' });
  await expect.poll(() => thrown.length).toBe(1);
  expect(thrown[0]).toMatchObject({ code: 50_027, status: 401 });
});

test('an app that a user installed sends at most five follow-ups where it is not itself', async () => {
  const { discord, thrown } = await connect(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply('0');
    for (const text of ['1', '2', '3', '4', '5', '6']) await interaction.followUp(text);
  });
  const userId = '300000000000000001';
  const exchange = discord.slash(
    'ask',
    { question: 'x' },
    { userId, integrationOwners: { 1: userId } },
  );
  await expect.poll(() => thrown.length).toBe(1);
  expect(thrown[0]).toMatchObject({ code: 40_094 });
  expect(exchange.followUps).toHaveLength(5);
});
