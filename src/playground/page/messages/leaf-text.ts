import { nameOf } from '../state/names.ts';
import type { MarkdownNode } from './read-markdown.ts';

/** What a node without content is read as: a mention, an emoji; empty for what nobody types here. */
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
