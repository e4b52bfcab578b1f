import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { createCooldown } from '../../src/discord/cooldown.ts';
import { aRunningBot } from '../support/bot.ts';
import { buttonsOf, textsOf } from '../support/payloads.ts';

/** A clock that a test turns by hand, in milliseconds. */
function aClock(): { now: number; readonly read: () => number } {
  const clock = { now: 0, read: () => clock.now };
  return clock;
}

describe('a cooldown of 10 seconds', () => {
  const FREE = { isFree: true };

  test('gives three turns at once, then one every 10 seconds', () => {
    const clock = aClock();
    const cooldown = createCooldown(10, clock.read);
    const take = (): unknown => cooldown.take('a');
    expect([take(), take(), take()]).toEqual([FREE, FREE, FREE]);
    expect(take()).toEqual({ isFree: false, seconds: 10, isFirst: true });
    clock.now = 4_000;
    expect(take()).toEqual({ isFree: false, seconds: 6, isFirst: false });
    clock.now = 10_000;
    expect(take()).toEqual(FREE);
    expect(take()).toEqual({ isFree: false, seconds: 10, isFirst: true });
  });

  test('keeps users apart, and fills up again to three turns and no more', () => {
    const clock = aClock();
    const cooldown = createCooldown(10, clock.read);
    for (let count = 0; count < 4; count += 1) cooldown.take('a');
    expect(cooldown.take('b')).toEqual(FREE);
    clock.now = 1_000_000;
    const turns = Array.from({ length: 4 }, () => cooldown.take('a').isFree);
    expect(turns).toEqual([true, true, true, false]);
  });

  test('remembers who is waiting, however many others ask', () => {
    const clock = aClock();
    const cooldown = createCooldown(10, clock.read);
    for (let count = 0; count < 3; count += 1) cooldown.take('a');
    for (let user = 0; user < 12_000; user += 1) cooldown.take(`user${user}`);
    expect(cooldown.take('a').isFree).toBe(false);
  });

  // Sweeping all buckets at every turn took half a minute for this many users.
  test('serves 80,000 users at once within two seconds', () => {
    const cooldown = createCooldown(10, aClock().read);
    const since = performance.now();
    for (let user = 0; user < 80_000; user += 1) cooldown.take(`user${user}`);
    expect(performance.now() - since).toBeLessThan(2_000);
  });
});

test('a cooldown of 0 seconds never holds anybody up', () => {
  const cooldown = createCooldown(0);
  for (let count = 0; count < 100; count += 1) expect(cooldown.take('a').isFree).toBe(true);
});

describe('whoever asks too often', () => {
  test('is told how long to wait, alone, by whatever they search with', async () => {
    const { discord } = await aRunningBot({ settings: { cooldownSeconds: 30 } });
    const first = await discord.slash('ask', { question: 'nets' }).acknowledged;
    if (first.message === undefined) throw new Error('no message');
    await discord.slash('quote', { text: 'nets' }).acknowledged;
    await discord.messageCommand('Find sources', { content: 'Nets.' }).acknowledged;
    for (const exchange of [
      discord.slash('ask', { question: 'nets' }),
      discord.messageCommand('Check quote', { content: '"Nets"' }),
    ]) {
      const { message } = await exchange.acknowledged;
      expect(message?.flags).toBe(MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral);
      expect(textsOf(message ?? {})[0]).toMatch(/^Please wait (?:30|29) seconds before/u);
    }
    // What searches for nothing is free, and so is everybody else.
    const good = buttonsOf(first.message).find((id) => id.startsWith('good')) ?? '';
    const { message } = await discord.press(first.message, good).acknowledged;
    expect(textsOf(message ?? {})[0]).toMatch(/^Thank you/u);
    const other = discord.slash('ask', { question: 'nets' }, { userId: '1100000000000000555' });
    expect(textsOf((await other.acknowledged).message ?? {})[0]).toBe('-# nets');
  });
});
