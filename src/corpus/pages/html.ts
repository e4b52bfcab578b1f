import { parseHTML } from 'linkedom';
import type { MarkedBlock } from '../import/lines.ts';

/** What is used of a DOM node. The types of the browser's DOM stay out of a program for Node. */
interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
}

/** What is used of a DOM element. */
export interface PageElement extends PageNode {
  readonly tagName: string;
  readonly children: ArrayLike<PageElement> & Iterable<PageElement>;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  remove(): void;
  replaceWith(...nodes: readonly PageNode[]): void;
  append(...nodes: readonly PageNode[]): void;
}

/** What is used of a parsed page. */
export interface PageDocument {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  createElement(name: string): PageElement;
}

/** `nodeType` of elements and of text. */
const ELEMENT = 1;
const TEXT = 3;

/** Parses a page or a piece of one, however broken; everything shown ends up in its body. */
export function parsePage(html: string): PageDocument {
  // linkedom takes the first element for the root. Without <html>, the rest would be lost.
  const isWhole = /<html[\s>]/iu.test(html);
  const document: PageDocument = parseHTML(isWhole ? html : `<html><body>${html}</body></html>`)
    .document as unknown as PageDocument;
  const { body } = document;
  // Nor does it make a body around what stands outside of head and body.
  for (const node of [...document.documentElement.childNodes]) {
    if (node !== body && !(isElement(node) && node.tagName === 'HEAD')) body.append(node);
  }
  return document;
}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

/** What stands directly in a node. Unlike linkedom's `childNodes`, it makes no list of all for each look. */
export function* childrenOf(node: PageNode): Iterable<PageNode> {
  for (let child = node.firstChild; child !== null; ) {
    // The next one is read first, since the child may be removed.
    const next = child.nextSibling;
    yield child;
    child = next;
  }
}

/** The elements of a page with these names, in its order, by name in capitals. One walk finds all. */
export function elementsByName<Name extends string>(
  document: PageDocument,
  names: readonly Name[],
): Readonly<Record<Name, readonly PageElement[]>> {
  const found = Object.fromEntries(names.map((name) => [name, [] as PageElement[]]));
  const visit = (element: PageElement): void => {
    found[element.tagName]?.push(element);
    for (const child of childrenOf(element)) if (isElement(child)) visit(child);
  };
  visit(document.documentElement);
  return found as Record<Name, PageElement[]>;
}

const HEADINGS: ReadonlySet<string> = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const BLOCKS: ReadonlySet<string> = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER
  FORM HEADER HR HTML LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL`.split(
    /\s+/u,
  ),
);
/** Elements whose content is not shown as text, or is no text of the page's own. */
const UNSHOWN: ReadonlySet<string> = new Set(
  'AUDIO BUTTON CANVAS EMBED HEAD IFRAME MATH NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO'.split(
    ' ',
  ),
);

/** Reads the blocks below an element in the order in which they are shown. */
export function readBlocks(root: PageElement): readonly MarkedBlock[] {
  const blocks: MarkedBlock[] = [];
  let open = '';
  /** How much of the open text stands in links, in characters without white space. */
  let linked = 0;
  let linkDepth = 0;
  let kind: MarkedBlock['kind'] = 'text';
  const close = (): void => {
    const isLink = linked > 0 && linked >= visibleLength(open);
    for (const row of open.split('\n')) {
      const text = row.replace(/\s+/gu, ' ').trim();
      if (text !== '') blocks.push({ kind, text, isLink });
    }
    open = '';
    linked = 0;
  };
  const readNode = (node: PageNode): void => {
    if (node.nodeType === TEXT) {
      const text = (node.textContent ?? '').replaceAll('\n', ' ');
      open += text;
      if (linkDepth > 0) linked += visibleLength(text);
      return;
    }
    if (!isElement(node)) return;
    const name = node.tagName.toUpperCase();
    if (UNSHOWN.has(name)) return;
    if (name === 'BR') {
      // Behind a full sentence it parts paragraphs, as old pages do; elsewhere it wraps a line.
      open += SENTENCE_END.test(open) ? '\n' : ' ';
      return;
    }
    const isHeading = HEADINGS.has(name);
    if (!isHeading && !BLOCKS.has(name)) {
      const isLink = name === 'A' && node.getAttribute('href') !== null;
      if (isLink) linkDepth += 1;
      for (const child of childrenOf(node)) readNode(child);
      if (isLink) linkDepth -= 1;
      return;
    }
    close();
    const before = kind;
    if (isHeading || isBoldLine(node)) kind = 'heading';
    else if (name === 'LI') kind = 'item';
    else if (kind !== 'heading') kind = before === 'item' ? 'item' : 'text';
    for (const child of childrenOf(node)) readNode(child);
    close();
    kind = before;
  };
  readNode(root);
  close();
  return blocks;
}

function visibleLength(text: string): number {
  return text.replace(/\s/gu, '').length;
}

const SENTENCE_END = /[.!?…。！？:]["'”’»)\]]*\s*$/u;

/** Words. A longer bold line is a lead. */
const LONGEST_BOLD_HEADING = 14;

/** Whether an element's whole text is bold, and short enough to be the heading that it looks like. */
function isBoldLine(element: PageElement): boolean {
  if (!/^(?:P|DIV)$/iu.test(element.tagName)) return false;
  const shown = [...element.childNodes].filter((node) => (node.textContent ?? '').trim() !== '');
  const [only] = shown;
  if (only === undefined || shown.length > 1 || !isElement(only)) return false;
  if (!/^(?:B|STRONG)$/iu.test(only.tagName)) return false;
  const text = (only.textContent ?? '').trim();
  return text.split(/\s+/u).length <= LONGEST_BOLD_HEADING && !/[.,;:…"”»]$/u.test(text);
}
