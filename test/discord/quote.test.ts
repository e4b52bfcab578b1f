import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { aRunningBot, logged } from '../support/bot.ts';
import { buttonsOf, textsOf } from '../support/payloads.ts';

const ALONE = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;

async function check(
  text: string,
  options: { readonly private?: boolean } = {},
  locale?: 'uk' | 'ru' | 'tr' | 'fr' | 'zh-CN',
) {
  const { discord, log } = await aRunningBot();
  const asker = locale && { locale };
  const { message } = await discord.slash('quote', { text, ...options }, asker).acknowledged;
  if (message === undefined) throw new Error('no message');
  expect(discord.violations).toEqual([]);
  return { message, texts: textsOf(message), log };
}

describe('/quote', () => {
  test('finds the words as they stand, in public, and shows where', async () => {
    const { message, texts, log } = await check('“Mara Lindqvist led the island team”');
    expect(message.flags).toBe(MessageFlags.IsComponentsV2);
    expect(texts).toEqual([
      '**These words stand in the articles.**\n“Mara Lindqvist led the island team”',
      '> **Mara Lindqvist led the island team**, and Tomas Okafor spoke for the mainland.\n-# Harbour Daily · [Fishing fleets meet over the northern banks](https://harbour.example/talks#:~:text=Mara%20Lindqvist%20led%20the%20island%20team) · 2 May 2024 · paragraph 2',
    ]);
    expect(buttonsOf(message).at(-1)).toBe('delete:1100000000000000100');
    await logged(log, /^quote checked$/u);
    expect(log.find(({ msg }) => msg === 'quote checked')).toMatchObject({ verdict: 'exact' });
    expect(JSON.stringify(log)).not.toContain('Lindqvist');
  });

  test('strikes through what was left out and sets in bold what was put in', async () => {
    const { texts } = await check('About 2,500 nets are to be returned, said Okafor', {
      private: true,
    });
    expect(texts[0]).toBe(
      [
        '**Not quite: the articles word it differently.**',
        '“About 2,500 nets are to be returned, said Okafor”',
        'About ~~1,500~~ **2,500** nets are to be returned, said Okafor',
        '-# ~~struck through~~: only in the article · **bold**: only in the quotation',
      ].join('\n'),
    );
  });

  test('says that a retelling cannot be checked', async () => {
    const { texts } = await check('the fleets agreed to return 3,000 nets');
    expect(texts[0]).toMatch(/^\*\*This cannot be checked: only a summary/u);
    expect(texts[1]).toContain("Parley's summary of Coast Wire's report");
  });

  test('says that words stand nowhere, with the nearest passage named as that', async () => {
    const { texts } = await check('Tomas Okafor promised a harpsichord concert');
    expect(texts[0]).toMatch(
      /^\*\*These words stand in no article\.\*\*\n.*\n-# Nearest passage/su,
    );
  });

  test('checks what stands in quotation marks, and says whose words they are there', async () => {
    const { texts } = await check('Lindqvist said "1,500 nets are to be returned" on Monday');
    expect(texts[0]).toBe(
      "**These words stand in Harbour Daily's report. There they are Okafor's.**\n“1,500 nets are to be returned”",
    );
    expect(texts[1]).toContain('**1,500 nets are to be returned**, said Okafor.');
  });

  test.each([
    'Lindqvist "1,500 nets are to be returned" dedi',
    '« 1,500 nets are to be returned », a déclaré Lindqvist',
    'Lindqvist: "1,500 nets are to be returned"',
    '"1,500 nets are to be returned" (Lindqvist)',
  ])('reads who is named in: %s', async (text) => {
    const { texts } = await check(text);
    expect(texts[0]).toContain("There they are Okafor's.");
  });

  test('says nothing of somebody for whom another speaks', async () => {
    const { texts } = await check('a mate of Lindqvist said "1,500 nets are to be returned"');
    expect(texts[0]).toMatch(/^\*\*These words stand in the articles\.\*\*\n/u);
  });

  test('says nothing of a speaker who was named rightly', async () => {
    const { texts } = await check('Okafor said "1,500 nets are to be returned"');
    expect(texts[0]).toMatch(/^\*\*These words stand in the articles\.\*\*\n/u);
  });

  test('says that the words are the report’s own where nobody says them there', async () => {
    const { texts } = await check('Okafor: "met at Gull House in Portree"');
    expect(texts[0]).toBe(
      "**These words stand in Harbour Daily's report. There they are the report's own words.**\n“met at Gull House in Portree”",
    );
  });

  test.each([
    ['uk', 'Ці слова є в матеріалі Harbour Daily. Там їх автор: Okafor.', 'Замало, щоб перевірити'],
    ['ru', 'Эти слова есть в материале Harbour Daily. Там их автор: Okafor.', 'Слишком мало'],
    [
      'tr',
      'Bu sözler Harbour Daily haberinde geçiyor. Orada sözlerin sahibi: Okafor.',
      'Denetlemek',
    ],
    [
      'fr',
      'Ces mots figurent dans l’article publié par Harbour Daily. Ils y sont attribués à Okafor.',
      'C’est trop court',
    ],
    ['zh-CN', '这些话见于 Harbour Daily 的报道。其中说这些话的人是：Okafor。', '太短，无法核对'],
  ] as const)('says it in the language of who asks: %s', async (locale, other, short) => {
    const { texts } = await check('Lindqvist said "1,500 nets are to be returned"', {}, locale);
    expect(texts[0]).toContain(`**${other}**`);
    const few = await check('Lindqvist said "1,500 nets"', {}, locale);
    expect(few.texts).toEqual([expect.stringContaining(short)]);
  });

  test('shows each of several quotations, in order', async () => {
    const { texts } = await check('“They left without a treaty” but “not one net was lost at sea”');
    const heads = texts.filter((text) => text.startsWith('**'));
    expect(heads).toEqual([
      '**These words stand in the articles.**\n“They left without a treaty”',
      expect.stringMatching(
        /^\*\*These words stand in no article\.\*\*\n“not one net was lost at sea”/u,
      ),
    ]);
  });

  test('checks five of seven quotations and counts the rest', async () => {
    const seven = Array.from({ length: 7 }, (_, at) => `"my harpsichord ${at}"`).join(' ');
    const { texts } = await check(seven);
    expect(texts.filter((text) => text.includes('stand in no article'))).toHaveLength(5);
    expect(texts.at(-1)).toMatch(/^-# 2 more quotations were not looked at\.\n/u);
  });

  test('asks for more of what is too short, and shows no passage', async () => {
    const { texts } = await check('Okafor said "the nets"');
    expect(texts).toEqual([
      '**This is too short to check: give at least three words of the quotation.**\n“the nets”',
    ]);
  });

  test.each(['!?', '🕊️'])('%j holds no words to look for', async (text) => {
    const { message, texts } = await check(text);
    expect(message.flags).toBe(ALONE);
    expect(texts[0]).toBe('There are no words here to look for.');
  });

  test('takes 6,000 characters', async () => {
    const { texts } = await check('nets and more nets '.repeat(316).slice(0, 6_000));
    expect(texts.length).toBeGreaterThan(1);
  });
});
