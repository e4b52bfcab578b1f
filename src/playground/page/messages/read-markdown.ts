import {
  type APIMessage,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { parse } from 'discord-markdown-parser';
import { nameOf } from '../state/channel.ts';

/** A node of the parser's tree. */
export interface MarkdownNode {
  readonly type: string;
  readonly content?: string | readonly MarkdownNode[];
  /** A link's address. */
  readonly target?: string;
  /** A heading's level. */
  readonly level?: number;
  /** An emoji, a custom emoji's name, or a command's name. */
  readonly name?: string;
  /** The id of a mentioned user, role or channel. */
  readonly id?: string;
  /** A timestamp, in Unix seconds. */
  readonly timestamp?: string;
}

/** Parses Discord's markdown, masked links included, as apps may send them. */
export function readMarkdown(text: string): readonly MarkdownNode[] {
  return text
    .split(BEHIND_QUOTE)
    .flatMap((piece) => parse(piece, 'extended') as readonly MarkdownNode[]);
}

/** Where small print follows a quotation: the parser takes it for small print at the beginning of a text alone. */
const BEHIND_QUOTE = /(?<=^> .*\n)(?=-# )/mu;

/** The text of a node without content, such as a mention or an emoji; empty for unknown nodes. */
export function leafText({ type, id = '', name = '', timestamp }: MarkdownNode): string {
  switch (type) {
    case 'user':
      return `@${nameOf(id)}`;
    case 'everyone':
    case 'here':
      return `@${type}`;
    case 'role':
      return `@${id}`;
    case 'channel':
      return `#${id}`;
    case 'timestamp':
      return new Date(Number(timestamp) * 1_000).toLocaleString();
    case 'twemoji':
      return name;
    case 'emoji':
      return `:${name}:`;
    case 'slashCommand':
      return `/${name}`;
    default:
      return '';
  }
}

/** A message's text without its markdown. */
export function plainText({ content, components = [] }: APIMessage): string {
  return [content, ...components.flatMap(textsOf)]
    .filter((text) => text !== '')
    .map((text) => readMarkdown(text).map(plainNode).join(''))
    .join('\n');
}

function textsOf(component: APIMessageTopLevelComponent): readonly string[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [component.content];
    case ComponentType.Section:
      return component.components.map(({ content }) => content);
    default:
      return [];
  }
}

function plainNode(node: MarkdownNode): string {
  const { type, content } = node;
  if (type === 'br') return '\n';
  if (content === undefined) return leafText(node);
  if (typeof content === 'string') return content;
  const isLine = type === 'subtext' || type === 'heading';
  return content.map(plainNode).join('') + (isLine ? '\n' : '');
}
