import { describe, expect, test } from 'vitest';
import { partsOf, readableText } from '../../src/discord/message-text.ts';

describe('the readable text of a message', () => {
  test.each([
    ['**bold** _it_ __u__ ~~s~~ ||spoiler||', 'bold it u s spoiler'],
    ['<@1100000000000000001> said <#1100000000000000002> <:a:1> <a:b:2> <t:12:R>', 'said'],
    ['# Head\n- item\n> quoted\n-# small', 'Head\n- item\nquoted\nsmall'],
    ['```ts\ncode\n``` and `more`', 'code\n and more'],
    ['[words](https://a.example/b) https://c.example', 'words'],
    ['snake_case and 2*3*4', 'snake_case and 2*3*4'],
    ['a <b> c', 'a <b> c'],
    ['', ''],
  ])('of %j is %j', (content, text) => {
    expect(readableText(content)).toBe(text);
  });
});

describe('the parts of a message', () => {
  const quote = (text: string) => ({ text, isBlockQuote: true });
  const plain = (text: string) => ({ text, isBlockQuote: false });

  test.each<[string, readonly unknown[]]>([
    ['She said “one”.', [plain('She said “one”.')]],
    [
      '> a line\n> and **another**\nno\n> third',
      [quote('a line and another'), plain('no'), quote('third')],
    ],
    ['> he said "inner"\nand "outer"', [quote('he said "inner"'), plain('and "outer"')]],
    ['“first” > “second”', [plain('“first” > “second”')]],
    ['> 🕊️\n', []],
    ['', []],
  ])('of %j are %j', (content, parts) => {
    expect(partsOf(content)).toEqual(parts);
  });
});
