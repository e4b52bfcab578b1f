import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localeFor } from '../../src/render/locale.ts';
import { escapeMarkdown, maskedLink, unescapeMarkdown } from '../../src/render/markdown.ts';
import { strangeText } from '../support/arbitraries.ts';

const ENGLISH = localeFor('en-US');

describe('escaping', () => {
  test.each<[string, string]>([
    ['**a** _b_ ~~c~~ ||d|| `e`', '\\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~ \\|\\|d\\|\\| \\`e\\`'],
    ['<@1> <#2> <:e:3> <t:4>', '\\<\\@1\\> \\<#2\\> \\<\\:e\\:3\\> \\<t\\:4\\>'],
    ['@everyone', '\\@everyone'],
    ['[a](https://b.example)', '\\[a\\](https\\://b.example)'],
    [':smile: at 10:30: yes', '\\:smile: at 10\\:30: yes'],
    ['# head', '\\# head'],
    ['-# small', '\\-# small'],
    ['- item', '\\- item'],
    ['12. twelfth', '12\\. twelfth'],
    ['> quote', '\\> quote'],
    ['a # b - c 1. d', 'a # b - c 1. d'],
    ['back\\slash', 'back\\\\slash'],
  ])('%s becomes %s', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  test('is undone', () => {
    fc.assert(
      fc.property(strangeText, (text) => {
        expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text);
      }),
    );
  });
});

describe('a masked link', () => {
  test.each<[string, string, string]>([
    ['a plain title', 'A title', '[A title](https://a.example/x)'],
    ['brackets', 'A [video] title', '[A (video) title](https://a.example/x)'],
    ['an address', 'See https://b.example now', '[See now](https://a.example/x)'],
    ['emoji and flags', 'Peace 🕊️ 🇺🇦 talks', '[Peace talks](https://a.example/x)'],
    ['marks of markdown', '*A* `b` \\c', '[A b c](https://a.example/x)'],
    ['nothing but emoji', '🕊️', '[article](https://a.example/x)'],
  ])('has a label without %s', (_, title, link) => {
    expect(maskedLink(title, 'https://a.example/x', ENGLISH)).toBe(link);
  });

  test('closes at its own bracket', () => {
    expect(maskedLink('A', 'https://a.example/b_(c)', ENGLISH)).toBe(
      '[A](https://a.example/b_%28c%29)',
    );
  });

  test('is the escaped title where no address is known or it is too long', () => {
    expect(maskedLink('*A*', null, ENGLISH)).toBe('\\*A\\*');
    expect(maskedLink('*A*', `https://a.example/${'x'.repeat(400)}`, ENGLISH)).toBe('\\*A\\*');
  });
});
