import { lexer, type Token, type Tokens } from 'marked';
import { decodeEntities, parsePage, readBlocks } from './html.ts';
import type { FoundField } from './metadata.ts';

/** What a Markdown text says, without its marks. */
export interface MarkdownText {
  /** Its blocks, a blank line between them; headings are marked with `#`. */
  readonly text: string;
  /** How each table begins; tables are left out. */
  readonly tables: readonly string[];
  /** Its one heading of the first level. */
  readonly title: FoundField | null;
}

/**
 * Whether a text is Markdown and not just plain text with a `#` heading or a dash in it: it has links, pictures,
 * bold words, quotations, code or tables marked so.
 */
export function isMarkdown(text: string): boolean {
  return MARKS.some((mark) => mark.test(text));
}

const MARKS = [
  /\[[^\]\n]+\]\((?:https?:|\/|#|mailto:)[^)\s]*(?: "[^"]*")?\)/u,
  /!\[[^\]\n]*\]\([^)\n]+\)/u,
  /(?<![\p{L}\p{N}*_])(\*\*|__)(?=\S)[^\n]+?(?<=\S)\1(?![\p{L}\p{N}*_])/u,
  /^\[[^\]\n]+\]: https?:\/\//mu,
  /^(?:```|~~~)/mu,
  /^\|.+\|\s*\n\|[ :|-]+\|/mu,
  /^[^\n]*[^\s.!?…:;,][^\S\n]*\n(?:={3,}|-{3,})[^\S\n]*(?:\n|$)/mu,
  /^> \S/mu,
];

/** Takes the marks off a Markdown text: links become their words, pictures and comments go. */
export function readMarkdown(text: string): MarkdownText {
  const tables: string[] = [];
  const titles: string[] = [];
  const blockOf = (token: Token): readonly string[] => {
    switch (token.type) {
      case 'heading': {
        const { depth, tokens = [] } = token as Tokens.Heading;
        const words = inline(tokens).replace(/\s+/gu, ' ').trim();
        // A rule drawn close below a sentence makes no heading of it, whatever Markdown says.
        if (!token.raw.trimStart().startsWith('#') && SENTENCE.test(words)) return [words];
        if (depth === 1) titles.push(words);
        return words === '' ? [] : [`${'#'.repeat(depth)} ${words}`];
      }
      case 'paragraph':
      case 'text':
        return [inline('tokens' in token && token.tokens ? token.tokens : [token])];
      case 'blockquote':
        return ((token as Tokens.Blockquote).tokens ?? []).flatMap(blockOf);
      case 'list':
        return (token as Tokens.List).items.flatMap(({ tokens }) => tokens.flatMap(blockOf));
      case 'code':
        return [(token as Tokens.Code).text];
      case 'table': {
        const { header, rows } = token as Tokens.Table;
        tables.push(
          [header, ...rows].flatMap((row) => row.map(({ text: cell }) => cell)).join(' '),
        );
        return [];
      }
      case 'html':
        return readBlocks(parsePage(token.raw).body).map((block) =>
          block.kind === 'heading' ? `## ${block.text}` : block.text,
        );
      default:
        // Rules, blank lines and addresses of links hold no text of the article.
        return [];
    }
  };
  const blocks = lexer(text).flatMap(blockOf);
  const [title] = titles;
  return {
    text: blocks.filter((block) => block.trim() !== '').join('\n\n'),
    tables,
    title:
      title !== undefined && titles.length === 1 ? { value: title, from: 'its # heading' } : null,
  };
}

/** The words of inline marks; a line break in them stays, since it may part blocks of a pasted page. */
function inline(tokens: readonly Token[]): string {
  return tokens
    .map((token): string => {
      switch (token.type) {
        case 'image':
          return '';
        case 'html':
          return /^<br[\s/>]/iu.test(token.raw) ? '\n' : '';
        case 'br':
          return '\n';
        case 'codespan':
        case 'escape':
          return (token as Tokens.Codespan | Tokens.Escape).text;
        default:
          if ('tokens' in token && token.tokens) return inline(token.tokens);
          return 'text' in token ? decodeEntities(token.text as string).replace(FOOTNOTE, '') : '';
      }
    })
    .join('');
}

/** The mark of a footnote, `[^1]`, and of its text. */
const FOOTNOTE = /\[\^[^\]\s]+\](?::\s*)?/gu;

const SENTENCE = /[.!?…。！？]["'”’»)]*$/u;
