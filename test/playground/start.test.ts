import { createServer, type Server } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { closeServer, listen } from '../../src/local-discord/loopback-server.ts';
import { listenFrom } from '../../src/playground/start.ts';
import { aPlayground } from '../support/playground.ts';

test('a second playground takes the next free port, and lets its own page in alone', async () => {
  const first = await aPlayground();
  const taken = Number(new URL(first.address).port);
  const second = await aPlayground(undefined, { port: taken });
  expect(Number(new URL(second.address).port)).toBeGreaterThan(taken);
  expect((await fetch(second.address)).status).toBe(200);
  const { origin } = new URL(first.address);
  const other = await fetch(second.address, { headers: { origin } });
  expect(other.status).toBe(403);
  expect(await other.text()).toBe(
    `expected ${new URL(second.address).origin} as the origin, got ${origin}\n`,
  );
});

test('many ports that are taken are passed over without a warning', async () => {
  const warnings: string[] = [];
  const note = ({ name }: Error): void => void warnings.push(name);
  process.on('warning', note);
  onTestFinished(() => void process.off('warning', note));
  const port = await listenFrom(aServer(), 0);
  // Each takes the next free one, so that the last passes over a dozen.
  for (let count = 0; count < 12; count += 1) await listenFrom(aServer(), port);
  // Warnings are told a tick later.
  await new Promise(setImmediate);
  expect(warnings).toEqual([]);
});

test('the next free port is taken where the first is not free', async () => {
  const first = createServer();
  const taken = await listen(first, 0);
  onTestFinished(() => closeServer(first));
  const second = createServer();
  onTestFinished(() => closeServer(second));
  expect(await listenFrom(second, taken)).toBeGreaterThan(taken);
});

test('where no port is free, it is said which were tried', async () => {
  const first = createServer();
  // Whoever has it already does as well.
  await listen(first, 65_535).catch(() => undefined);
  onTestFinished(() => closeServer(first));
  const second = createServer();
  onTestFinished(() => closeServer(second));
  await expect(listenFrom(second, 65_535)).rejects.toThrow(
    'PLAYGROUND_PORT: expected a free port from 65535 to 65535, got none',
  );
});

function aServer(): Server {
  const server = createServer();
  onTestFinished(() => closeServer(server));
  return server;
}
