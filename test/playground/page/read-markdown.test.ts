import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { plainText, readMarkdown } from '../../../src/playground/page/messages/read-markdown.ts';

test('a message is read without its marks, one text a line', () => {
  const message = {
    content: '',
    components: [
      { type: ComponentType.TextDisplay, content: '**how many \\*bodies\\*?**' },
      { type: ComponentType.Separator },
      {
        type: ComponentType.Section,
        components: [
          { type: ComponentType.TextDisplay, content: '> ~~its~~ **their** losses\n> and more' },
          {
            type: ComponentType.TextDisplay,
            content: '-# [A headline](https://example.org) · June',
          },
        ],
        accessory: { type: ComponentType.Button },
      },
    ],
  } as APIMessage;
  expect(plainText(message)).toBe(
    'how many *bodies*?\nits their losses\nand more\nA headline · June\n',
  );
});

test('a message of somebody is its content', () => {
  expect(plainText({ content: '**Eight** boats, `12` tons' } as APIMessage)).toBe(
    'Eight boats, 12 tons',
  );
});

describe('what is no text by itself', () => {
  test.each([
    ['<@1100000000000000001> how many boats?', '@Parley how many boats?'],
    ['Eight boats 🚤', 'Eight boats 🚤'],
    ['@everyone look', '@everyone look'],
    ['# Boats\nEight came', 'Boats\nEight came'],
  ])('%j is read as %j', (content, text) => {
    expect(plainText({ content } as APIMessage)).toBe(text);
  });
});

test('small print right behind a quotation is small print, as in Discord', () => {
  const types = readMarkdown('> We were close.\n-# Harbour Daily').map(({ type }) => type);
  expect(types).toEqual(['blockQuote', 'subtext']);
});
