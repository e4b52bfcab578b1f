import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { composeLibrary } from '../../src/compose.ts';
import type { Library } from '../../src/domain/library.ts';
import type { LocalDiscord } from '../../src/local-discord/start.ts';
import { COAST_WIRE, HARBOUR_DAILY } from '../support/articles.ts';
import { aRunningBot } from '../support/bot.ts';
import { textsOf } from '../support/payloads.ts';
import { synonyms } from '../support/synonyms.ts';

type GivenMessage = Parameters<LocalDiscord['messageCommand']>[1];

async function command(
  name: string,
  message: GivenMessage,
  { library, locale }: { readonly library?: Library; readonly locale?: 'tr' | 'fr' } = {},
) {
  const { discord, log } = await aRunningBot({ ...(library && { library }) });
  const { message: answer } = await discord.messageCommand(name, message, { locale }).acknowledged;
  expect(answer?.flags).toBe(MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral);
  expect(discord.violations).toEqual([]);
  return { texts: textsOf(answer ?? {}), log };
}

describe('Find sources', () => {
  test('shows for each sentence the best passage, or that none matches, and judges nobody', async () => {
    const { texts } = await command('Find sources', {
      content:
        'Mara Lindqvist **led** the island team. <@1100000000000000555> Harpsichords are dear!',
    });
    expect(texts).toEqual([
      '“Mara Lindqvist led the island team.”',
      expect.stringMatching(/^> \*\*Mara Lindqvist led .*\*\*\n-# Harbour Daily · /u),
      '“Harpsichords are dear!”\nNo passage matches this sentence.',
      '-# Found by matching words. This says nothing about the message or its author.',
    ]);
  });

  test('reads a sentence that may be in several languages in that of the user', async () => {
    const rules = synonyms('# language: tr', 'kara => storm', '# language: fr', 'kara => led');
    const library = composeLibrary([HARBOUR_DAILY, COAST_WIRE], rules);
    const { texts } = await command(
      'Find sources',
      { content: 'Kara.' },
      { library, locale: 'fr' },
    );
    expect(texts[1]).toContain('Lindqvist led');
  });

  test('looks at five sentences and counts the rest', async () => {
    const content = Array.from({ length: 8 }, (_, at) => `Harpsichord ${at} is out of tune.`).join(
      ' ',
    );
    const { texts } = await command('Find sources', { content });
    expect(texts.filter((text) => text.includes('No passage matches'))).toHaveLength(5);
    expect(texts.at(-1)).toMatch(/^-# 3 more sentences were not looked at\.\n/u);
  });

  test('reads a forwarded message where there is no text of its own', async () => {
    const { texts } = await command('Find sources', {
      content: '',
      message_snapshots: [{ message: { content: 'Lindqvist led the island team.' } }],
    });
    expect(texts[1]).toContain('Mara Lindqvist led');
  });

  test.each(['', '🕊️', '<:smile:1100000000000000555>', 'https://example.com/a'])(
    'says so of %j, in which there is no text',
    async (content) => {
      const { texts } = await command('Find sources', { content });
      expect(texts).toEqual(['There is no text in this message.']);
    },
  );

  test('writes nothing of the message to the log', async () => {
    const { log } = await command('Find sources', { content: 'A walrus led the island team.' });
    expect(JSON.stringify(log)).not.toContain('walrus');
  });
});

describe('Check quote', () => {
  test('checks what stands in quotation marks and in quoted lines, in order', async () => {
    const { texts } = await command('Check quote', {
      content:
        'They wrote “Mara Lindqvist led the island team” and\n> About 2,500 nets are to be returned, said Okafor.\nwell',
    });
    expect(texts[0]).toMatch(/^\*\*These words stand in the articles\.\*\*/u);
    expect(texts.join('\n')).toContain('About ~~1,500~~ **2,500** nets');
  });

  test('says whose words they are where the message names somebody else', async () => {
    const { texts } = await command('Check quote', {
      content: 'lol Lindqvist said “1,500 nets are to be returned”',
    });
    expect(texts[0]).toContain("There they are Okafor's.");
  });

  test('checks five and counts the rest', async () => {
    const content = Array.from({ length: 7 }, (_, at) => `"my harpsichord ${at}"`).join(' ');
    const { texts } = await command('Check quote', { content });
    expect(texts.filter((text) => text.includes('stand in no article'))).toHaveLength(5);
    expect(texts.at(-1)).toMatch(/^-# 2 more quotations were not looked at\.\n/u);
  });

  test('says so of a message that quotes nothing, or holds no text', async () => {
    const plain = await command('Check quote', { content: 'No mark in this. 5" long.' });
    expect(plain.texts[0]).toMatch(/^This message quotes nothing/u);
    const empty = await command('Check quote', { content: '' });
    expect(empty.texts[0]).toBe('There is no text in this message.');
  });
});
