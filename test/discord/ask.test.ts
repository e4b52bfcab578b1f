import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { composeLibrary, openCorpus } from '../../src/compose.ts';
import type { LocalDiscord } from '../../src/local-discord/start.ts';
import { COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { aRunningBot } from '../support/bot.ts';
import { labelsOf, textsOf } from '../support/payloads.ts';
import { synonyms } from '../support/synonyms.ts';

/** From here on users may send what Discord's own client would not let them. */
function liftLimits(discord: LocalDiscord): void {
  const question = { type: 3, name: 'question', description: 'Anything', min_length: 0 };
  discord.seedCommands([{ name: 'ask', description: 'Ask', options: [question] }]);
}

describe('/ask', () => {
  test('is answered in public with the passage and its source', async () => {
    const { discord } = await aRunningBot();
    const { type, message, afterMs } = await discord.slash('ask', {
      question: 'who led the island team?',
    }).acknowledged;
    expect(type).toBe(InteractionResponseType.ChannelMessageWithSource);
    expect(message?.flags).toBe(MessageFlags.IsComponentsV2);
    expect(textsOf(message ?? {})).toEqual([
      '-# who led the island team?',
      '> **Mara Lindqvist led the island team, and Tomas Okafor spoke for the mainland.**\n-# Harbour Daily · [Fishing fleets meet over the northern banks](https://harbour.example/talks#:~:text=Mara%20Lindqvist%20led%20the%20island%20team) · 2 May 2024 · paragraph 2',
    ]);
    expect(afterMs).toBeLessThan(3_000);
    expect(discord.violations).toEqual([]);
  });

  test('is answered to the asker alone when asked to, in servers and in direct messages', async () => {
    const { discord } = await aRunningBot();
    for (const guildId of ['1100000000000000300', null]) {
      const asked = discord.slash('ask', { question: 'nets', private: true }, { guildId });
      const { message } = await asked.acknowledged;
      expect(message?.flags).toBe(MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral);
    }
    expect(discord.violations).toEqual([]);
  });

  test('shows each publisher, and how many mention it', async () => {
    const { library } = openCorpus('corpus');
    const { discord } = await aRunningBot({ library });
    const { message } = await discord.slash('ask', {
      question: 'how many bodies will be returned?',
    }).acknowledged;
    const texts = textsOf(message ?? {});
    expect(texts[1]).toContain("Parley's summary of PressBee's report");
    expect(texts[2]).toMatch(/ \*CGTN, retold · paragraph 3\* · 2 of 2 publishers mention this$/u);
    expect(texts).toHaveLength(3);
    expect(discord.violations).toEqual([]);
  });

  test.each([
    ['uk', 'червень 2025', 'Видалити'],
    ['ru', 'июнь 2025', 'Удалить'],
    ['tr', 'Haziran 2025', 'Sil'],
    ['fr', 'juin 2025', 'Supprimer'],
    ['zh-CN', '2025年6月', '删除'],
    ['de', 'June 2025', 'Delete'],
  ] as const)('is worded in the language of the user: %s', async (locale, date, label) => {
    const { discord } = await aRunningBot({ library: openCorpus('corpus').library });
    const asked = discord.slash('ask', { question: 'which planes' }, { locale });
    const { message } = await asked.acknowledged;
    const texts = textsOf(message ?? {});
    expect(texts[1]).toContain(date);
    expect(labelsOf(message ?? {})).toContain(label);
    // What the articles say stays as it stands.
    expect(texts[1]).toContain('warplanes');
    expect(discord.violations).toEqual([]);
  });

  test('is answered alone where that is the default, and publicly when asked to', async () => {
    const { discord } = await aRunningBot({ settings: { defaultPrivate: true } });
    const alone = await discord.slash('ask', { question: 'nets' }).acknowledged;
    expect(alone.message?.flags).toBe(MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral);
    const open = await discord.slash('ask', { question: 'nets', private: false }).acknowledged;
    expect(open.message?.flags).toBe(MessageFlags.IsComponentsV2);
  });

  test('says so where the articles do not answer', async () => {
    const { discord } = await aRunningBot();
    const { message } = await discord.slash('ask', { question: 'how do i cook rice' }).acknowledged;
    expect(textsOf(message ?? {})).toEqual([
      '-# how do i cook rice',
      'The articles do not answer this. In no article: “cook”, “rice”. Articles up to 2 May 2024.',
    ]);
  });

  test('says in one line, and without suggestions, that it does not read a language', async () => {
    const { discord } = await aRunningBot({ library: openCorpus('corpus').library });
    const question = 'wie viele Kinder will die Ukraine zurück?';
    const ask = async (locale: 'de' | 'fr') => {
      const { message } = await discord.slash('ask', { question }, { locale }).acknowledged;
      return message ?? {};
    };
    expect(textsOf(await ask('de'))).toEqual([
      'I do not read this language. Please ask in English, Ukrainian, Russian, Turkish, French or Chinese.',
    ]);
    expect(labelsOf(await ask('de'))).toEqual([]);
    expect(textsOf(await ask('fr'))[0]).toMatch(
      /^Je ne comprends pas cette langue\. .* chinois\.$/u,
    );
    expect(discord.violations).toEqual([]);
  });

  test.each([
    ['tr', 'A storm sank 12 boats'],
    ['fr', 'Mara Lindqvist led'],
  ] as const)(
    'reads what may be in several languages in that of the user: %s',
    async (locale, text) => {
      const rules = synonyms('# language: tr', 'kara => storm', '# language: fr', 'kara => led');
      const library = composeLibrary([HARBOUR_DAILY, COAST_WIRE], rules);
      const { discord } = await aRunningBot({ library });
      const { message } = await discord.slash('ask', { question: 'kara' }, { locale }).acknowledged;
      expect(textsOf(message ?? {})[1]).toContain(text);
    },
  );

  test('looks in one source, chosen from the list or typed by hand', async () => {
    const { discord } = await aRunningBot();
    for (const source of ['harbour-daily', 'Harbour']) {
      const { message } = await discord.slash('ask', { question: 'how many nets', source })
        .acknowledged;
      const text = textsOf(message ?? {}).join('\n');
      expect(text).toContain('Harbour Daily');
      expect(text).not.toContain('Coast Wire');
    }
    const { message } = await discord.slash('ask', { question: 'nets', source: 'Nobody' })
      .acknowledged;
    expect(message?.flags).toBe(MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral);
    expect(textsOf(message ?? {})).toEqual([
      'No article fits that source. Pick one from the list, or leave it out to search them all.',
    ]);
  });

  test.each<[string, string]>([
    ['6,000 characters', 'how many nets '.repeat(430)],
    ['only emoji', '🕊️🕊️🕊️'],
    ['nothing', ''],
    ['only spaces', '   '],
    ['control characters', 'how\u0000 many\u0007 nets\n\n\t'],
    ['mass mentions', '@everyone @here <@1100000000000000001> <@&1100000000000000002> nets'],
    ['markdown', '**nets** ~~of~~ `the` ||sea|| # [x](https://evil.example) > -# ***'],
    ['marks that turn the direction', '\u202enets \u2067many\u2069 \u200f\u200fhow'],
    ['half an emoji', 'nets \ud83d'],
    ['a backslash at its end', 'nets \\'],
  ])('survives a question of %s', async (_, question) => {
    const { discord } = await aRunningBot();
    liftLimits(discord);
    const { message } = await discord.slash('ask', { question }).acknowledged;
    expect(textsOf(message ?? {})).not.toHaveLength(0);
    expect(discord.violations).toEqual([]);
  });

  test('refuses a question over the limit with one clear line to the asker', async () => {
    const { discord } = await aRunningBot();
    liftLimits(discord);
    const { message } = await discord.slash('ask', { question: 'x'.repeat(301) }).acknowledged;
    expect(message?.flags).toBe(MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral);
    expect(textsOf(message ?? {})).toEqual([
      'That question has 301 characters; I take up to 300. Please shorten it.',
    ]);
  });
});
