import { type ComponentChildren, createElement } from 'preact';
import { useMemo } from 'preact/hooks';
import { leafText, type MarkdownNode, readMarkdown } from './read-markdown.ts';

/** Discord's markdown as elements; nothing in the text is taken as HTML. */
export function Markdown({ text }: { readonly text: string }) {
  // Every change in the channel renders all of its messages.
  const nodes = useMemo(() => readMarkdown(text), [text]);
  return <div class="markdown">{elements(nodes)}</div>;
}

function elements(nodes: string | readonly MarkdownNode[] | undefined): ComponentChildren {
  if (nodes === undefined || typeof nodes === 'string') return nodes;
  return nodes.map(element);
}

function element(node: MarkdownNode): ComponentChildren {
  const inside = elements(node.content);
  const tag = TAGS[node.type];
  if (tag !== undefined) return createElement(tag, null, inside);
  switch (node.type) {
    case 'subtext':
      return <small class="subtext">{inside}</small>;
    case 'heading':
      return <strong class={`heading heading-${node.level ?? 1}`}>{inside}</strong>;
    case 'spoiler':
      return <span class="spoiler">{inside}</span>;
    case 'link':
    case 'url':
    case 'autolink':
      return <Link to={node.target ?? ''}>{inside}</Link>;
    case 'user':
    case 'everyone':
    case 'here':
      return <span class="mention">{leafText(node)}</span>;
    default:
      return inside ?? leafText(node);
  }
}

const TAGS: Readonly<Record<string, string>> = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strikethrough: 's',
  blockQuote: 'blockquote',
  inlineCode: 'code',
  codeBlock: 'pre',
  br: 'br',
};

/** A link to the web; any other address, such as `javascript:`, is shown as text. */
function Link({ to, children }: { readonly to: string; readonly children?: ComponentChildren }) {
  if (!/^https?:\/\//u.test(to)) return <>{children}</>;
  return (
    <a href={to} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
