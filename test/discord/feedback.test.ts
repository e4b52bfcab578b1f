import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../src/domain/settings.ts';
import type { LocalMessage } from '../../src/local-discord/local-message.ts';
import type { LocalDiscord } from '../../src/local-discord/start.ts';
import { aRunningBot } from '../support/bot.ts';
import { buttonsOf, textsOf } from '../support/payloads.ts';

const ALONE = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;
const ROBIN = { userId: '1100000000000000998' };
const SAM = { userId: '1100000000000000999' };

async function asked(discord: LocalDiscord, question: string): Promise<LocalMessage> {
  const { message } = await discord.slash('ask', { question }).acknowledged;
  if (message === undefined) throw new Error('no message');
  return message;
}

/** The custom id of 👍 or 👎. */
function judging(message: LocalMessage, rating: 'good' | 'bad'): string {
  return buttonsOf(message).find((id) => id.startsWith(rating)) ?? '';
}

/** The lines of the log about feedback, without what pino adds. */
function feedbackIn(log: readonly Record<string, unknown>[]): readonly FeedbackLine[] {
  return log
    .filter(({ msg }) => msg === 'feedback')
    .map(({ level, time, pid, hostname, msg, ...fields }) => fields as FeedbackLine);
}

/** What the tests read of such a line. */
type FeedbackLine = Readonly<Partial<Record<'voice' | 'passages' | 'question', unknown>>>;

describe('👍', () => {
  test('is written down with the message and its passages, and nothing of who pressed', async () => {
    const { discord, log } = await aRunningBot();
    const message = await asked(discord, 'who led the island team');
    const { message: thanks } = await discord.press(message, judging(message, 'good'), SAM)
      .acknowledged;
    expect(thanks?.flags).toBe(ALONE);
    expect(textsOf(thanks ?? {})).toEqual(['Thank you.']);
    const passages = buttonsOf(message).flatMap((id) => /^context:(.*)$/u.exec(id)?.[1] ?? []);
    expect(feedbackIn(log)).toEqual([
      {
        message: message.id,
        voice: expect.stringMatching(/^[\w-]{12}$/u),
        outcome: 'found',
        passages,
        rating: 'good',
        reason: null,
        comment: null,
      },
    ]);
    expect(JSON.stringify(log)).not.toContain(SAM.userId);
    expect(discord.violations).toEqual([]);
  });
});

describe('👎', () => {
  test('is written down at once, and asks for the reason in the language of who pressed', async () => {
    const { discord, log } = await aRunningBot();
    const message = await asked(discord, 'who led the island team');
    const pressed = discord.press(message, judging(message, 'bad'), { ...SAM, locale: 'fr' });
    const { type, modal } = await pressed.acknowledged;
    expect(type).toBe(InteractionResponseType.Modal);
    expect(modal?.title).toBe('Qu’est-ce qui ne va pas ?');
    const { message: noted } = await discord.submit(pressed, {
      reason: 'wrong-source',
      comment: ' It was the Coast Wire. ',
    }).acknowledged;
    expect(noted?.flags).toBe(ALONE);
    expect(textsOf(noted ?? {})).toEqual(['Merci, c’est noté.']);
    const [first, second, ...others] = feedbackIn(log);
    expect(first).toMatchObject({ message: message.id, rating: 'bad', reason: null });
    expect(second).toMatchObject({
      message: message.id,
      voice: first?.voice,
      rating: 'bad',
      reason: 'wrong-source',
      comment: 'It was the Coast Wire.',
      passages: first?.passages,
    });
    expect(others).toEqual([]);
    expect(JSON.stringify(log)).not.toContain(SAM.userId);
    expect(discord.violations).toEqual([]);
  });

  test('takes a reason without a word', async () => {
    const { discord, log } = await aRunningBot();
    const message = await asked(discord, 'harpsichords');
    const pressed = discord.press(message, judging(message, 'bad'));
    await pressed.acknowledged;
    await discord.submit(pressed, { reason: 'other' }).acknowledged;
    expect(feedbackIn(log)[1]).toMatchObject({
      outcome: 'abstained',
      passages: [],
      reason: 'other',
      comment: null,
    });
  });
});

test('a voice is the same for one user under one message alone', async () => {
  const { discord, log } = await aRunningBot();
  const messages = [await asked(discord, 'nets'), await asked(discord, 'nets')];
  for (const message of messages) {
    for (const user of [ROBIN, SAM, ROBIN]) {
      await discord.press(message, judging(message, 'good'), user).acknowledged;
    }
  }
  const voices = feedbackIn(log).map(({ voice }) => voice);
  expect(voices[0]).toBe(voices[2]);
  expect(new Set(voices).size).toBe(4);
});

describe('the question stands in the line', () => {
  test.each<[Settings['logQuestions'], string, boolean]>([
    ['none', 'nets', false],
    ['unanswered', 'nets', false],
    ['unanswered', 'harpsichords', true],
    ['all', 'nets', true],
  ])('with LOG_QUESTIONS=%s, of %j: %s', async (logQuestions, question, isThere) => {
    const { discord, log } = await aRunningBot({ settings: { logQuestions } });
    const message = await asked(discord, question);
    await discord.press(message, judging(message, 'good')).acknowledged;
    expect(feedbackIn(log)[0]?.question).toBe(isThere ? question : undefined);
  });
});
