import { ComponentType, InteractionResponseType } from 'discord.js';
import { expect, test } from 'vitest';
import { connect, rowWithContext } from './bot.ts';

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
