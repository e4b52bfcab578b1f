import type { Article, Paragraph } from '../domain/article.ts';
import { placeOf, quoted } from './fault.ts';
import type { LineKind } from './import/page.ts';

/** What a warning is about; the order is that of a report. */
export const WARNING_KINDS = {
  link: 'a link that may not lead to the article',
  'future-date': 'a date in the future',
  'near-duplicate': 'articles that are nearly the same',
  'long-paragraph': 'paragraphs too long for an answer',
  'half-sentence': 'half sentences',
  caption: 'paragraphs that look like captions',
  menu: 'paragraphs that look like parts of a page',
  markup: 'marks of HTML or Markdown in the text',
  synonym: 'synonyms that can never match',
  phrasing: 'phrasings that their paragraph does not answer first',
} as const;

/** The kind of a {@link Warning}. */
export type WarningKind = keyof typeof WARNING_KINDS;

/** Something in a corpus that works, and that an operator should look at. */
export interface Warning {
  readonly kind: WarningKind;
  readonly file: string;
  /** 1-based, or null where it is about the file as a whole. */
  readonly line: number | null;
  readonly said: string;
}

/** A warning as one line: `corpus/x.md:3: 2031-01-01 is yet to come`. */
export function formatWarning({ file, line, said }: Warning): string {
  return `${placeOf({ file, line })}: ${said}`;
}

/** An article with the file that it was read from. */
export interface FiledArticle {
  readonly article: Article;
  readonly file: string;
  /** The file's text. */
  readonly text: string;
}

/** The day of today as ISO 8601, in universal time. */
export function today(): string {
  return new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** Looks through an article for what reads like a slip; `day` is today's, as ISO 8601. */
export function warningsOf(
  { article, file, text }: FiledArticle,
  day: string,
  kindOfLine: LineKind,
): readonly Warning[] {
  const { url, published, paragraphs } = article;
  const warnings: Warning[] = [];
  const warn = (kind: WarningKind, line: number | null, said: string): void => {
    warnings.push({ kind, file, line, said });
  };
  const link = url === null ? null : linkFault(url);
  if (link !== null) warn('link', lineOf('url:', text), `${url} ${link}`);
  if (published > day.slice(0, published.length)) {
    warn('future-date', lineOf('published:', text), `${published} is yet to come`);
  }
  const lines = linesOfParagraphs(paragraphs, text);
  for (const [at, paragraph] of paragraphs.entries()) {
    const line = lines[at] ?? null;
    const { length } = paragraph.text;
    if (length > LONGEST_PARAGRAPH) {
      warn('long-paragraph', line, `${length} characters, where ${LONGEST_PARAGRAPH} are readable`);
    }
    const kind = MARKS.test(paragraph.text) ? 'markup' : kindOfLine(paragraph.text);
    if (kind !== null) warn(kind, line, quoted(paragraph.text));
    else if (isHalf(paragraphs[at - 1], paragraph)) {
      warn('half-sentence', line, quoted(paragraph.text));
    }
  }
  return warnings;
}

/** Characters. A message of Discord's holds 4,000; of a longer paragraph an answer shows a part. */
const LONGEST_PARAGRAPH = 1_500;

/** What is wrong with a link, or null. */
function linkFault(url: string): string | null {
  const { hostname, pathname, search, searchParams } = new URL(url);
  if (pathname === '/' && search === '') return "is a site's front page";
  const tracking = [...searchParams.keys()].find((name) => TRACKING.test(name));
  if (tracking !== undefined) return `has "${tracking}", which tells who passed it on`;
  const isPublic =
    hostname.includes('.') && !/^[\d.]+$|^\[|\.(?:local|internal|test)$/u.test(hostname);
  return isPublic ? null : 'leads to no site of the web';
}

const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid)$/iu;

/** Tags, entities, and Markdown's links and bold marks. */
const MARKS =
  /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d{2,5});|\[[^\]\n]+\]\(https?:|(?<![\w*])\*\*\S[^*]*\S\*\*(?![\w*])/iu;

/** Words. Shorter texts without a full stop are entries of a list. */
const SHORTEST_HALF = 6;

/** Whether a paragraph breaks off with a comma, or goes on in lower case with what the one above breaks off. */
function isHalf(above: Paragraph | undefined, { text, section }: Paragraph): boolean {
  if (/[,，]$/u.test(text) && isLong(text)) return true;
  return (
    /^\p{Ll}/u.test(text) &&
    above !== undefined &&
    above.section === section &&
    /[\p{L}\p{N}–—-]$/u.test(above.text) &&
    isLong(above.text)
  );
}

function isLong(text: string): boolean {
  return text.split(' ').length >= SHORTEST_HALF;
}

/** The 1-based line of each paragraph in its file. */
function linesOfParagraphs(
  paragraphs: readonly Paragraph[],
  text: string,
): readonly (number | null)[] {
  const lines = text.split(/\r\n|\n|\r/u);
  let from = 0;
  return paragraphs.map((paragraph) => {
    const at = lines.findIndex((line, row) => {
      if (row < from) return false;
      const words = line.trim().replace(/^\\/u, '');
      return words !== '' && paragraph.text.startsWith(words);
    });
    if (at === -1) return null;
    from = at + 1;
    return at + 1;
  });
}

/** The 1-based line that holds a text, or null where none does. */
export function lineOf(part: string, text: string): number | null {
  const at = text.split('\n').findIndex((line) => line.includes(part));
  return at === -1 ? null : at + 1;
}
