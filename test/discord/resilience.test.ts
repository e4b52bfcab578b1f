import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { composeLibrary } from '../../src/compose.ts';
import { COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { aRunningBot, logged } from '../support/bot.ts';
import { textsOf } from '../support/payloads.ts';

const library = composeLibrary([HARBOUR_DAILY, COAST_WIRE]);

describe('the error boundary', () => {
  const failing = {
    ...library,
    ask: async () => {
      throw new Error('the index is on fire');
    },
    findArticles: () => {
      throw new Error('the index is on fire');
    },
  };

  test('answers the asker with a reference that stands in the log, and with nothing of the error', async () => {
    const { discord, log } = await aRunningBot({ library: failing });
    const { message } = await discord.slash('ask', { question: 'nets' }).acknowledged;
    const [text = ''] = textsOf(message ?? {});
    const [, reference] =
      /^Something went wrong here, but not because of your question\. Reference: (\d{8})$/u.exec(
        text,
      ) ?? [];
    expect(log.find((line) => Object.values(line).includes(reference))).toMatchObject({
      msg: 'interaction failed',
      interaction: '/ask',
      err: { message: 'the index is on fire' },
    });
  });

  test('answers an autocomplete with no choice', async () => {
    const { discord } = await aRunningBot({ library: failing });
    const { choices } = await discord.autocomplete('ask', { option: 'source', typed: 'x' })
      .acknowledged;
    expect(choices).toEqual([]);
  });

  test('answers commands and buttons of another version', async () => {
    const { discord } = await aRunningBot();
    discord.seedCommands([
      { name: 'vote', description: 'Vote' },
      { type: 3, name: 'Rate this' },
    ]);
    const voted = await discord.slash('vote').acknowledged;
    const found = await discord.messageCommand('Rate this', { content: 'Nets.' }).acknowledged;
    for (const { message } of [voted, found]) {
      expect(textsOf(message ?? {})).toEqual([
        'This comes from another version of Parley. Please ask again with /ask.',
      ]);
    }
  });

  test('logs an answer that comes too late and lives on', async () => {
    const slow = {
      ...library,
      ask: async (question: string) => {
        if (question === 'slow') await delay(300);
        return library.ask(question);
      },
    };
    const { discord, log } = await aRunningBot({ library: slow, acknowledgeWithinMs: 150 });
    await expect(discord.slash('ask', { question: 'slow' }).acknowledged).rejects.toThrow(
      /150 ms/u,
    );
    await logged(log, /^failure could not be told$/u);
    expect(log.find(({ msg }) => msg === 'interaction failed')).toMatchObject({
      err: { code: 10062 },
    });
    await discord.slash('ask', { question: 'nets' }).acknowledged;
  });
});

describe('a connection that breaks', () => {
  test('is resumed, and what was asked meanwhile is answered', async () => {
    const { discord } = await aRunningBot();
    discord.dropSockets();
    const { message } = await discord.slash('ask', { question: 'nets' }).acknowledged;
    expect(textsOf(message ?? {})[0]).toBe('-# nets');
    expect(discord.sessions).toMatchObject({ identified: 1, resumed: 1 });
  });
});

describe('stopping', () => {
  test('answers what has come in before it disconnects', async () => {
    const slow = {
      ...library,
      ask: async (question: string) => {
        await delay(200);
        return library.ask(question);
      },
    };
    const { discord, bot } = await aRunningBot({ library: slow });
    const asked = discord.slash('ask', { question: 'nets' });
    await delay(50);
    await bot.stop();
    expect((await asked.acknowledged).message).toBeDefined();
  });
});

describe('the log', () => {
  test('holds neither the token nor a question', async () => {
    const { discord, log } = await aRunningBot({ library });
    await discord.slash('ask', { question: 'who led the walrus team' }).acknowledged;
    await logged(log, /^answered$/u);
    const text = JSON.stringify(log);
    expect(text).not.toContain('walrus');
    expect(text).not.toContain(discord.token);
  });

  test.each([
    ['all', ['who led the island team', 'walrus harpsichord']],
    ['unanswered', [undefined, 'walrus harpsichord']],
    ['none', [undefined, undefined]],
  ] as const)('holds the questions that LOG_QUESTIONS=%s lets it', async (logQuestions, held) => {
    const { discord, log } = await aRunningBot({ settings: { logQuestions } });
    await discord.slash('ask', { question: 'who led the island team' }).acknowledged;
    await discord.slash('ask', { question: 'walrus harpsichord' }).acknowledged;
    const lines = (): typeof log => log.filter(({ msg }) => msg === 'answered');
    await vi.waitFor(() => expect(lines()).toHaveLength(2));
    expect(lines().map(({ question }) => question)).toEqual(held);
    expect(lines().map(({ missing }) => missing)).toEqual(
      held.map(
        (question) => question && (question.startsWith('walrus') ? ['walrus', 'harpsichord'] : []),
      ),
    );
    for (const line of lines())
      expect(line).toMatchObject({ command: 'ask', ms: expect.any(Number) });
  });
});

describe('what first replies would wait for', () => {
  /** A library whose preparation ends only when it is told to. */
  const endless = (steps: { count: number; isDone: boolean }) => ({
    ...library,
    async *prepare() {
      while (!steps.isDone) {
        steps.count += 1;
        yield;
      }
    },
  });

  test('is prepared once the commands are synced, and lets interactions in between', async () => {
    const steps = { count: 0, isDone: false };
    const { discord, log } = await aRunningBot({ library: endless(steps) });
    const { message } = await discord.slash('ask', { question: 'nets' }).acknowledged;
    expect(textsOf(message ?? {})[0]).toBe('-# nets');
    expect(log.map(({ msg }) => msg)).not.toContain('prepared');
    steps.isDone = true;
    await logged(log, /^prepared$/u);
  });

  test('is left as it is when the bot stops', async () => {
    const steps = { count: 0, isDone: false };
    const { bot, log } = await aRunningBot({ library: endless(steps) });
    await bot.stop();
    const { count } = steps;
    await delay(20);
    expect(steps.count).toBe(count);
    expect(log.map(({ msg }) => msg)).not.toContain('prepared');
  });

  test('is logged where it fails, and the bot answers on', async () => {
    const { discord, log } = await aRunningBot({
      library: {
        ...library,
        async *prepare() {
          yield;
          throw new Error('the index is on fire');
        },
      },
    });
    await logged(log, /^not prepared$/u);
    expect((await discord.slash('ask', { question: 'nets' }).acknowledged).message).toBeDefined();
  });
});
