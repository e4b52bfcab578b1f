import { describe, expect, test } from 'vitest';
import { composeLibrary, openCorpus } from '../../src/compose.ts';
import type { LocalDiscord } from '../../src/local-discord/start.ts';
import { anArticle, COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { aRunningBot } from '../support/bot.ts';

describe('a source', () => {
  test('offers the sources that fit what is typed', async () => {
    const { discord } = await aRunningBot();
    const typed = async (text: string) => {
      const others = { question: 'nets' };
      const exchange = discord.autocomplete('ask', { option: 'source', typed: text, others });
      return (await exchange.acknowledged).choices;
    };
    expect(await typed('')).toHaveLength(2);
    expect(await typed('harb')).toEqual([
      {
        name: 'Harbour Daily: Fishing fleets meet over the northern banks',
        value: 'harbour-daily',
      },
    ]);
    expect(await typed('nobody')).toEqual([]);
  });

  test('offers 25 sources at most, by names that Discord takes', async () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      anArticle({ id: `a${at}`, title: 'Long 🕊️ '.repeat(40) }),
    );
    const { discord } = await aRunningBot({ library: composeLibrary(many) });
    const { choices } = await discord.autocomplete('ask', { option: 'source', typed: '' })
      .acknowledged;
    expect(choices).toHaveLength(25);
    expect(discord.violations).toEqual([]);
  });
});

const ASKED = anArticle({
  id: 'asked',
  publisher: 'Asked Times',
  body: ['The fleets met at Gull House.', 'Mara Lindqvist led the island team.'],
  asked: [
    ['Where did the fleets meet?', 'meeting place'],
    ['Who led the island team?', `Who ${'really '.repeat(20)}led the island team?`],
  ],
});

async function choicesFor(discord: LocalDiscord, typed: string): Promise<readonly string[]> {
  const { choices } = await discord.autocomplete('ask', { option: 'question', typed }).acknowledged;
  for (const { name, value } of choices ?? []) expect(name).toBe(value);
  return (choices ?? []).map(({ name }) => name);
}

describe('a question', () => {
  const library = composeLibrary([ASKED, HARBOUR_DAILY, COAST_WIRE]);

  test('is offered in the language of who types, where there is one', async () => {
    const { discord } = await aRunningBot({ library: openCorpus('corpus').library });
    const typing = { option: 'question', typed: '' };
    const { choices } = await discord.autocomplete('ask', typing, { locale: 'uk' }).acknowledged;
    expect(choices?.[0]?.name).toBe('про що домовилися?');
    expect(choices?.every(({ name }) => /\p{Script=Cyrillic}/u.test(name))).toBe(true);
  });

  test.each([
    ['who', ['who', 'Who led the island team?']],
    ['who led the isl', ['who led the isl', 'Who led the island team?']],
    ['fleets meeting', ['fleets meeting', 'Where did the fleets meet?']],
    ['  WHERE did the fleets MEET ', ['WHERE did the fleets MEET', 'Where did the fleets meet?']],
    ['Who led the island team?', ['Who led the island team?']],
    ['harpsichord', []],
    ['🕊️', []],
  ])('%j is completed to what was typed and what fits', async (typed, expected) => {
    const { discord } = await aRunningBot({ library });
    expect(await choicesFor(discord, typed)).toEqual(expected);
    expect(discord.violations).toEqual([]);
  });

  test('not begun yet gets questions from the articles, and no empty choice', async () => {
    const { discord } = await aRunningBot({ library });
    expect(await choicesFor(discord, '')).toEqual([
      'Where did the fleets meet?',
      'Who led the island team?',
    ]);
  });

  test('too long for a choice gets none', async () => {
    const { discord } = await aRunningBot({ library });
    expect(await choicesFor(discord, `who led ${'the island team '.repeat(6)}`)).toEqual([]);
  });

  test('leaves no trace of what is typed in the log, also when completing fails', async () => {
    const failing = {
      ...library,
      suggest: () => {
        throw new Error('no');
      },
    };
    const { discord, log } = await aRunningBot({
      library: failing,
      settings: { logQuestions: 'all' },
    });
    expect(await choicesFor(discord, 'walrus')).toEqual([]);
    expect(JSON.stringify(log)).not.toContain('walrus');
  });
});
