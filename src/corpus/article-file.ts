import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { stringify } from 'yaml';
import type { Article, Paragraph } from '../domain/article.ts';
import { type BodyParagraph, formatBody, readBody } from './article-body.ts';
import { ARTICLE_KEYS, type ArticleFields, checkFields } from './article-fields.ts';
import { type Fault, quoted } from './fault.ts';
import { splitFrontMatter } from './front-matter.ts';

/** An article id: what its file is called, without `.md`. */
const ARTICLE_ID = /^[a-z0-9][a-z0-9-]{0,47}$/u;

const ID_EXPECTED =
  'a name of lower-case letters, digits and hyphens, 48 at most, that starts with a letter or digit';

/** One file's article, or all that is wrong with it. */
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

/** Whether a text may name an article. */
export function isArticleId(id: string): boolean {
  return ARTICLE_ID.test(id);
}

/** Puts an article together: its paragraphs are numbered from 1 and given their ids. */
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
