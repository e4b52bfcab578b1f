import { Readability } from '@mozilla/readability';
import type { MarkedBlock } from '../import/lines.ts';
import {
  type ElementsByName,
  type PageDocument,
  type PageElement,
  parsePage,
  readBlocks,
} from './html.ts';

/** An article's blocks in a page, and the tables that were left out. */
export interface HtmlArticle {
  readonly blocks: readonly MarkedBlock[];
  /** How each table begins. */
  readonly tables: readonly string[];
}

/**
 * Finds the article in a page: what stands around it goes, then Mozilla's Readability chooses. Where that
 * finds nothing, the whole body is read, anew: the document is used up.
 */
export function readHtmlArticle(
  document: PageDocument,
  elements: ElementsByName,
  html: string,
): HtmlArticle {
  const tables = dropFurniture(elements);
  const content = chooseContent(document);
  const blocks = content === null ? [] : readBlocks(content);
  return { blocks: blocks.length > 0 ? blocks : readBlocks(parsePage(html).body), tables };
}

function chooseContent(document: PageDocument): PageElement | null {
  const readability = new Readability<PageElement>(document as never, {
    serializer: (node) => node as unknown as PageElement,
    // The page's metadata is read before.
    disableJSONLD: true,
  });
  try {
    return readability.parse()?.content ?? null;
  } catch (error) {
    // Of markup that is broken enough, Readability finds no way up to the body.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** What is never an article's text: pictures with captions, asides, forms, menus, and what is no text at all. */
const FURNITURE =
  'aside button dialog embed figure form iframe nav noscript object script style svg template'.split(
    ' ',
  );
/** Elements that are furniture by what they are called or do. */
const CONTAINERS = ['div', 'section', 'ul', 'ol', 'p', 'span', 'h2', 'h3'];
/** Paths to the page, captions, links for editing, and what only programs that read aloud should find. */
const FURNITURE_CLASS =
  /breadcrumb|editsection|caption(?:$|[\s_-])|(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text)(?:$|\s)/iu;
const FURNITURE_ROLE = /^(?:navigation|dialog)$/iu;

/** Drops what stands around an article, and tables of data; gives back how each of these begins. */
function dropFurniture(elements: ElementsByName): readonly string[] {
  const named = (name: string): readonly PageElement[] => elements.get(name) ?? [];
  for (const element of [
    ...FURNITURE.flatMap(named),
    ...CONTAINERS.flatMap(named).filter(isFurniture),
    ...named('sup').filter(isReference),
    ...named('a').filter(isLinkWithin),
  ]) {
    if (holdsArticle(element)) element.replaceWith(...element.childNodes);
    else element.remove();
  }
  // Readability drops all footers; that of a quotation says who speaks.
  for (const footer of named('footer')) {
    if (footer.closest('blockquote') !== null) footer.replaceWith(...footer.childNodes);
  }
  return named('table').flatMap((table) => {
    if (!isDataTable(table)) return [];
    table.remove();
    return [beginningOf(table)];
  });
}

function isFurniture(element: PageElement): boolean {
  return (
    FURNITURE_CLASS.test(element.getAttribute('class') ?? '') ||
    FURNITURE_ROLE.test(element.getAttribute('role') ?? '') ||
    element.getAttribute('aria-hidden') === 'true' ||
    (element.getAttribute('itemtype') ?? '').endsWith('BreadcrumbList')
  );
}

/** Characters. "[citation needed]" is shorter. */
const LONGEST_REFERENCE = 30;

/** Whether a raised text is the mark of a footnote: a link, in brackets or not. */
function isReference(sup: PageElement): boolean {
  return sup.querySelector('a') !== null && (sup.textContent ?? '').length <= LONGEST_REFERENCE;
}

/** Whether a link is a mark that leads to another place of the page: `↩`, `¶`, `^`. */
function isLinkWithin(link: PageElement): boolean {
  return (
    (link.getAttribute('href') ?? '').includes('#') && !/[\p{L}\p{N}]/u.test(link.textContent ?? '')
  );
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
  let cells = 0;
  for (const cell of table.querySelectorAll('td, th')) {
    cells += Number.parseInt(cell.getAttribute('colspan') ?? '', 10) || 1;
  }
  const length = (table.textContent ?? '').replace(/\s+/gu, ' ').length;
  return (
    rows >= SMALLEST_TABLE && cells >= rows * SMALLEST_TABLE && length <= cells * LONGEST_CELLS
  );
}

/** A table's caption, or else the beginning of what it holds. */
function beginningOf(table: PageElement): string {
  const shown = table.querySelector('caption') ?? table;
  return readBlocks(shown)
    .map(({ text }) => text)
    .join(' ');
}
