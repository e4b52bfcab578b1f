import { type BodySpan, findBody } from './body.ts';
import { findHeadings } from './headings.ts';
import { type PageLine, readLines } from './lines.ts';
import { findLinkBoxes } from './link-box.ts';
import { foldLine, isProse } from './prose.ts';
import { IMPORT_RULES, type ImportRule, type PageContext, type PageZone } from './rules.ts';

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

/**
 * Takes the article out of a page's plain text, as pasted from a browser.
 *
 * Words are kept as they stand: only white space, `#` marks of headings and invisible characters at
 * line ends are taken off. Inside the article a doubtful line is kept.
 *
 * @example importPage('Home\nThe talks ended on Monday without a truce.').blocks // one paragraph, line 2
 */
export function importPage(
  text: string,
  known: { readonly title?: string; readonly publisher?: string } = {},
): ImportedPage {
  const lines = readLines(text);
  const describe = describePage(lines, known);
  const clutter = lines.map((line, at) => {
    // Only wording tells here: menus repeat themselves, and must weigh as the labels they are.
    const alone = { ...describe(at, false), copies: new Map<string, number>() };
    return findRule(line, 'opening', alone) !== null;
  });
  const span = findBody(lines, clutter);
  const seen = new Set<string>();
  const kept: PageLine[] = [];
  const dropped: DroppedLine[] = [];
  for (const [at, line] of lines.entries()) {
    const folded = foldLine(line.text);
    const rule = findRule(line, zoneOf(at, span), describe(at, seen.has(folded)));
    if (rule === null) {
      kept.push(line);
      seen.add(folded);
    } else dropped.push({ line: line.line, text: line.text, rule: rule.name, reason: rule.reason });
  }
  const headings = findHeadings(kept);
  const blocks = kept.map(({ line, text, markedHeading }, at): PageBlock => {
    return { kind: headings[at] ? 'heading' : 'paragraph', text: markedHeading ?? text, line };
  });
  return { blocks, dropped };
}

function findRule(line: PageLine, zone: PageZone, context: PageContext): ImportRule | null {
  return (
    IMPORT_RULES.find((rule) => rule.zones.includes(zone) && rule.drops(line, context)) ?? null
  );
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
  known: { readonly title?: string; readonly publisher?: string },
): (at: number, repeats: boolean) => PageContext {
  const copies = new Map<string, number>();
  for (const { text } of lines) {
    const folded = foldLine(text);
    copies.set(folded, (copies.get(folded) ?? 0) + 1);
  }
  const title = foldLine(known.title ?? '');
  const publisher = foldLine(known.publisher ?? '');
  const boxed = findLinkBoxes(lines);
  return (at, repeats) => ({
    title,
    publisher,
    copies,
    proseBelow: lines.slice(at + 1, at + 1 + NEXT_LINES).some(({ text }) => isProse(text)),
    boxed: boxed[at] ?? false,
    repeats,
  });
}
