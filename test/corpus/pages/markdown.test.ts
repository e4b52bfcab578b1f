import { describe, expect, test } from 'vitest';
import { isMarkdown, readMarkdown } from '../../../src/corpus/pages/markdown.ts';

describe('telling Markdown', () => {
  test.each([
    'See [the treaty](https://harbour.example/treaty) for more.',
    'They were **very** tired.',
    '![A ferry](ferry.jpg)',
    'Title\n=====\n\nText.',
    '> We were close.',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '[1]: https://harbour.example',
  ])('%j is Markdown', (text) => {
    expect(isMarkdown(text)).toBe(true);
  });

  test.each([
    '# A heading\n\nThe fleets met.',
    '- one\n- two',
    'Two * three * four, and snake_case_words.',
    'He said [sic] that they would (perhaps) come.',
    'The score was 3 > 2.',
    'Dashes - like this - and more.\n\nText -- and so on.',
    'A rule below a sentence parts it from the next.\n-----\nLike this.',
  ])('%j is as good as plain text', (text) => {
    expect(isMarkdown(text)).toBe(false);
  });
});

describe('reading Markdown', () => {
  test('takes the marks off, and keeps every word', () => {
    const { text, tables, title } = readMarkdown(
      [
        '# Fleets *meet*',
        '',
        'The **fleets** met at [Gull House](https://gull.example "an inn"), said `Okafor`\\*.',
        'They talked & left.',
        '',
        '![A ferry](ferry.jpg)',
        '',
        'What came next',
        '--------------',
        '',
        '> “We were _close_”, he said.',
        '',
        '- herring, and <b>cod</b>',
        '- harbour fees',
        '  1. for the north',
        '',
        '<!-- a comment -->',
        '',
        '| boat | nets |',
        '|------|------|',
        '| Ahab | 12   |',
        '',
        '---',
        '',
        'See [the treaty][1] &amp; <https://harbour.example/a>.',
        '',
        '[1]: https://harbour.example',
      ].join('\n'),
    );
    expect(text.split('\n\n')).toEqual([
      '# Fleets meet',
      'The fleets met at Gull House, said Okafor*.\nThey talked & left.',
      '## What came next',
      '“We were close”, he said.',
      'herring, and cod',
      'harbour fees',
      'for the north',
      'See the treaty & https://harbour.example/a.',
    ]);
    expect(tables).toEqual(['boat nets Ahab 12']);
    expect(title).toEqual({ value: 'Fleets meet', from: 'its # heading' });
  });

  test('makes no heading of a sentence above a rule', () => {
    expect(readMarkdown('The **fleets** met.\n-----\nThey talked.').text).toBe(
      'The fleets met.\n\nThey talked.',
    );
  });

  test('keeps the text of HTML in it, without tags and comments', () => {
    expect(
      readMarkdown(
        '<div>\n\nThe **fleets** met.<br>They talked.\n\n</div>\n\n<!-- no\n\ntext -->\n\n<p>One &amp; all.</p>\n\n<details><summary>More</summary>Two.</details>',
      ).text,
    ).toBe('The fleets met.\nThey talked.\n\nOne & all.\n\nMore\n\nTwo.');
  });

  test('writes entities as characters, and leaves out marks of footnotes', () => {
    expect(
      readMarkdown('“Yes”[^1] &mdash; he said&hellip; &#169; **2024**\n\n[^1]: In a letter.').text,
    ).toBe('“Yes” — he said… © 2024\n\nIn a letter.');
  });

  test('has no title where it has several', () => {
    expect(readMarkdown('# One\n\nText.\n\n# Two\n\nText.').title).toBeNull();
  });
});
