import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { stringify } from 'yaml';
import type { Article, Paragraph, Phrasing } from '../domain/article.ts';
import { ARTICLE_KEYS, type ArticleFields, checkFields } from './article-fields.ts';
import {
  controlCharacterFault,
  type Expectation,
  type Fault,
  type LineFault,
  quoted,
} from './fault.ts';
import { splitFrontMatter } from './front-matter.ts';

/** An article id: what its file is called, without `.md`. */
const ARTICLE_ID = /^[a-z0-9][a-z0-9-]{0,47}$/u;

const ID_EXPECTED =
  'a name of lower-case letters, digits and hyphens, 48 at most, that starts with a letter or digit';

/** The article of a file, or every fault in it. */
export type ArticleReading = { readonly article: Article } | { readonly faults: readonly Fault[] };

/** Reads an article file; its id is the file's name without `.md`. Reports every fault at once. */
export function readArticle(file: string, bytes: Uint8Array): ArticleReading {
  const id = basename(file, extname(file));
  const faults: Fault[] = [];
  const report = (line: number | null, expected: string, came: string): void => {
    faults.push({ file, line, expected, came });
  };
  if (!isArticleId(id) || extname(file) !== '.md') {
    report(null, `${ID_EXPECTED}, then .md`, quoted(basename(file)));
  }
  const text = decodeUtf8(bytes);
  if (text === null) {
    report(firstUndecodableLine(bytes), 'UTF-8', 'bytes of another encoding');
    return { faults };
  }
  const split = splitFrontMatter(text);
  for (const { line, expected, came } of split.faults) report(line, expected, came);
  const checked = checkFields(split.fields);
  if ('faults' in checked) {
    for (const { key, expected, came } of checked.faults) {
      if (!split.unread.has(key)) report(split.keyLines.get(key) ?? 1, expected, came);
    }
  }
  const body = readBody(split.body ?? [], split.bodyLine);
  for (const { line, expected, came } of body.faults) report(line, expected, came);
  if (split.body !== null && body.paragraphs.length === 0 && body.faults.length === 0) {
    report(split.bodyLine, 'at least one paragraph under the front matter', 'none');
  }
  if (faults.length > 0 || 'faults' in checked) return { faults };
  return { article: makeArticle(id, checked.fields, body.paragraphs) };
}

/** Whether a text can be the id of an article. */
export function isArticleId(id: string): boolean {
  return ARTICLE_ID.test(id);
}

/** Makes an article: numbers its paragraphs from 1 and gives them their ids. */
export function makeArticle(
  id: string,
  fields: ArticleFields,
  body: readonly BodyParagraph[],
): Article {
  const paragraphs = body.map(
    (paragraph, at): Paragraph => ({
      ...paragraph,
      id: paragraphId(id, paragraph.text),
      number: at + 1,
    }),
  );
  return { id, ...fields, paragraphs };
}

/** Writes an article so that {@link readArticle} gives it back as it is. */
export function formatArticle(article: Article): string {
  const known = ARTICLE_KEYS.flatMap((key) => {
    const value = article[key];
    return value === null ? [] : [[key, value] as const];
  });
  // A line width of 0 keeps every value on the line of its key.
  const yaml = stringify(Object.fromEntries(known), { lineWidth: 0 });
  return `---\n${yaml}---\n\n${formatBody(article.paragraphs)}`;
}

/** The text of UTF-8 bytes without a byte order mark, or null where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** 48 bits of SHA-256: among 100,000 paragraphs, one chance in 50,000 that any two share an id. */
const ID_CHARACTERS = 8;

function paragraphId(articleId: string, text: string): string {
  const hash = createHash('sha256').update(`${articleId}\n${text}`);
  return hash.digest('base64url').slice(0, ID_CHARACTERS);
}

function firstUndecodableLine(bytes: Uint8Array): number {
  const newline = 0x0a;
  for (let start = 0, line = 1; ; line += 1) {
    const end = bytes.indexOf(newline, start);
    if (end === -1 || decodeUtf8(bytes.subarray(start, end)) === null) return line;
    start = end + 1;
  }
}

/** A paragraph as it stands in a body, before it has an id and a number. */
export type BodyParagraph = Omit<Paragraph, 'id' | 'number'>;

/** Twice the longest that was met (a list of 23,000 characters): beyond it, blank lines were lost. */
const LONGEST_PARAGRAPH = 50_000;

const HEADING = '## ';
const COMMENT = '<!--';
const COMMENT_END = '-->';
const ASKED = 'asked:';
/** A paragraph that begins like this gets a backslash before it when it is written. */
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
    if (line !== '' && !raw.startsWith(HEADING) && !line.startsWith(COMMENT)) {
      if (open.length === 0) openLine = number;
      open.push(line);
      continue;
    }
    close();
    if (raw.startsWith(HEADING)) {
      section = line.slice(HEADING.length).trim();
      const fault =
        section === ''
          ? { expected: 'a heading after ##', came: 'none' }
          : controlCharacterFault(section);
      if (fault !== null) faults.push({ line: number, ...fault });
    } else if (line !== '') {
      const comment = readComment(lines, at);
      at = comment.lastLine;
      const above = paragraphs.at(-1);
      if ('fault' in comment) {
        faults.push({ line: number, ...comment.fault });
      } else if (comment.asked !== null && above?.section === section) {
        const asked = [...above.asked, ...comment.asked];
        paragraphs[paragraphs.length - 1] = { ...above, asked };
      } else if (comment.asked !== null) {
        faults.push({ line: number, expected: 'a paragraph above asked:', came: 'none' });
      }
    }
  }
  close();
  return { paragraphs, faults };
}

function paragraphFault(text: string): Expectation | null {
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

/** `lastLine` is the index of the line on which the comment ends; `asked` is null in other comments. */
type Comment = { readonly lastLine: number } & (
  | { readonly asked: readonly Phrasing[] | null }
  | { readonly fault: Expectation }
);

function readComment(lines: readonly string[], first: number): Comment {
  let lastLine = first;
  while (lastLine < lines.length && !lines[lastLine]?.includes(COMMENT_END)) lastLine += 1;
  if (lastLine === lines.length) {
    // Only this line is given up, so that what follows is still read and checked.
    const fault = { expected: `${COMMENT_END} at the comment's end`, came: 'none' };
    return { lastLine: first, fault };
  }
  const text = lines
    .slice(first, lastLine + 1)
    .join('\n')
    .trim();
  if (!text.endsWith(COMMENT_END)) {
    const after = text.slice(text.indexOf(COMMENT_END) + COMMENT_END.length);
    return { lastLine, fault: { expected: `nothing after ${COMMENT_END}`, came: quoted(after) } };
  }
  const inside = text.slice(COMMENT.length, -COMMENT_END.length).trim();
  if (!inside.startsWith(ASKED)) return { lastLine, asked: null };
  const asked = readPhrasings(inside.slice(ASKED.length));
  return asked.length > 0
    ? { lastLine, asked }
    : { lastLine, fault: { expected: `phrases after ${ASKED}`, came: 'none' } };
}

/** Reads `a | b`, or one phrasing a line below `asked:`; a language may stand before each: `[tr] a`. */
function readPhrasings(text: string): readonly Phrasing[] {
  const isBlock = /^[^\S\n]*\n/u.test(text);
  const rows = isBlock
    ? text.split('\n').map((row) => row.trim().replace(/^-(?: |$)/u, ''))
    : [text];
  return rows
    .flatMap((row) => row.split('|'))
    .map((phrase) => {
      const line = phrase.replace(/\s*\n\s*/gu, ' ').trim();
      const [, language = null, rest = line] = LANGUAGE_FIRST.exec(line) ?? [];
      return { text: rest, language };
    })
    .filter((phrasing) => phrasing.text !== '');
}

const LANGUAGE_FIRST = /^\[([a-z]{2,3}(?:-[A-Za-z\d]+)*)\] +(.*)$/u;

/** Writes paragraphs so that {@link readBody} gives them back as they are. */
function formatBody(paragraphs: readonly BodyParagraph[]): string {
  const blocks: string[] = [];
  let section: string | null = null;
  for (const paragraph of paragraphs) {
    if (paragraph.section !== section) {
      section = paragraph.section;
      if (section !== null) blocks.push(`${HEADING}${section}`);
    }
    const backslash = NEEDS_ESCAPE.test(paragraph.text) ? '\\' : '';
    blocks.push(`${backslash}${paragraph.text}${formatPhrasings(paragraph.asked)}`);
  }
  return `${blocks.join('\n\n')}\n`;
}

function formatPhrasings(asked: readonly Phrasing[]): string {
  if (asked.length === 0) return '';
  const rows = asked.map(
    ({ text, language }) => `- ${language === null ? '' : `[${language}] `}${text}`,
  );
  return `\n${[`${COMMENT} ${ASKED}`, ...rows, COMMENT_END].join('\n')}`;
}
