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

/** A part of a message: a block quote, or what stands around it. */
export interface MessagePart {
  readonly text: string;
  readonly isBlockQuote: boolean;
}

/** A message in parts, so that each run of lines that Discord shows as a block quote stands alone. */
export function partsOf(content: string): readonly MessagePart[] {
  return content
    .split(BLOCK_QUOTE)
    .map((part, at) => {
      const isBlockQuote = at % 2 === 1;
      const text = readableText(part);
      return { text: isBlockQuote ? text.replace(/\s+/gu, ' ') : text, isBlockQuote };
    })
    .filter(({ text }) => hasWord(text));
}

/** With one group, so that splitting keeps the quotes at the odd places. */
const BLOCK_QUOTE = /((?:^>(?:>>)? .*(?:\n|$))+)/mu;
