import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { withComponentIds } from '../../src/local-discord/rest/compose.ts';
import { connect, rowWithContext } from './bot.ts';
import { button, row, section, select, text } from './refused-messages.ts';

test('components without an id get the lowest free numbers, in reading order', () => {
  const given = [
    text('question', 1),
    section({ components: [text('a'), text('b', 3)] }),
    { ...text('zero'), id: 0 },
  ];
  expect(withComponentIds(given)).toMatchObject([
    { id: 1 },
    { id: 2, components: [{ id: 4 }, { id: 3 }], accessory: { id: 5 } },
    { id: 6 },
  ]);
});

test('an edit leaves the fields that it does not name, and is dated', async () => {
  const { discord } = await connect(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply({
      content: 'one',
      components: [rowWithContext],
      flags: MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral,
    });
    await interaction.editReply('two');
    await interaction.editReply({ content: 'three', components: [], flags: [] });
  });
  const exchange = discord.slash('ask', { question: 'x' });
  const { message } = await exchange.acknowledged;
  expect(message?.edited_timestamp).toBeNull();
  await discord.until(() => exchange.message?.content === 'two');
  expect(exchange.message).toMatchObject({
    components: [{ components: [{ custom_id: 'c:1' }] }],
    flags: MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral,
    edited_timestamp: expect.any(String),
  });
  await discord.until(() => exchange.message?.content === 'three');
  expect(exchange.message).toMatchObject({ components: [], flags: MessageFlags.Ephemeral });
});

test('a Components V2 message stays one through an edit, and refuses content', async () => {
  const { discord, thrown } = await connect(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply({
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: ComponentType.TextDisplay, content: 'one' }],
    });
    await interaction.editReply({
      components: [{ type: ComponentType.TextDisplay, content: 'two' }],
    });
    await interaction.editReply('three');
  });
  const exchange = discord.slash('ask', { question: 'x' });
  await expect.poll(() => thrown.length).toBe(1);
  expect(exchange.message).toMatchObject({
    flags: MessageFlags.IsComponentsV2,
    components: [{ content: 'two' }],
  });
  expect(discord.violations.map(({ rule, path, where }) => [rule, path, where])).toEqual([
    [
      'v2-excludes-classic-fields',
      'content',
      `PATCH /webhooks/${discord.applicationId}/${exchange.token}/messages/@original`,
    ],
  ]);
});

test('only a button that is there, and not disabled, can be pressed', async () => {
  const { discord, client } = await connect(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
      auth: false,
      body: {
        type: 4,
        data: {
          content: 'x',
          allowed_mentions: { parse: [] },
          components: [row(button({ disabled: true })), row(select())],
        },
      },
    });
  });
  const { message } = await discord.slash('ask', { question: 'x' }).acknowledged;
  const held = message ?? { id: '' };
  expect(() => discord.press(held, 'c:1')).toThrow('button "c:1" is disabled');
  expect(() => discord.press(held, 's')).toThrow('has no button "s": there is c:1');
  expect(() => discord.select(held, 'c:1', ['1'])).toThrow('has no menu "c:1": there is s');
  expect(() => discord.select(held, 's', ['nine'])).toThrow('menu "s" has no option "nine"');
  expect(() => discord.select(held, 's', [])).toThrow('menu "s" takes 1 to 1, not 0');
});

test('the type of a message tells what it answers', async () => {
  const types: unknown[] = [];
  const { discord } = await connect(async (interaction) => {
    if (!interaction.isCommand()) return;
    await interaction.reply('x');
    types.push((await interaction.fetchReply()).type, (await interaction.followUp('y')).type);
  });
  const first = discord.slash('ask', { question: 'x' });
  await discord.until(() => first.followUps.length === 1);
  const about = discord.messageCommand('Check quote', first.followUps[0] ?? {});
  await discord.until(() => about.followUps.length === 1);
  await expect.poll(() => types).toEqual([20, 0, 23, 0]);
  expect(about.message?.interaction_metadata).toMatchObject({
    target_message_id: first.followUps[0]?.id,
  });
  expect(first.followUps[0]?.interaction_metadata).toMatchObject({
    original_response_message_id: first.message?.id,
  });
});
