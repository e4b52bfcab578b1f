import { ComponentType, InteractionResponseType, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { connect, rowWithContext } from './bot.ts';

test('a reply carries its flags, its closed mentions and who asked', async () => {
  const { discord } = await connect(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply({
      flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
      components: [{ type: ComponentType.TextDisplay, id: 1, content: 'x' }, rowWithContext],
    });
  });
  const exchange = discord.slash('ask', { question: 'x' }, { userId: '300000000000000001' });
  await exchange.acknowledged;
  expect(exchange.message).toMatchObject({
    flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
    allowed_mentions: { parse: [], replied_user: false },
    interaction_metadata: { id: exchange.id, user: { id: '300000000000000001' } },
    components: [
      { type: 10, id: 1, content: 'x' },
      { type: 1, id: 2, components: [{ type: 2, id: 3, custom_id: 'c:1' }] },
    ],
  });
});

test('the original response can be fetched, edited and deleted', async () => {
  const contents: string[] = [];
  const { discord, thrown } = await connect(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const reply = await interaction.reply({ content: 'one', withResponse: true });
    contents.push(reply.resource?.message?.content ?? '');
    contents.push((await interaction.editReply('two')).content);
    contents.push((await interaction.fetchReply()).content);
    await interaction.deleteReply();
    await interaction.fetchReply();
  });
  const exchange = discord.slash('ask', { question: 'x' });
  await exchange.acknowledged;
  await discord.until(() => discord.requests.filter(({ status }) => status === 404).length > 0);
  await expect.poll(() => thrown.length).toBe(1);
  expect(contents).toEqual(['one', 'two', 'two']);
  expect(exchange.message).toBeNull();
  expect(thrown[0]).toMatchObject({ code: 10_008, message: 'Unknown Message' });
});

test('a deferred reply is loading until it is edited, and keeps who may see it', async () => {
  const { discord } = await connect(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply({
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: ComponentType.TextDisplay, content: 'late' }],
    });
  });
  const exchange = discord.slash('ask', { question: 'x' });
  const { type, message } = await exchange.acknowledged;
  expect(type).toBe(InteractionResponseType.DeferredChannelMessageWithSource);
  expect(message?.flags).toBe(MessageFlags.Loading | MessageFlags.Ephemeral);
  await discord.until(() => exchange.message?.flags !== message?.flags);
  expect(exchange.message?.flags).toBe(MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral);
  expect(discord.violations).toEqual([]);
});

test('the first follow-up to a deferred reply takes its place, the next ones stand beside it', async () => {
  const { discord } = await connect(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    await interaction.followUp('first');
    const second = await interaction.followUp('second');
    await interaction.editReply({ message: second, content: 'second, edited' });
    const third = await interaction.followUp('third');
    await interaction.deleteReply(third);
  });
  const exchange = discord.slash('ask', { question: 'x' });
  await discord.until(() => discord.requests.some(({ method }) => method === 'DELETE'));
  expect(exchange.message?.content).toBe('first');
  expect(exchange.followUps.map(({ content }) => content)).toEqual(['second, edited']);
});

test('a pressed button shows the bot its message, and an update changes that message', async () => {
  const seen: unknown[] = [];
  const { discord } = await connect(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.reply({ content: 'answer', components: [rowWithContext] });
    }
    if (!interaction.isButton()) return;
    seen.push(interaction.customId, interaction.message.content, interaction.component.type);
    seen.push(interaction.message.interactionMetadata?.user.id, interaction.user.id);
    await interaction.update({ content: 'context', components: [] });
  });
  const asked = discord.slash('ask', { question: 'x' }, { userId: '300000000000000001' });
  const { message } = await asked.acknowledged;
  const pressed = discord.press(message ?? { id: '' }, 'c:1', { userId: '300000000000000002' });
  const { type } = await pressed.acknowledged;
  expect(type).toBe(InteractionResponseType.UpdateMessage);
  expect(seen).toEqual([
    'c:1',
    'answer',
    ComponentType.Button,
    '300000000000000001',
    '300000000000000002',
  ]);
  expect(asked.message).toMatchObject({ content: 'context', components: [] });
  expect(pressed.message?.id).toBe(asked.message?.id);
});

test('a press that is deferred and whose reply is deleted takes the message away', async () => {
  const { discord, thrown } = await connect(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.reply({ content: 'answer', components: [rowWithContext] });
    }
    if (!interaction.isButton()) return;
    await interaction.deferUpdate();
    await interaction.deleteReply();
  });
  const asked = discord.slash('ask', { question: 'x' });
  const { message } = await asked.acknowledged;
  const pressed = discord.press(message ?? { id: '' }, 'c:1');
  await discord.until(() => asked.message === null);
  expect((await pressed.acknowledged).type).toBe(InteractionResponseType.DeferredMessageUpdate);
  expect(pressed.message).toBeNull();
  expect(thrown).toEqual([]);
  expect(() => discord.press(message ?? { id: '' }, 'c:1')).toThrow('there is no message');
});

test('a press that is replied to leaves the message and sends another', async () => {
  const { discord } = await connect(async (interaction) => {
    if (!interaction.isRepliable()) return;
    await interaction.reply({ content: interaction.id, components: [rowWithContext] });
  });
  const asked = discord.slash('ask', { question: 'x' });
  const { message } = await asked.acknowledged;
  const pressed = discord.press(message ?? { id: '' }, 'c:1');
  await pressed.acknowledged;
  expect(asked.message?.content).toBe(asked.id);
  expect(pressed.message).toMatchObject({
    content: pressed.id,
    interaction_metadata: { interacted_message_id: asked.message?.id },
  });
});
