import { type BodySpan, findBody, findLinkBoxes } from './body.ts';
import { findHeadings } from './headings.ts';
import { lineRules, type PageContext, type PageZone } from './line-rules.ts';
import { foldLine, isProse, type PageLine, readLines } from './lines.ts';
import type { PageWords } from './page-words.ts';
import { readWording, type Wording } from './wording.ts';

/** A heading or paragraph of an article, in the page's own words. */
export interface PageBlock {
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
  /** 1-based line of the page on which it begins. */
  readonly line: number;
}

/** A line of the page that is no part of the article, and why. */
export interface DroppedLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** The rule's name in kebab-case. */
  readonly rule: string;
  /** One phrase for an operator. */
  readonly reason: string;
}

/** A page taken apart: each line that is not blank is in one of the two lists, in the page's order. */
export interface ImportedPage {
  /** Empty where the page holds no running text. */
  readonly blocks: readonly PageBlock[];
  readonly dropped: readonly DroppedLine[];
}

/** What is known of a page's article. */
interface KnownOfPage {
  readonly title?: string;
  readonly publisher?: string;
}

/** Takes the article out of a page's plain text, as pasted from a browser. */
export type ImportPage = (text: string, known?: KnownOfPage) => ImportedPage;

/**
 * Makes the import of pages, which knows the lines that are no part of an article by the words.
 *
 * Words of a page are kept as they stand: only white space, `#` marks of headings and invisible
 * characters at line ends are taken off. Inside the article a doubtful line is kept.
 *
 * @example createPageImport(words)('Home\nThe talks ended on Monday without a truce.').blocks
 * // one paragraph, line 2
 */
export function createPageImport(words: PageWords): ImportPage {
  const wording = readWording(words);
  const rules = lineRules(wording);
  const findRule = (line: PageLine, zone: PageZone, context: PageContext) =>
    rules.find(({ zones, drops }) => zones.includes(zone) && drops(line.text, context));
  return (text, known = {}) => {
    const lines = readLines(text);
    const contextOf = describePage(lines, wording, known);
    const clutter = lines.map((line, at) => {
      // Only wording tells here: menus repeat themselves, and must weigh as the labels they are.
      const alone = { ...contextOf(at), copies: new Map<string, number>() };
      return findRule(line, 'opening', alone) !== undefined;
    });
    const span = findBody(lines, wording, clutter);
    const seen = new Set<string>();
    const kept: PageLine[] = [];
    const dropped: DroppedLine[] = [];
    for (const [at, line] of lines.entries()) {
      const folded = foldLine(line.text);
      const context = { ...contextOf(at), repeats: seen.has(folded) };
      const rule = findRule(line, zoneOf(at, span), context);
      if (rule === undefined) {
        kept.push(line);
        seen.add(folded);
      } else {
        dropped.push({ line: line.line, text: line.text, rule: rule.name, reason: rule.reason });
      }
    }
    const headings = findHeadings(kept, wording);
    const blocks = kept.map(({ line, text, markedHeading }, at): PageBlock => {
      return { kind: headings[at] ? 'heading' : 'paragraph', text: markedHeading ?? text, line };
    });
    return { blocks, dropped };
  };
}

function zoneOf(at: number, span: BodySpan | null): PageZone {
  if (span === null || at < span.start) return 'ahead';
  if (at < span.settled) return 'opening';
  return at < span.end ? 'body' : 'after';
}

/** Lines. A caption stands next to the text that it illustrates, at most a few labels away. */
const NEXT_LINES = 3;

function describePage(
  lines: readonly PageLine[],
  wording: Wording,
  { title = '', publisher = '' }: KnownOfPage,
): (at: number) => PageContext {
  const copies = new Map<string, number>();
  for (const { text } of lines) {
    const folded = foldLine(text);
    copies.set(folded, (copies.get(folded) ?? 0) + 1);
  }
  const boxed = findLinkBoxes(lines, wording);
  return (at) => ({
    title: foldLine(title),
    publisher: foldLine(publisher),
    copies,
    proseBelow: lines.slice(at + 1, at + 1 + NEXT_LINES).some(({ text }) => isProse(text)),
    boxed: boxed[at] ?? false,
    repeats: false,
  });
}
