import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { stringify } from 'yaml';
import type { Article, Paragraph, Phrasing } from '../domain/article.ts';
import {
  controlCharacterFault,
  type Expectation,
  type Fault,
  quoted,
  type Report,
} from './fault.ts';
import {
  ARTICLE_KEYS,
  type ArticleFields,
  checkFields,
  type FrontMatter,
  readFrontMatter,
} from './front-matter.ts';

/** An article id: what its file is called, without `.md`. */
const ARTICLE_ID = /^[a-z0-9][a-z0-9-]{0,47}$/u;

const ID_EXPECTED =
  'a name of lower-case letters, digits and hyphens, 48 at most, that starts with a letter or digit, then .md';

/** The article of a file, or every fault in it. */
export type ArticleReading = { readonly article: Article } | { readonly faults: readonly Fault[] };

/** Reads an article file; its id is the file's name without `.md`. Reports every fault at once. */
export function readArticle(file: string, text: string): ArticleReading {
  const id = basename(file, extname(file));
  const faults: Fault[] = [];
  const report: Report = (line, fault) => faults.push({ file, line, ...fault });
  if (!isArticleId(id) || extname(file) !== '.md') {
    faults.push({ file, line: null, expected: ID_EXPECTED, came: quoted(basename(file)) });
  }
  const front = readFrontMatter(text, report);
  if (front === null) return { faults };
  const checked = checkFields(front.fields);
  for (const { key, ...fault } of 'faults' in checked ? checked.faults : []) {
    if (!front.unread.has(key)) report(front.keyLines.get(key) ?? 1, fault);
  }
  let isBodySound = true;
  const paragraphs = readBody(front, (line, fault) => {
    isBodySound = false;
    report(line, fault);
  });
  if (paragraphs.length === 0 && isBodySound) {
    const expected = 'at least one paragraph under the front matter';
    report(front.bodyLine, { expected, came: 'none' });
  }
  if (faults.length > 0 || 'faults' in checked) return { faults };
  return { article: makeArticle(id, checked.fields, paragraphs) };
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
  return { ...fields, id, paragraphs };
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

/** 48 bits of SHA-256: among 100,000 paragraphs, one chance in 50,000 that any two share an id. */
const ID_CHARACTERS = 8;

function paragraphId(articleId: string, text: string): string {
  const hash = createHash('sha256').update(`${articleId}\n${text}`);
  return hash.digest('base64url').slice(0, ID_CHARACTERS);
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

/** Reads the lines below the front matter; `bodyLine` is the 1-based line of the first of them. */
export function readBody(
  { body: lines, bodyLine }: Pick<FrontMatter, 'body' | 'bodyLine'>,
  report: Report,
): readonly BodyParagraph[] {
  const paragraphs: BodyParagraph[] = [];
  let section: string | null = null;
  let open: string[] = [];
  let openLine = 0;

  const close = (): void => {
    if (open.length === 0) return;
    const text = open.join(' ').replace(ESCAPED, '');
    open = [];
    const fault = paragraphFault(text);
    if (fault === null) paragraphs.push({ section, text, asked: [] });
    else report(openLine, fault);
  };
  /** Adds a comment's phrasings to the paragraph above it; other comments are skipped. */
  const addPhrasings = (comment: string, line: number): void => {
    const [inside = '', after = ''] = comment.slice(COMMENT.length).split(COMMENT_END, 2);
    if (after !== '') {
      report(line, { expected: `nothing after ${COMMENT_END}`, came: quoted(after) });
      return;
    }
    if (!inside.trimStart().startsWith(ASKED)) return;
    const asked = readPhrasings(inside.trim().slice(ASKED.length));
    const above = paragraphs.at(-1);
    if (asked.length === 0) {
      report(line, { expected: `phrases after ${ASKED}`, came: 'none' });
    } else if (above === undefined || above.section !== section) {
      report(line, { expected: 'a paragraph above asked:', came: 'none' });
    } else {
      paragraphs[paragraphs.length - 1] = { ...above, asked: [...above.asked, ...asked] };
    }
  };

  for (let at = 0; at < lines.length; at += 1) {
    const raw = lines[at] ?? '';
    const line = raw.trim();
    const number = bodyLine + at;
    if (line === '') {
      close();
    } else if (raw.startsWith(HEADING)) {
      close();
      section = line.slice(HEADING.length).trim();
      const fault =
        section === ''
          ? { expected: 'a heading after ##', came: 'none' }
          : controlCharacterFault(section);
      if (fault !== null) report(number, fault);
    } else if (line.startsWith(COMMENT)) {
      close();
      const last = lines.findIndex((one, other) => other >= at && one.includes(COMMENT_END));
      if (last === -1) {
        // Only this line is skipped, so that the rest is still checked.
        report(number, { expected: `${COMMENT_END} at the comment's end`, came: 'none' });
      } else {
        addPhrasings(
          lines
            .slice(at, last + 1)
            .join('\n')
            .trim(),
          number,
        );
        at = last;
      }
    } else {
      if (open.length === 0) openLine = number;
      open.push(line);
    }
  }
  close();
  return paragraphs;
}

/** What keeps a text from being a paragraph of an article's file, or null. */
export function paragraphFault(text: string): Expectation | null {
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
  const blocks = withHeadings(paragraphs).flatMap(({ heading, paragraph }) => {
    const backslash = NEEDS_ESCAPE.test(paragraph.text) ? '\\' : '';
    const text = `${backslash}${paragraph.text}${formatPhrasings(paragraph.asked)}`;
    return heading === null ? [text] : [`${HEADING}${heading}`, text];
  });
  return `${blocks.join('\n\n')}\n`;
}

/** Each paragraph with the heading directly above it; null where it goes on in the section of the one before. */
export function withHeadings<P extends Pick<BodyParagraph, 'section'>>(
  paragraphs: readonly P[],
): readonly { readonly heading: string | null; readonly paragraph: P }[] {
  return paragraphs.map((paragraph, at) => {
    const isNew = paragraph.section !== (paragraphs[at - 1]?.section ?? null);
    return { heading: isNew ? paragraph.section : null, paragraph };
  });
}

function formatPhrasings(asked: readonly Phrasing[]): string {
  if (asked.length === 0) return '';
  const rows = asked.map(
    ({ text, language }) => `- ${language === null ? '' : `[${language}] `}${text}`,
  );
  return `\n${[`${COMMENT} ${ASKED}`, ...rows, COMMENT_END].join('\n')}`;
}
