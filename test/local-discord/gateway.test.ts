import { once } from 'node:events';
import { DiscordjsError } from 'discord.js';
import { expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { clientFor, connect, standIn } from './bot.ts';

test('READY tells the bot who it is and which guilds it is in', async () => {
  const { discord, client } = await connect(() => undefined, {
    guildIds: ['200000000000000001', '200000000000000002'],
  });
  expect(client.user?.id).toBe(discord.applicationId);
  expect(client.application?.id).toBe(discord.applicationId);
  expect([...client.guilds.cache.keys()]).toEqual(['200000000000000001', '200000000000000002']);
  expect(discord.sessions).toEqual({ identified: 1, resumed: 0 });
});

test('an interaction that is sent while the socket is down arrives after a RESUME', async () => {
  const { discord, thrown } = await connect(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.reply(interaction.options.getString('question', true));
    }
  });
  await discord.slash('ask', { question: 'before' }).acknowledged;
  discord.dropSockets();
  const first = discord.slash('ask', { question: 'first' });
  const second = discord.slash('ask', { question: 'second' });
  await Promise.all([first.acknowledged, second.acknowledged]);
  expect(first.message?.content).toBe('first');
  expect(second.message?.content).toBe('second');
  expect(discord.sessions).toEqual({ identified: 1, resumed: 1 });
  expect(thrown).toEqual([]);
});

test('a request to reconnect makes the bot resume', async () => {
  const { discord } = await connect(() => undefined);
  discord.requestReconnect();
  await discord.until(() => discord.sessions.resumed === 1);
  expect(discord.sessions).toEqual({ identified: 1, resumed: 1 });
});

test('an invalidated session makes the bot identify again, and it hears the next interaction', async () => {
  const { discord } = await connect(async (interaction) => {
    if (interaction.isRepliable()) await interaction.reply('heard');
  });
  discord.invalidateSession();
  await discord.until(() => discord.sessions.identified === 2);
  const exchange = discord.slash('ask', { question: 'x' });
  await exchange.acknowledged;
  expect(exchange.message?.content).toBe('heard');
});

test('heartbeats are acknowledged, so that the bot stays', async () => {
  const { discord, client } = await connect(() => undefined, { heartbeatIntervalMs: 50 });
  await expect.poll(() => client.ws.ping, { timeout: 3_000 }).toBeGreaterThanOrEqual(0);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(discord.sessions).toEqual({ identified: 1, resumed: 0 });
});

test('a login with a wrong token is turned away', async () => {
  const discord = await standIn();
  const client = clientFor(discord);
  await expect(client.login('wrong.token.here')).rejects.toBeInstanceOf(DiscordjsError);
  expect(discord.requests).toEqual([
    { method: 'GET', path: '/gateway/bot', query: '', status: 401 },
  ]);
});

test('an interaction before a bot has identified throws', async () => {
  const discord = await standIn();
  discord.seedCommands([{ name: 'ask', description: 'x' }]);
  expect(() => discord.slash('ask')).toThrow('no bot has identified');
});

test('a bot that left for good is not sent interactions', async () => {
  const { discord, client } = await connect(() => undefined);
  await client.destroy();
  await vi.waitFor(() =>
    expect(() => discord.slash('ask', { question: 'x' })).toThrow('no bot has identified'),
  );
});

test('an IDENTIFY with a wrong token closes the socket with 4004', async () => {
  const { socket } = await hello();
  socket.send(JSON.stringify({ op: 2, d: { token: 'wrong' } }));
  expect((await once(socket, 'close'))[0]).toBe(4004);
});

test('a payload before IDENTIFY closes the socket with 4003, and one that is no JSON with 4002', async () => {
  const first = await hello();
  first.socket.send(JSON.stringify({ op: 8, d: {} }));
  expect((await once(first.socket, 'close'))[0]).toBe(4003);
  const second = await hello();
  second.socket.send('{');
  expect((await once(second.socket, 'close'))[0]).toBe(4002);
});

test('a second IDENTIFY closes the socket with 4005, and an unknown opcode with 4001', async () => {
  for (const [op, code] of [
    [2, 4005],
    [99, 4001],
  ]) {
    const { socket, token } = await hello();
    socket.send(JSON.stringify({ op: 2, d: { token } }));
    socket.send(JSON.stringify({ op, d: { token } }));
    expect((await once(socket, 'close'))[0]).toBe(code);
  }
});

test('a RESUME of an unknown session is answered with an invalid session', async () => {
  const { socket, token } = await hello();
  socket.send(JSON.stringify({ op: 6, d: { token, session_id: '1', seq: 1 } }));
  const [raw] = await once(socket, 'message');
  expect(JSON.parse(String(raw))).toEqual({ op: 9, d: false });
});

test('a RESUME from a sequence that was never reached closes the socket with 4007', async () => {
  const { socket, token, url } = await hello();
  socket.send(JSON.stringify({ op: 2, d: { token } }));
  const [raw] = await once(socket, 'message');
  const { d } = JSON.parse(String(raw));
  const other = new WebSocket(url);
  await once(other, 'message');
  other.send(JSON.stringify({ op: 6, d: { token, session_id: d.session_id, seq: 99 } }));
  expect((await once(other, 'close'))[0]).toBe(4007);
});

test('each shard hears of its own guilds only', async () => {
  const guildIds = ['4194304', '8388608'].map((offset) => String(10n ** 17n * 2n + BigInt(offset)));
  const { socket, token } = await hello(guildIds);
  socket.send(JSON.stringify({ op: 2, d: { token, shard: [0, 2] } }));
  const [raw] = await once(socket, 'message');
  const { d } = JSON.parse(String(raw));
  const shard0 = guildIds.filter((id) => (BigInt(id) >> 22n) % 2n === 0n);
  expect(d.guilds).toEqual(shard0.map((id) => ({ id, unavailable: true })));
  expect(d.shard).toEqual([0, 2]);
});

/** A bare socket that has heard HELLO. */
async function hello(guildIds: readonly string[] = []) {
  const discord = await standIn({ guildIds });
  const url = discord.apiUrl.replace('http', 'ws').replace('/api', '');
  const socket = new WebSocket(url);
  const [raw] = await once(socket, 'message');
  expect(JSON.parse(String(raw))).toEqual({ op: 10, d: { heartbeat_interval: 41_250 } });
  return { socket, url, token: discord.token };
}
