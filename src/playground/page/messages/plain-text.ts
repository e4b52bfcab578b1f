import {
  type APIMessage,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { leafText } from './leaf-text.ts';
import { type MarkdownNode, readMarkdown } from './read-markdown.ts';

/** All that a message says, without what its markdown makes of it. */
export function plainText({ content, components = [] }: APIMessage): string {
  return [content, ...components.flatMap(textsOf)]
    .filter((text) => text !== '')
    .map((text) => readMarkdown(text).map(textOf).join(''))
    .join('\n');
}

function textsOf(component: APIMessageTopLevelComponent): readonly string[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [component.content];
    case ComponentType.Section:
      return component.components.map((one) => one.content);
    default:
      return [];
  }
}

function textOf(node: MarkdownNode): string {
  const { type, content } = node;
  if (type === 'br') return '\n';
  if (content === undefined) return leafText(node);
  if (typeof content === 'string') return content;
  return content.map(textOf).join('') + (type === 'subtext' || type === 'heading' ? '\n' : '');
}
