import { once } from 'node:events';
import { Events, GatewayIntentBits, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';
import { expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { textChannelOf, threadOf } from '../../src/local-discord/channels.ts';
import type { LocalDiscord } from '../../src/local-discord/start.ts';
import { clientFor, connectListener, standIn } from './bot.ts';

const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
const guildId = '200000000000000001';

test('with the intent for guilds the bot learns of its guild, the channel, the thread and itself', async () => {
  const botPermissions = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;
  const { client, thrown } = await connectListener(() => undefined, {
    intents: [Guilds],
    guildIds: [guildId],
    guildLocale: 'tr',
    botPermissions,
  });
  const guild = client.guilds.cache.get(guildId);
  expect(guild).toMatchObject({ available: true, name: `Guild ${guildId}`, memberCount: 2 });
  expect(guild?.preferredLocale).toBe('tr');
  expect(guild?.members.me?.id).toBe(client.user?.id);
  expect(guild?.ownerId).not.toBe(client.user?.id);
  const place = (id: string): GuildBasedChannel | undefined => guild?.channels.cache.get(id);
  const [channel, thread] = [place(textChannelOf(guildId).id), place(threadOf(guildId).id)];
  expect(channel?.isTextBased()).toBe(true);
  expect(thread?.isThread()).toBe(true);
  expect(thread?.parentId).toBe(channel?.id);
  for (const each of [channel, thread]) {
    expect(each?.permissionsFor(client.user?.id ?? '')?.bitfield).toBe(botPermissions);
  }
  expect(thrown).toEqual([]);
});

test('a bot that does not see the channel is not told of the thread', async () => {
  const { client } = await connectListener(() => undefined, {
    intents: [Guilds],
    guildIds: [guildId],
    botPermissions: 0n,
  });
  expect([...(client.guilds.cache.get(guildId)?.channels.cache.keys() ?? [])]).toEqual([
    textChannelOf(guildId).id,
  ]);
});

test.each([
  { intents: 0, heard: [] },
  { intents: Guilds, heard: ['GUILD_CREATE'] },
  { intents: GuildMessages, heard: ['MESSAGE_CREATE in the guild'] },
  { intents: DirectMessages, heard: ['MESSAGE_CREATE'] },
  {
    intents: Guilds | GuildMessages | DirectMessages,
    heard: ['GUILD_CREATE', 'MESSAGE_CREATE in the guild', 'MESSAGE_CREATE'],
  },
])('a bot with intents $intents hears $heard and the interaction', async ({ intents, heard }) => {
  const discord = await standIn({ guildIds: [guildId] });
  discord.seedCommands([{ name: 'ask', description: 'x' }]);
  const client = clientFor(discord, { intents });
  const events: string[] = [];
  client.on(Events.Raw, ({ t, d }: { readonly t: string; readonly d: { guild_id?: string } }) => {
    events.push(t === 'MESSAGE_CREATE' && d.guild_id === guildId ? `${t} in the guild` : t);
  });
  await client.login(discord.token);
  await discord.ready();
  discord.say('hello');
  discord.say('hello', { guildId: null });
  discord.slash('ask');
  await vi.waitFor(() => expect(events).toContain('INTERACTION_CREATE'));
  expect(events).toEqual(['READY', ...heard, 'INTERACTION_CREATE']);
});

test('an IDENTIFY without intents asks for nothing', async () => {
  const discord = await standIn({ guildIds: [guildId] });
  discord.seedCommands([{ name: 'ask', description: 'x' }]);
  const events = await identify(discord, {});
  discord.say('hello');
  discord.slash('ask');
  await vi.waitFor(() => expect(events).toHaveLength(2));
  expect(events.map(({ t }) => t)).toEqual(['READY', 'INTERACTION_CREATE']);
});

test('a shard is told of its own guilds only, and hears their messages', async () => {
  const guildIds = [2n, 3n].map((at) => String(at << 22n));
  const discord = await standIn({ guildIds });
  const shards = [
    await identify(discord, { intents: Guilds | GuildMessages, shard: [0, 2] }),
    await identify(discord, { intents: Guilds | GuildMessages, shard: [1, 2] }),
  ];
  for (const each of guildIds) discord.say('hello', { guildId: each });
  await vi.waitFor(() => expect(shards.map(({ length }) => length)).toEqual([3, 3]));
  expect(shards.map(([, created, message]) => [created?.d.id, message?.d.guild_id])).toEqual([
    [guildIds[0], guildIds[0]],
    [guildIds[1], guildIds[1]],
  ]);
});

test('a message that is written while the socket is down arrives after a RESUME', async () => {
  const heard: string[] = [];
  const { discord } = await connectListener(({ content }) => heard.push(content), {
    intents: [Guilds, GuildMessages],
    guildIds: [guildId],
  });
  discord.dropSockets();
  discord.say(`<@${discord.applicationId}> are you there?`);
  await vi.waitFor(() => expect(heard).toEqual([`<@${discord.applicationId}> are you there?`]));
  expect(discord.sessions).toEqual({ identified: 1, resumed: 1 });
});

interface HeardEvent {
  readonly t: string;
  readonly d: { readonly id?: string; readonly guild_id?: string };
}

/** Identifies over a bare socket; the events that come, as a list that grows. */
async function identify(discord: LocalDiscord, identity: object): Promise<readonly HeardEvent[]> {
  const socket = new WebSocket(discord.apiUrl.replace('http', 'ws').replace('/api', ''));
  await once(socket, 'message');
  const events: HeardEvent[] = [];
  socket.on('message', (raw) => events.push(JSON.parse(String(raw))));
  socket.send(JSON.stringify({ op: 2, d: { token: discord.token, ...identity } }));
  await vi.waitFor(() => expect(events[0]?.t).toBe('READY'));
  return events;
}
