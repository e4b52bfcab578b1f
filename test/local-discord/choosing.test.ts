import {
  InteractionResponseType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { FormValues } from '../../src/local-discord/acts/submit.ts';
import { connect, rowWithContext } from './bot.ts';
import { row, select } from './refused-messages.ts';
import { input, label, modal, radios } from './refused-modals.ts';

const FORM = modal({
  components: [
    label({ component: radios() }),
    label({ component: input({ required: false, min_length: 2, max_length: 5 }) }),
    label({ component: select({ required: false }) }),
  ],
}) as never;

test('an option of a menu is picked by its value, and the client reads it', async () => {
  const seen: unknown[] = [];
  const { discord, thrown } = await connect(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.reply({ content: 'answer', components: [row(select()) as never] });
    }
    if (!interaction.isStringSelectMenu()) return;
    seen.push(interaction.customId, interaction.values, interaction.message.content);
    await interaction.update({ content: 'picked', components: [] });
  });
  const asked = discord.slash('ask', { question: 'x' });
  const { message } = await asked.acknowledged;
  const picked = await discord.select(message ?? { id: '' }, 's', ['1']).acknowledged;
  expect(picked.type).toBe(InteractionResponseType.UpdateMessage);
  expect(seen).toEqual(['s', ['1'], 'answer']);
  expect(asked.message).toMatchObject({ content: 'picked', components: [] });
  expect(thrown).toEqual([]);
});

/** A bot whose button opens a form, and the form that somebody opened. */
async function anOpenForm(submitted: unknown[]) {
  const { discord, thrown } = await connect(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.reply({ content: 'answer', components: [rowWithContext] });
    }
    if (interaction.isButton()) await interaction.showModal(FORM);
    if (!interaction.isModalSubmit()) return;
    const { fields, customId, user, message } = interaction;
    submitted.push({
      customId,
      reason: fields.getRadioGroup('reason'),
      why: fields.getTextInputValue('why'),
      picked: fields.getStringSelectValues('s'),
      user: user.id,
      about: message?.content,
    });
    await interaction.reply({ content: 'thanks' });
  });
  const { message } = await discord.slash('ask', { question: 'x' }).acknowledged;
  const opened = discord.press(message ?? { id: '' }, 'c:1', { userId: '1100000000000000999' });
  const { modal: shown } = await opened.acknowledged;
  return { discord, thrown, opened, shown, message };
}

test('a form is sent by whom it was opened for, and the client reads its fields', async () => {
  const submitted: unknown[] = [];
  const { discord, thrown, opened, shown, message } = await anOpenForm(submitted);
  expect(shown?.title).toBe('A form');
  const sent = discord.submit(opened, { reason: 'b', why: 'so', s: ['1'] });
  const { message: reply } = await sent.acknowledged;
  expect(reply).toMatchObject({
    content: 'thanks',
    interaction_metadata: {
      type: InteractionType.ModalSubmit,
      triggering_interaction_metadata: { interacted_message_id: message?.id },
    },
  });
  await discord.submit(opened, { reason: 'a' }).acknowledged;
  const common = { customId: 'form', user: '1100000000000000999', about: 'answer' };
  expect(submitted).toEqual([
    { ...common, reason: 'b', why: 'so', picked: ['1'] },
    { ...common, reason: 'a', why: '', picked: [] },
  ]);
  expect(thrown).toEqual([]);
});

test('what a form came from is changed in place of a reply', async () => {
  const { discord } = await connect(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.reply({ content: 'answer', components: [rowWithContext] });
    }
    if (interaction.isButton()) await interaction.showModal(FORM);
    if (interaction.isModalSubmit() && interaction.isFromMessage()) {
      await interaction.update({ content: 'changed', components: [] });
    }
  });
  const asked = discord.slash('ask', { question: 'x' });
  const { message } = await asked.acknowledged;
  const opened = discord.press(message ?? { id: '' }, 'c:1');
  await opened.acknowledged;
  const { type } = await discord.submit(opened, { reason: 'a' }).acknowledged;
  expect(type).toBe(InteractionResponseType.UpdateMessage);
  expect(asked.message).toMatchObject({ content: 'changed', components: [] });
});

test('a form that a command opened is sent from where the command was, by the same user', async () => {
  const sent: unknown[] = [];
  const { discord } = await connect(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.showModal(FORM);
    if (!interaction.isModalSubmit()) return;
    const { user, locale, channelId, guildId, memberPermissions } = interaction;
    const mayManage = memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? null;
    sent.push([user.displayName, locale, channelId, guildId, mayManage]);
    await interaction.reply({ content: 'thanks' });
  });
  const moderator = {
    userName: 'Alex',
    locale: 'fr',
    inThread: true,
    memberPermissions: PermissionFlagsBits.ManageMessages,
  } as const;
  const places: unknown[] = [];
  for (const context of [moderator, { userName: 'Sam', guildId: null }]) {
    const opened = discord.slash('ask', { question: 'x' }, context);
    await opened.acknowledged;
    await discord.submit(opened, { reason: 'a' }).acknowledged;
    places.push(opened.interaction.channel?.id);
  }
  const [thread, direct] = places;
  expect(thread).not.toBe(direct);
  expect(sent).toEqual([
    ['Alex', 'fr', thread, '1100000000000000200', true],
    ['Sam', 'en-US', direct, null, null],
  ]);
});

test.each<[string, FormValues, string]>([
  ['without what is required', {}, 'field "reason" is required'],
  ['with an option that is none', { reason: 'c' }, 'field "reason" has no option "c"'],
  [
    'with an option of a menu that is none',
    { reason: 'a', s: ['9'] },
    'field "s" has no option "9"',
  ],
  ['with more than a menu takes', { reason: 'a', s: ['1', '1'] }, 'field "s" takes 1 to 1, not 2'],
  ['with a text for a menu', { reason: 'a', s: '1' }, 'field "s" takes a list'],
  ['with a list for a text', { reason: 'a', why: ['so'] }, 'field "why" takes one text'],
  ['with too short a text', { reason: 'a', why: 'x' }, 'field "why" is too short'],
  ['with too long a text', { reason: 'a', why: 'because' }, 'field "why" is too long'],
  ['with a field that is none', { reason: 'a', when: 'x' }, 'the form has no field "when"'],
])('a form is not sent %s', async (_, values, fault) => {
  const { discord, opened } = await anOpenForm([]);
  expect(() => discord.submit(opened, values)).toThrow(fault);
});

test('nothing is sent where no form was opened', async () => {
  const { discord } = await anOpenForm([]);
  const asked = discord.slash('ask', { question: 'x' });
  await asked.acknowledged;
  expect(() => discord.submit(asked, {})).toThrow('no form was opened');
});
