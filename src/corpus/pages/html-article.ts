import { Readability } from '@mozilla/readability';
import type { MarkedBlock } from '../import/lines.ts';
import { type PageDocument, type PageElement, readBlocks } from './html.ts';

/** An article's blocks in a page, and the tables that were left out. */
export interface HtmlArticle {
  readonly blocks: readonly MarkedBlock[];
  /** How each table begins. */
  readonly tables: readonly string[];
}

/**
 * Finds the article in a page: what stands around it goes, then Mozilla's Readability chooses. Where that
 * finds nothing, the whole body is read. The document is used up.
 */
export function readHtmlArticle(document: PageDocument): HtmlArticle {
  dropFurniture(document);
  const tables = [...document.querySelectorAll('table')].filter(isDataTable).map((table) => {
    const name = nameOf(table);
    table.remove();
    return name;
  });
  const whole = readBlocks(document.body);
  const content = new Readability<PageElement>(document as never, {
    serializer: (node) => node as unknown as PageElement,
  }).parse()?.content;
  const found = content ? readBlocks(content) : [];
  return { blocks: found.length > 0 ? found : whole, tables };
}

/** What is never an article's text: pictures with captions, asides, forms, menus. */
const FURNITURE = `figure, aside, form, button, nav, dialog, [role="navigation"], [role="dialog"], [aria-hidden="true"],
  [class*="breadcrumb" i], [itemtype*="BreadcrumbList"], [class~="caption" i], [class*="-caption" i], [class*="caption-" i]`;

function dropFurniture(document: PageDocument): void {
  for (const element of document.querySelectorAll(FURNITURE)) {
    if (holdsArticle(element)) element.replaceWith(...element.childNodes);
    else element.remove();
  }
}

/** Characters. Forms of comments and boxes of links hold less, in fewer paragraphs. */
const LONG_TEXT = 1_000;
const MANY_PARAGRAPHS = 4;

/** Whether an element holds a whole article: some sites wrap all of their page in one form. */
function holdsArticle(element: PageElement): boolean {
  return (
    [...element.querySelectorAll('p')].length >= MANY_PARAGRAPHS &&
    (element.textContent ?? '').length >= LONG_TEXT
  );
}

/** Rows and columns. Smaller ones lay out a page. */
const SMALLEST_TABLE = 2;
/** Characters in the mean cell. Cells with more hold running text. */
const LONGEST_CELLS = 80;

/** Whether a table holds data, and does not lay out the page. */
function isDataTable(table: PageElement): boolean {
  if (table.querySelector('table, article, main, h1') !== null) return false;
  const rows = [...table.querySelectorAll('tr')].length;
  const cells = [...table.querySelectorAll('td, th')].length;
  const length = (table.textContent ?? '').replace(/\s+/gu, ' ').length;
  return (
    rows >= SMALLEST_TABLE && cells >= rows * SMALLEST_TABLE && length <= cells * LONGEST_CELLS
  );
}

/** A table's caption, or else the beginning of what it holds. */
function nameOf(table: PageElement): string {
  const shown = table.querySelector('caption') ?? table;
  return readBlocks(shown)
    .map(({ text }) => text)
    .join(' ');
}
