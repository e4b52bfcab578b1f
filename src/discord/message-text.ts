import type { Message } from 'discord.js';
import { hasWord } from '../render/markdown.ts';

/** Sentences or quotations of one message that are looked up: each passage takes room in the reply. */
export const MOST_LOOKED_UP = 5;

/** A message's text; where it has none, that of the first message that it forwards. */
export function contentOf({ content, messageSnapshots }: Message): string {
  return content || (messageSnapshots?.first()?.content ?? '');
}

/** A message's text without Discord's markup, mentions, emoji and addresses. */
export function readableText(content: string): string {
  return content
    .replace(/```(?:\w+\n)?|`|\|\||\*\*|__|~~/gu, '')
    .replace(/\[([^\]]*)\]\(\s*<?https?:\/\/\S*?\)/gu, '$1')
    .replace(/<(?:@[!&]?|#|:\w+:|a:\w+:|t:|\/[\w -]+:)[\d:A-Za-z]*>/gu, ' ')
    .replace(/https?:\/\/\S+/gu, ' ')
    .replace(/^(?:>>> |> |-# |#{1,3} )/gmu, '')
    .replace(/(?<![\p{L}\p{N}])[*_]+|[*_]+(?![\p{L}\p{N}])/gu, '')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
}

/**
 * What a message quotes, in order: the texts in quotation marks of any script, and each run of lines
 * that Discord shows as a block quote.
 */
export function quotationsIn(content: string): readonly string[] {
  const found: { readonly at: number; readonly text: string }[] = [];
  const withoutBlocks = content.replace(/(?:^>(?:>>)? .*(?:\n|$))+/gmu, (lines, at: number) => {
    found.push({ at, text: lines });
    return ' '.repeat(lines.length);
  });
  for (const marks of QUOTATION_MARKS) {
    for (const { index, 1: inner = '' } of withoutBlocks.matchAll(marks)) {
      found.push({ at: index, text: inner });
    }
  }
  return found
    .toSorted((a, b) => a.at - b.at)
    .map(({ text }) => readableText(text).replace(/\s+/gu, ' '))
    .filter(hasWord);
}

/** Pairs of quotation marks. A straight one must not touch a word on its outer side: 5" is none. */
const QUOTATION_MARKS = [
  /“([^”]+)”/gu,
  /„([^“”]+)[“”]/gu,
  /«([^»]+)»/gu,
  /「([^」]+)」/gu,
  /『([^』]+)』/gu,
  /(?<![\p{L}\p{N}])"([^"]+)"(?![\p{L}\p{N}])/gu,
];
