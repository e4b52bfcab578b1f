import { describe, expect, test } from 'vitest';
import { quotationsIn, readableText } from '../../src/discord/message-text.ts';

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

describe('the quotations of a message', () => {
  test.each<[string, readonly string[]]>([
    ['She said “one two” and "three four".', ['one two', 'three four']],
    ['„eins“ «un» 「一」『二』', ['eins', 'un', '一', '二']],
    ['> a line\n> and another\nno\n> third', ['a line and another', 'third']],
    ['> he said "inner"\nand "outer"', ['he said "inner"', 'outer']],
    ['a 5" pipe and a 6" pipe', []],
    ['"" “ ” «!»', []],
    ['“first” > “second”', ['first', 'second']],
  ])('in %j are %j', (content, quotations) => {
    expect(quotationsIn(content)).toEqual(quotations);
  });
});
