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
  /** Its name as it was written; in HTML, small letters. */
  readonly localName: string;
  getAttribute(name: string): string | null;
  getAttributeNames(): readonly string[];
  setAttribute(name: string, value: string): void;
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
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** `nodeType` of elements and of text. */
const ELEMENT = 1;
const TEXT = 3;

/** Parses a page or a piece of one, however broken; everything shown ends up in its body. */
export function parsePage(html: string): PageDocument {
  // CDATA is shown in XHTML, and the parser drops it.
  const markup = html.includes('<![CDATA[') ? html.replace(/<!\[CDATA\[|\]\]>/gu, '') : html;
  const start = withoutProlog(withoutProlog(markup).replace(/^<!doctype[^>]*>/iu, ''));
  // linkedom takes the first element for the root. Without <html>, the rest would be lost.
  const isWhole = /^<html[\s>]/iu.test(start);
  const document: PageDocument = parseHTML(isWhole ? markup : `<html><body>${markup}</body></html>`)
    .document as unknown as PageDocument;
  if (UPPER_ATTRIBUTE.test(markup)) lowerAttributes(document);
  const { body } = document;
  // Nor does it make a body around what stands outside of head and body.
  for (const node of [...document.documentElement.childNodes]) {
    if (node !== body && !(isElement(node) && nameOf(node) === 'head')) body.append(node);
  }
  return document;
}

/** One of the attributes that are looked for, in capitals. */
const UPPER_ATTRIBUTE = /\s(?:CLASS|CONTENT|HREF|LANG|NAME|REL|TYPE)=/u;

/** Gives attributes such as `HREF` the names by which they are looked for; linkedom keeps them as written. */
function lowerAttributes(document: PageDocument): void {
  for (const element of document.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const lower = name.toLowerCase();
      if (lower !== name && element.getAttribute(lower) === null) {
        element.setAttribute(lower, element.getAttribute(name) ?? '');
      }
    }
  }
}

/** Markup without the white space, comments and instructions such as `<?xml …?>` at its beginning. */
export function withoutProlog(markup: string): string {
  let rest = markup.trimStart();
  for (;;) {
    const mark = PROLOG.find(([start]) => rest.startsWith(start));
    if (mark === undefined) return rest;
    const [, end] = mark;
    const at = rest.indexOf(end);
    if (at === -1) return rest;
    rest = rest.slice(at + end.length).trimStart();
  }
}

const PROLOG = [
  ['<!--', '-->'],
  ['<?', '>'],
] as const;

/** A text with characters for entities such as `&mdash;` and `&#8217;`, which a page may have escaped twice. */
export function decodeEntities(text: string): string {
  if (!/&(?:#?\w+);/u.test(text)) return text;
  return parsePage(text.replaceAll('<', '&lt;')).body.textContent ?? '';
}

/** The name of an element in small letters. linkedom's `tagName` makes a new string each time. */
function nameOf({ localName }: PageElement): string {
  return LOWER.test(localName) ? localName : localName.toLowerCase();
}

const LOWER = /^[a-z\d]*$/u;

/** Whether a node is an element. */
function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

/** A page's elements by name, those of each name in the page's order. */
export type ElementsByName = ReadonlyMap<string, readonly PageElement[]>;

/** Levels. Browsers go no deeper (Chromium's limit), and Readability takes minutes for some thousand. */
const DEEPEST = 512;

/** Finds every element of a page in one walk. Throws a RangeError for markup that is nested too deep. */
export function elementsOf({ documentElement }: PageDocument): ElementsByName {
  const elements = new Map<string, PageElement[]>();
  const visit = (element: PageElement, depth: number): void => {
    if (depth > DEEPEST) throw new RangeError('markup is nested too deep');
    const name = nameOf(element);
    const known = elements.get(name);
    if (known === undefined) elements.set(name, [element]);
    else known.push(element);
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (isElement(child)) visit(child, depth + 1);
    }
  };
  visit(documentElement, 0);
  return elements;
}

const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer
  form header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/u,
  ),
);
/** Elements whose content is not shown as text, or is no text of the page's own. */
const UNSHOWN: ReadonlySet<string> = new Set(
  'audio button canvas embed head iframe math noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);

/** Reads the blocks below an element in the order in which they are shown. */
export function readBlocks(root: PageElement): readonly MarkedBlock[] {
  const blocks: MarkedBlock[] = [];
  let kind: MarkedBlock['kind'] = 'text';
  let open = NO_TEXT;
  const depth = { link: 0, bold: 0 };
  const close = (as = kind): void => {
    const text = decodeEntities(open.text).replace(/\s+/gu, ' ').trim();
    if (text !== '') blocks.push({ kind: as, text, isLink: isLink(open) });
    open = NO_TEXT;
  };
  const readText = (text: string): void => {
    const length = visibleLength(text);
    open = {
      text: open.text + text,
      end: (open.end + text).slice(-LONGEST_END),
      ahead: open.linked === 0 && depth.link === 0 ? open.ahead + text : open.ahead,
      length: open.length + length,
      linked: open.linked + (depth.link > 0 ? length : 0),
      bold: open.bold + (depth.bold > 0 ? length : 0),
      isWrapped: open.isWrapped && length === 0,
    };
  };
  /** A line break parts paragraphs behind a sentence, a bold line and another break; else it wraps a line. */
  const readBreak = (): void => {
    const isBold = open.length > 0 && open.bold === open.length;
    if (isBold && kind === 'text' && looksLikeHeading(open.text)) close('heading');
    else if (isBold || open.isWrapped || SENTENCE_END.test(open.end)) close();
    else open = { ...open, text: `${open.text} `, isWrapped: open.length > 0 };
  };
  const readChildren = (node: PageNode): void => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) readNode(child);
  };
  const readNode = (node: PageNode): void => {
    if (node.nodeType === TEXT) readText(node.textContent ?? '');
    if (!isElement(node)) return;
    const name = nameOf(node);
    if (UNSHOWN.has(name)) return;
    if (name === 'br') {
      readBreak();
      return;
    }
    const isHeading = HEADINGS.has(name);
    if (!isHeading && !BLOCKS.has(name)) {
      const link = name === 'a' && node.getAttribute('href') !== null ? 1 : 0;
      const bold = BOLD.has(name) ? 1 : 0;
      depth.link += link;
      depth.bold += bold;
      readChildren(node);
      depth.link -= link;
      depth.bold -= bold;
      return;
    }
    close();
    const before = kind;
    if (isHeading || isBoldLine(node)) kind = 'heading';
    else if (name === 'li') kind = 'item';
    else if (kind !== 'heading') kind = before === 'item' ? 'item' : 'text';
    readChildren(node);
    close();
    kind = before;
  };
  readNode(root);
  close();
  return blocks;
}

/** A block's text as far as it is read. Lengths are in characters without white space. */
interface OpenText {
  readonly text: string;
  /** Its last characters. */
  readonly end: string;
  /** What stands ahead of its first link. */
  readonly ahead: string;
  readonly length: number;
  /** How much of it stands in links. */
  readonly linked: number;
  /** How much of it is bold. */
  readonly bold: number;
  /** Whether a line break came last. */
  readonly isWrapped: boolean;
}

const NO_TEXT: OpenText = {
  text: '',
  end: '',
  ahead: '',
  length: 0,
  linked: 0,
  bold: 0,
  isWrapped: false,
};

/** Whether a text is a link, or one behind a label: "Read also: …" in whatever language. */
function isLink({ ahead, length, linked, text }: OpenText): boolean {
  if (linked === 0) return false;
  if (linked >= length) return true;
  const label = ahead.trim();
  return (
    linked + visibleLength(label) >= length &&
    /^\S+(?: \S+){0,2}\s?[:：]$/u.test(label) &&
    text.trim().split(/\s+/u).length - label.split(/\s+/u).length >= FEWEST_HEADLINE_WORDS
  );
}

/** Words. A shorter link behind a label is a name or an address. */
const FEWEST_HEADLINE_WORDS = 3;

function visibleLength(text: string): number {
  return text.replace(/\s/gu, '').length;
}

/** Characters: a mark, brackets and quotation marks behind it, and white space. */
const LONGEST_END = 16;
const SENTENCE_END = /[.!?…。！？:]["'”’»)\]]*\s*$/u;

const BOLD_LINES: ReadonlySet<string> = new Set(['p', 'div']);
const BOLD: ReadonlySet<string> = new Set(['b', 'strong']);

/** Words. A longer bold line is a lead. */
const LONGEST_BOLD_HEADING = 14;

/** Whether an element's whole text is bold, and short enough to be the heading that it looks like. */
function isBoldLine(element: PageElement): boolean {
  if (!BOLD_LINES.has(nameOf(element))) return false;
  let bold: PageElement | null = null;
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (isElement(child) && bold === null && BOLD.has(nameOf(child))) bold = child;
    else if (isElement(child) || (child.textContent ?? '').trim() !== '') return false;
  }
  return looksLikeHeading(bold?.textContent ?? '');
}

function looksLikeHeading(line: string): boolean {
  const text = line.trim();
  return (
    text !== '' && text.split(/\s+/u).length <= LONGEST_BOLD_HEADING && !/[.,;:…"”»]$/u.test(text)
  );
}
