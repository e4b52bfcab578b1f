import { parse } from 'discord-markdown-parser';

/** A node of the tree that the parser makes of Discord's markdown. */
export interface MarkdownNode {
  readonly type: string;
  readonly content?: string | readonly MarkdownNode[];
  /** Where a link leads. */
  readonly target?: string;
  /** Of a heading. */
  readonly level?: number;
  /** Of an emoji: itself, or what a server calls it; of a command. */
  readonly name?: string;
  /** Of a user, a role or a channel that is mentioned. */
  readonly id?: string;
  /** Of a moment: seconds of Unix time. */
  readonly timestamp?: string;
}

/** Discord's markdown as a tree; masked links are read, as apps may send them. */
export function readMarkdown(text: string): readonly MarkdownNode[] {
  return parse(text, 'extended') as readonly MarkdownNode[];
}
