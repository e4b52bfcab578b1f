import type { ComponentChildren } from 'preact';
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
  switch (node.type) {
    case 'strong':
      return <strong>{inside}</strong>;
    case 'em':
      return <em>{inside}</em>;
    case 'underline':
      return <u>{inside}</u>;
    case 'strikethrough':
      return <s>{inside}</s>;
    case 'subtext':
      return <small class="subtext">{inside}</small>;
    case 'heading':
      return <strong class={`heading heading-${node.level ?? 1}`}>{inside}</strong>;
    case 'blockQuote':
      return <blockquote>{inside}</blockquote>;
    case 'inlineCode':
      return <code>{inside}</code>;
    case 'codeBlock':
      return <pre>{inside}</pre>;
    case 'spoiler':
      return <span class="spoiler">{inside}</span>;
    case 'br':
      return <br />;
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

/** A link to the web; any other address, such as `javascript:`, is shown as text. */
function Link({ to, children }: { readonly to: string; readonly children?: ComponentChildren }) {
  if (!/^https?:\/\//u.test(to)) return <>{children}</>;
  return (
    <a href={to} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
