import { once } from 'node:events';
import {
  ComponentType,
  Events,
  GatewayIntentBits,
  InteractionContextType,
  InteractionResponseType,
  MessageFlags,
  MessageReferenceType,
  PermissionFlagsBits,
} from 'discord.js';
import { expect, test } from 'vitest';
import { textChannelOf, threadOf } from '../../src/local-discord/channels.ts';
import { connect, connectListener } from './bot.ts';

test('a slash command reaches the bot with its options, its user and its guild', async () => {
  const seen: unknown[] = [];
  const { discord, thrown } = await connect(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    seen.push(
      interaction.commandName,
      interaction.options.getString('question', true),
      interaction.options.getBoolean('private'),
      interaction.options.getInteger('limit'),
      interaction.user.id,
      interaction.guildId,
      interaction.locale,
      interaction.guildLocale,
      interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages),
      interaction.context,
    );
    await interaction.reply('heard');
  });
  const exchange = discord.slash(
    'ask',
    { question: 'who?', private: true, limit: 2 },
    {
      userId: '300000000000000001',
      guildId: '200000000000000001',
      locale: 'tr',
      guildLocale: 'uk',
      memberPermissions: PermissionFlagsBits.ManageMessages,
    },
  );
  const { type, afterMs, message } = await exchange.acknowledged;
  expect(type).toBe(InteractionResponseType.ChannelMessageWithSource);
  expect(afterMs).toBeLessThan(3_000);
  expect(message?.content).toBe('heard');
  expect(seen).toEqual([
    'ask',
    'who?',
    true,
    2,
    '300000000000000001',
    '200000000000000001',
    'tr',
    'uk',
    true,
    InteractionContextType.Guild,
  ]);
  expect(thrown).toEqual([]);
  expect(discord.violations).toEqual([]);
});

test('a direct message has a user, no guild, and the context of the bot', async () => {
  const seen: unknown[] = [];
  const { discord } = await connect(async (interaction) => {
    seen.push(interaction.inGuild(), interaction.context, interaction.guildId);
    seen.push(interaction.authorizingIntegrationOwners.guildId);
    if (interaction.isRepliable()) await interaction.reply('heard');
  });
  await discord.slash('ask', { question: 'x' }, { guildId: null }).acknowledged;
  expect(seen).toEqual([false, InteractionContextType.BotDM, null, '0']);
});

test('a command in the thread comes from there, with what the bot may do in its guild', async () => {
  const guildId = '200000000000000001';
  const botPermissions = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.AttachFiles;
  const options = { intents: GatewayIntentBits.Guilds, guildIds: [guildId], botPermissions };
  const { discord, client } = await connectListener(() => undefined, options);
  const heard = once(client, Events.InteractionCreate);
  discord.slash('ask', { question: 'x' }, { inThread: true });
  const [{ channel, appPermissions }] = await heard;
  expect(channel).toMatchObject({ id: threadOf(guildId).id, parentId: textChannelOf(guildId).id });
  expect(appPermissions.bitfield).toBe(botPermissions);
});

test('autocomplete offers choices for the option that is typed', async () => {
  const focused: unknown[] = [];
  const { discord } = await connect(async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    focused.push(interaction.options.getFocused(true), interaction.options.getString('question'));
    await interaction.respond([{ name: 'CGTN', value: 'cgtn' }]);
  });
  const exchange = discord.autocomplete('ask', {
    option: 'source',
    typed: 'cg',
    others: { question: 'who?' },
  });
  expect((await exchange.acknowledged).choices).toEqual([{ name: 'CGTN', value: 'cgtn' }]);
  expect(focused).toMatchObject([{ name: 'source', value: 'cg', focused: true }, 'who?']);
});

test('a message command brings the message that it is about', async () => {
  const { discord } = await connect(async (interaction) => {
    if (!interaction.isMessageContextMenuCommand()) return;
    await interaction.reply(interaction.targetMessage.content);
  });
  const exchange = discord.messageCommand('Check quote', { content: 'they said so' });
  await exchange.acknowledged;
  expect(exchange.message?.content).toBe('they said so');
});

test('a message command brings what a forwarded message forwards', async () => {
  const { discord, thrown } = await connect(async (interaction) => {
    if (!interaction.isMessageContextMenuCommand()) return;
    const { content, messageSnapshots, flags, reference } = interaction.targetMessage;
    const forwarded = messageSnapshots.first();
    await interaction.reply(
      JSON.stringify([content, forwarded?.content, flags.bitfield, reference?.type]),
    );
  });
  const exchange = discord.messageCommand('Check quote', {
    content: '',
    message_snapshots: [{ message: { content: 'they said so' } }],
  });
  await exchange.acknowledged;
  expect(thrown).toEqual([]);
  expect(exchange.message?.content).toBe(
    JSON.stringify(['', 'they said so', MessageFlags.HasSnapshot, MessageReferenceType.Forward]),
  );
});

test('a modal is handed to whoever awaits the acknowledgement', async () => {
  const { discord, thrown } = await connect(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.showModal({
      custom_id: 'form',
      title: 'A form',
      components: [
        {
          type: ComponentType.Label,
          label: 'Why?',
          component: { type: ComponentType.TextInput, custom_id: 'why', style: 1 },
        },
      ],
    });
  });
  const { type, modal } = await discord.slash('ask', { question: 'x' }).acknowledged;
  expect(thrown).toEqual([]);
  expect(type).toBe(InteractionResponseType.Modal);
  expect(modal?.title).toBe('A form');
});

test('a command that Discord would not let the user send throws where it is sent', async () => {
  const { discord } = await connect(() => undefined);
  expect(() => discord.slash('asks')).toThrow('no command "asks" is registered here: there is ask');
  expect(() => discord.slash('ask')).toThrow('option "question" is required');
  expect(() => discord.slash('ask', { question: 'x', other: 1 })).toThrow('has no option "other"');
  expect(() => discord.slash('ask', { question: 1 })).toThrow('must be a string');
  expect(() => discord.slash('ask', { question: 'x'.repeat(301) })).toThrow('is too long');
  expect(() => discord.slash('ask', { question: 'x', limit: 6 })).toThrow('is too large');
  expect(() => discord.autocomplete('ask', { option: 'question', typed: 'x' })).toThrow(
    'does not complete itself',
  );
});

test('a subcommand is called by its path, and nests its options', async () => {
  const seen: unknown[] = [];
  const { discord } = await connect(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    seen.push(interaction.options.getSubcommand(), interaction.options.getString('by'));
    await interaction.reply('x');
  });
  const by = { type: 3, name: 'by', description: 'Order' };
  const list = { type: 1, name: 'list', description: 'List them', options: [by] };
  discord.seedCommands([{ name: 'sources', description: 'The sources', options: [list] }]);
  await discord.slash('sources list', { by: 'date' }).acknowledged;
  expect(seen).toEqual(['list', 'date']);
  expect(() => discord.slash('sources')).toThrow('needs a subcommand');
  expect(() => discord.slash('sources find')).toThrow('has no subcommand "find"');
});

test('closing the stand-in rejects what still waits', async () => {
  const { discord } = await connect(() => undefined);
  const exchange = discord.slash('ask', { question: 'x' });
  const waiting = discord.until(() => false);
  const both = Promise.allSettled([exchange.acknowledged, waiting]);
  await discord.close();
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
