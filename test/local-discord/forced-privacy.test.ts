import { MessageFlags, PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { connect } from './bot.ts';

const userId = '300000000000000001';
const guildId = '200000000000000001';
const byUser = { 1: userId };
const { ViewChannel, UseExternalApps, Administrator } = PermissionFlagsBits;

test.each([
  { where: 'by default', forced: false },
  { where: 'brought along by a user', integrationOwners: byUser, forced: false },
  {
    where: 'brought along to where that is not public',
    integrationOwners: byUser,
    memberPermissions: ViewChannel,
    forced: true,
  },
  {
    where: 'brought along by a member who may use it publicly',
    integrationOwners: byUser,
    memberPermissions: ViewChannel | UseExternalApps,
    forced: false,
  },
  {
    where: 'brought along by an administrator',
    integrationOwners: byUser,
    memberPermissions: Administrator,
    forced: false,
  },
  {
    where: 'installed in the server too',
    integrationOwners: { 0: guildId, 1: userId },
    memberPermissions: ViewChannel,
    forced: false,
  },
  {
    where: 'in direct messages',
    guildId: null,
    integrationOwners: byUser,
    memberPermissions: ViewChannel,
    forced: false,
  },
])(
  'what an app says $where is for the user alone: $forced',
  async ({ forced, where: _, ...at }) => {
    const { discord, thrown } = await connect(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply('answer');
      await interaction.followUp('more');
    });
    const exchange = discord.slash('ask', { question: 'x' }, { userId, guildId, ...at });
    await discord.until(() => exchange.followUps.length === 1);
    const flags = forced ? MessageFlags.Ephemeral : 0;
    expect(exchange.message).toMatchObject({ content: 'answer', flags });
    expect(exchange.followUps).toMatchObject([{ content: 'more', flags }]);
    expect(thrown).toEqual([]);
  },
);

test('forced privacy reaches a deferred answer, and leaves the other flags', async () => {
  const { discord } = await connect(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    await interaction.editReply('answer');
    await interaction.followUp({ content: 'more', flags: MessageFlags.SuppressEmbeds });
  });
  const at = { userId, integrationOwners: byUser, memberPermissions: ViewChannel };
  const exchange = discord.slash('ask', { question: 'x' }, at);
  await discord.until(() => exchange.followUps.length === 1);
  expect(exchange.message).toMatchObject({ content: 'answer', flags: MessageFlags.Ephemeral });
  expect(exchange.followUps).toMatchObject([
    { flags: MessageFlags.Ephemeral | MessageFlags.SuppressEmbeds },
  ]);
});
