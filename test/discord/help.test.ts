import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { composeLibrary, openCorpus } from '../../src/compose.ts';
import { anArticle, COAST_WIRE } from '../support/articles.ts';
import { aRunningBot } from '../support/bot.ts';
import { buttonsOf, labelsOf, textsOf } from '../support/payloads.ts';

const ASKED = anArticle({
  id: 'asked',
  body: ['The fleets met at Gull House.', 'Mara Lindqvist led the island team.'],
  asked: [['Where did the fleets meet?'], ['Who led the island team?']],
});

describe('/help', () => {
  const library = composeLibrary([ASKED, COAST_WIRE]);

  test('says what the bot does and offers questions that are answered at a press', async () => {
    const { discord } = await aRunningBot({ library });
    const { message } = await discord.slash('help').acknowledged;
    if (message === undefined) throw new Error('no message');
    expect(message.flags).toBe(MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral);
    const text = textsOf(message).join('\n');
    expect(text).toContain('in 2 articles');
    expect(text).toContain('`/quote` · Check whether a quotation stands in the articles');
    expect(text).toContain('log no questions');
    expect(text).not.toContain('Report it here');
    expect(labelsOf(message)).toEqual(['Where did the fleets meet?', 'Who led the island team?']);
    const pressed = discord.press(message, buttonsOf(message)[1] ?? '');
    const { message: answer } = await pressed.acknowledged;
    expect(answer?.flags).toBe(MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral);
    expect(textsOf(answer ?? {})[1]).toMatch(/^> \*\*Mara Lindqvist led the island team\.\*\*\n/u);
    expect(discord.violations).toEqual([]);
  });

  test('tells the truth about what is written down and heard, and where to complain', async () => {
    const { discord } = await aRunningBot({
      library,
      settings: {
        logQuestions: 'unanswered',
        mentions: 'on',
        contactUrl: 'https://github.com/somebody/parley/issues',
      },
    });
    const text = textsOf((await discord.slash('help').acknowledged).message ?? {}).join('\n');
    expect(text).toContain(
      'Questions that I cannot answer are written, without a name, to the log',
    );
    expect(text).toContain('When someone mentions me, I also read that message');
    expect(text).toContain(
      '[github.com/somebody/parley/issues](https://github.com/somebody/parley/issues)',
    );
    expect(discord.violations).toEqual([]);
  });

  test('offers the questions of the subject in the language of who asks', async () => {
    const { discord } = await aRunningBot({ library: openCorpus('corpus').library });
    const { message } = await discord.slash('help', {}, { locale: 'fr' }).acknowledged;
    expect(labelsOf(message ?? {})).toContain('que veut la Russie ?');
    expect(discord.violations).toEqual([]);
  });

  test('offers titles where the articles have no question', async () => {
    const { discord } = await aRunningBot({ library: composeLibrary([COAST_WIRE]) });
    const { message } = await discord.slash('help', {}, { locale: 'tr' }).acknowledged;
    expect(labelsOf(message ?? {})).toEqual([COAST_WIRE.title]);
    expect(discord.violations).toEqual([]);
  });
});
