import { controlCharacterFault } from './control-characters.ts';
import { quoted } from './fault.ts';
import type { LineFault } from './front-matter.ts';

/** A paragraph as it stands in a body, before it has an id and a number. */
export interface BodyParagraph {
  readonly section: string | null;
  readonly text: string;
  readonly asked: readonly string[];
}

/** Twice the longest that was met (a list of 23,000 characters): beyond it, blank lines were lost. */
const LONGEST_PARAGRAPH = 50_000;

const HEADING = '## ';
const COMMENT = '<!--';
const COMMENT_END = '-->';
/** A paragraph that begins like this is written with a backslash before it. */
const NEEDS_ESCAPE = /^(?:## |<!--|\\)/u;
const ESCAPED = /^\\(?=## |<!--|\\)/u;

/** Reads the lines under the front matter; `firstLine` is the 1-based line of the first of them. */
export function readBody(
  lines: readonly string[],
  firstLine: number,
): { readonly paragraphs: readonly BodyParagraph[]; readonly faults: readonly LineFault[] } {
  const paragraphs: BodyParagraph[] = [];
  const faults: LineFault[] = [];
  let section: string | null = null;
  let open: string[] = [];
  let openLine = 0;

  const close = (): void => {
    if (open.length === 0) return;
    const text = open.join(' ').replace(ESCAPED, '');
    open = [];
    const fault = paragraphFault(text);
    if (fault === null) paragraphs.push({ section, text, asked: [] });
    else faults.push({ line: openLine, ...fault });
  };

  for (let at = 0; at < lines.length; at += 1) {
    const raw = lines[at] ?? '';
    const line = raw.trim();
    const number = firstLine + at;
    if (line === '') {
      close();
    } else if (raw.startsWith(HEADING)) {
      close();
      section = line.slice(HEADING.length).trim();
      if (section === '') {
        faults.push({ line: number, expected: 'a heading after ##', came: 'none' });
      }
      const control = controlCharacterFault(section);
      if (control !== null) faults.push({ line: number, ...control });
    } else if (line.startsWith(COMMENT)) {
      close();
      const comment = readComment(lines, at);
      at = comment.lastLine;
      if (comment.fault !== null) faults.push({ line: number, ...comment.fault });
      else if (comment.asked !== null) {
        const above = paragraphs.at(-1);
        if (above === undefined || above.section !== section) {
          faults.push({ line: number, expected: 'a paragraph above asked:', came: 'none' });
        } else {
          paragraphs[paragraphs.length - 1] = {
            ...above,
            asked: [...above.asked, ...comment.asked],
          };
        }
      }
    } else {
      if (open.length === 0) openLine = number;
      open.push(line);
    }
  }
  close();
  return { paragraphs, faults };
}

/** Writes paragraphs so that {@link readBody} gives them back as they are. */
export function formatBody(paragraphs: readonly BodyParagraph[]): string {
  const blocks: string[] = [];
  let section: string | null = null;
  for (const paragraph of paragraphs) {
    if (paragraph.section !== section) {
      section = paragraph.section;
      if (section !== null) blocks.push(`${HEADING}${section}`);
    }
    const backslash = NEEDS_ESCAPE.test(paragraph.text) ? '\\' : '';
    const asked =
      paragraph.asked.length > 0 ? `\n<!-- asked: ${paragraph.asked.join(' | ')} -->` : '';
    blocks.push(`${backslash}${paragraph.text}${asked}`);
  }
  return `${blocks.join('\n\n')}\n`;
}

function paragraphFault(text: string): Omit<LineFault, 'line'> | null {
  if (text.length > LONGEST_PARAGRAPH) {
    return {
      expected: `a paragraph of at most ${LONGEST_PARAGRAPH} characters (is a blank line missing?)`,
      came: `${text.length}`,
    };
  }
  const control = controlCharacterFault(text);
  if (control !== null) return control;
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) {
    return { expected: 'a paragraph with visible characters', came: quoted(text) };
  }
  return null;
}

interface Comment {
  /** Index of the line on which the comment ends. */
  readonly lastLine: number;
  /** The phrasings of an `asked:` comment, null for any other. */
  readonly asked: readonly string[] | null;
  readonly fault: Omit<LineFault, 'line'> | null;
}

function readComment(lines: readonly string[], first: number): Comment {
  let last = first;
  while (last < lines.length && !lines[last]?.includes(COMMENT_END)) last += 1;
  const text = lines
    .slice(first, last + 1)
    .join(' ')
    .trim();
  if (last === lines.length) {
    // Only this line is given up, so that what follows is still read and checked.
    const fault = { expected: `${COMMENT_END} at the comment's end`, came: 'none' };
    return { lastLine: first, asked: null, fault };
  }
  if (!text.endsWith(COMMENT_END)) {
    const after = text.slice(text.indexOf(COMMENT_END) + COMMENT_END.length);
    const fault = { expected: `nothing after ${COMMENT_END}`, came: quoted(after) };
    return { lastLine: last, asked: null, fault };
  }
  const inside = text.slice(COMMENT.length, -COMMENT_END.length).trim();
  if (!inside.startsWith('asked:')) return { lastLine: last, asked: null, fault: null };
  const asked = inside
    .slice('asked:'.length)
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
  const fault = asked.length === 0 ? { expected: 'phrases after asked:', came: 'none' } : null;
  return { lastLine: last, asked, fault };
}
