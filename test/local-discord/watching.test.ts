import { expect, test } from 'vitest';
import { aRunningBot } from '../support/bot.ts';

const ROBIN = { userId: '1100000000000000101', userName: 'Robin' };

test('every message is listed in order, a user by name, an answer with the command that made it', async () => {
  const { discord } = await aRunningBot({ guildIds: ['1100000000000000200'] });
  discord.say('I heard of eight boats', ROBIN);
  await discord.slash('help', {}, ROBIN).acknowledged;
  expect(
    discord.messages.map(({ author, content, interaction }) => ({
      author: author.global_name ?? author.username,
      content,
      command: interaction?.name,
      usedBy: interaction?.user.global_name,
    })),
  ).toEqual([
    { author: 'Robin', content: 'I heard of eight boats', command: undefined, usedBy: undefined },
    { author: 'parley', content: '', command: 'help', usedBy: 'Robin' },
  ]);
});

test('whoever watches is called for what is said and answered, until they stop', async () => {
  const { discord } = await aRunningBot({ guildIds: ['1100000000000000200'] });
  const counts: number[] = [];
  const stop = discord.watch(() => counts.push(discord.messages.length));
  discord.say('hello', ROBIN);
  await discord.slash('help', {}, ROBIN).acknowledged;
  expect(counts).toContain(1);
  await expect.poll(() => counts.at(-1)).toBe(2);
  stop();
  const before = counts.length;
  discord.say('bye', ROBIN);
  expect(counts).toHaveLength(before);
});
