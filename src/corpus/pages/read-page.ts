import { hasFrontMatter } from '../front-matter.ts';
import { type PageLine, readLines, readMarkedBlock } from '../import/lines.ts';
import { decodePage, wideEncodingOf } from './decode.ts';
import { type FeedEntry, isFeed, readFeed } from './feed.ts';
import {
  decodeEntities,
  type ElementsByName,
  elementsOf,
  parsePage,
  withoutProlog,
} from './html.ts';
import { readHtmlArticle } from './html-article.ts';
import { isMarkdown, readMarkdown } from './markdown.ts';
import { type FoundFields, readMetadata } from './metadata.ts';

/** The text of a page in whatever form, read into lines. */
export interface PageText {
  readonly form: 'HTML' | 'Markdown' | 'plain text';
  readonly lines: readonly PageLine[];
  /** What it gives for the article's fields. */
  readonly found: FoundFields;
  /** How each table begins that was left out. */
  readonly tables: readonly string[];
  /** What was seen and not taken, each in a line for the operator. */
  readonly notes: readonly string[];
  /** The day of its last change as ISO 8601, or null where it gives none. */
  readonly modified: string | null;
  /** What it is where it holds hardly any text: "a video page"; null where nothing tells. */
  readonly unlessLong: string | null;
}

/** What a file or an answer of a server is, told by its content. */
export type PageReading =
  | ({ readonly is: 'page' } & PageText)
  /** It begins with front matter; what follows may be an article or any page. */
  | { readonly is: 'article-file'; readonly text: string; readonly notes: readonly string[] }
  | { readonly is: 'feed'; readonly entries: readonly FeedEntry[] }
  /** `came` names what it is: "a PDF". */
  | { readonly is: 'refused'; readonly came: string };

/** What an article can be made of. */
export type ArticleSource = Extract<PageReading, { readonly is: 'page' | 'article-file' }>;

/** What was read as the source of an article, or why it is none: `expected …, got …`. */
export function asArticleSource(
  reading: PageReading,
): { readonly source: ArticleSource } | { readonly refused: string } {
  if (reading.is === 'page' || reading.is === 'article-file') return { source: reading };
  const came = reading.is === 'feed' ? 'a feed' : reading.came;
  return { refused: `expected a web page, plain text or Markdown, got ${came}` };
}

/** Where bytes come from, as far as it matters to how they are read. */
export interface PageOrigin {
  /** The header of a server's answer, or null. */
  readonly contentType: string | null;
  /** Where it was fetched, or null. */
  readonly address: string | null;
}

/** The origin of a file, of which nothing is known. */
export const FROM_FILE: PageOrigin = { contentType: null, address: null };

/** Tells what some bytes are, whatever their name, and reads them. */
export function readPage(bytes: Uint8Array, { contentType, address }: PageOrigin): PageReading {
  const binary = binaryFormat(bytes);
  if (binary !== null) return { is: 'refused', came: binary };
  const decoded = decodePage(bytes, contentType);
  if (decoded === null) return { is: 'refused', came: 'bytes in an unknown encoding' };
  const { encoding, isGuess } = decoded;
  const text = decoded.text.replace(/^\uFEFF/u, '');
  const notes = isGuess ? [`read as ${encoding}, by the look of its bytes`] : [];
  if (hasFrontMatter(text)) return { is: 'article-file', text, notes };
  if (isFeed(text)) return feedOf(text);
  const other = textFormat(text);
  if (other !== null) return { is: 'refused', came: other };
  try {
    const page = readPageText(text, address);
    return { is: 'page', ...page, notes: [...notes, ...page.notes] };
  } catch (error) {
    if (error instanceof RangeError)
      return { is: 'refused', came: 'markup that is nested too deep' };
    throw error;
  }
}

/** Reads the text of a page: HTML, Markdown or plain text. */
export function readPageText(text: string, address: string | null = null): PageText {
  const tags = tagsIn(text);
  if (tags === 'everywhere') return readHtmlPage(text, address);
  if (tags === 'here and there' || isMarkdown(text)) {
    const { text: plain, tables, title } = readMarkdown(text);
    const found = title === null ? {} : { title };
    return { ...NOTHING, form: 'Markdown', lines: readLines(plain), found, tables };
  }
  return { ...NOTHING, form: 'plain text', lines: readLines(text) };
}

const NOTHING = { found: {}, tables: [], notes: [], modified: null, unlessLong: null } as const;

/** Reads HTML: a page, or a piece of one. */
export function readHtmlPage(source: string, address: string | null): PageText {
  // Feeds and careless sites escape an article twice: its own tags are then text.
  const isEscaped = !/<(?:p|br)[\s/>]/iu.test(source) && /&lt;(?:\/p|br\s*\/?)&gt;/iu.test(source);
  const html = isEscaped ? decodeEntities(source) : source;
  const document = parsePage(html);
  const elements = elementsOf(document);
  const { found, notes, modified, kind } = readMetadata(elements, address ?? savedFrom(html));
  const unlessLong =
    kind === 'article' ? null : kind === 'video' ? 'a video page' : askedFor(elements);
  const { blocks, tables } = readHtmlArticle(document, elements, html);
  const lines = blocks.flatMap((block) => readMarkedBlock(block) ?? []);
  return { form: 'HTML', lines, found, tables, notes, modified, unlessLong };
}

/** What a page without an article asks of its reader, or null. */
function askedFor(elements: ElementsByName): string | null {
  const isLogin = elements
    .get('input')
    ?.some((input) => /^password$/iu.test(input.getAttribute('type') ?? ''));
  return isLogin ? 'a login page' : null;
}

/** The address that a browser writes into a page that it saves. */
function savedFrom(html: string): string | null {
  return /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/iu.exec(html)?.[1] ?? null;
}

/** Tags of blocks: with so many, a text is HTML, or Markdown with HTML in it. */
const MANY_TAGS = 3;
const PAGE_START = /^<(?:!doctype\s+html|html|head|body|title|meta|link|script|style)[\s>]/iu;
const BLOCK = '(?:p|div|li|h[1-6]|article|section|main|header|table|ul|ol|blockquote|br)';
const BLOCK_TAG = new RegExp(`</?${BLOCK}(?:\\s[^<>]*)?/?>`, 'giu');
/** An opening tag alone may be what a text speaks of. */
const BLOCK_END = new RegExp(`</${BLOCK}\\s*>|<br\\s*/?>`, 'giu');

/** Where in a text HTML has its tags; null where it has none. */
function tagsIn(text: string): 'everywhere' | 'here and there' | null {
  const start = withoutProlog(text);
  if (PAGE_START.test(start)) return 'everywhere';
  const [tag, fewest] = /^<[a-z]/iu.test(start) ? [BLOCK_TAG, 1] : [BLOCK_END, MANY_TAGS];
  if ((start.match(tag)?.length ?? 0) < fewest) return null;
  // What blank lines part, HTML has in tags and Markdown mostly not.
  const parts = start.split(/\n\s*\n/u);
  const tagged = parts.filter((part) => part.search(BLOCK_TAG) !== -1);
  return tagged.length * 2 > parts.length ? 'everywhere' : 'here and there';
}

function feedOf(text: string): PageReading {
  try {
    return { is: 'feed', entries: readFeed(text) };
  } catch {
    // What is wrong in it only its publisher could mend.
    return { is: 'refused', came: 'a broken feed' };
  }
}

/** How formats begin that hold no text of a page. */
const BINARY_FORMATS: readonly (readonly [start: string, name: string])[] = [
  ['%PDF-', 'a PDF (copy its text into a text file)'],
  ['\u0089PNG', 'an image'],
  ['\u00ff\u00d8\u00ff', 'an image'],
  ['GIF8', 'an image'],
  ['II*\u0000', 'an image'],
  ['MM\u0000*', 'an image'],
  ['BM', 'an image'],
  [
    'PK\u0003\u0004',
    'a ZIP archive, as Word and OpenDocument files are (save its text as a text file)',
  ],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word file (save its text as a text file)'],
  ['{\\rtf', 'an RTF file (save its text as a text file)'],
  ['bplist00', 'a Safari web archive (save the page as its source)'],
  ['\u001f\u008b', 'a gzip archive (unpack it first)'],
  ['Rar!', 'a RAR archive (unpack it first)'],
  ['BZh9', 'a bzip2 archive (unpack it first)'],
  ['%!PS', 'PostScript (copy its text into a text file)'],
  ['ID3', 'a sound'],
  ['OggS', 'a sound or a video'],
  ['\u001aE\u00df\u00a3', 'a video'],
];

/** Bytes in which a format shows itself. */
const LONGEST_START = 512;

function binaryFormat(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, LONGEST_START)).toString('latin1');
  if (start.slice(4, 8) === 'ftyp') return 'a video or an image';
  if (start.startsWith('RIFF'))
    return start.slice(8, 12) === 'WEBP' ? 'an image' : 'a sound or a video';
  const known = BINARY_FORMATS.find(([mark]) => start.trimStart().startsWith(mark));
  // Two letters begin many a text.
  if (known !== undefined && (known[0] !== 'BM' || start.includes('\u0000'))) return known[1];
  return start.includes('\u0000') && wideEncodingOf(bytes) === null ? 'a binary file' : null;
}

/** Characters in which the head of a mail says what it holds. */
const LONGEST_HEAD = 3_000;

/** A format of text that holds no page, or null. */
function textFormat(text: string): string | null {
  const start = text.trimStart();
  const head = start.slice(0, LONGEST_HEAD);
  if (/^<(?:\?xml[^>]*>\s*<)?svg[\s>]/iu.test(start)) return 'an image';
  if (/^[\w-]+: [\s\S]{0,2000}^Content-Type:\s*multipart\/related/imu.test(head)) {
    return 'a web archive (MHTML: save the page as "HTML only")';
  }
  if (/^<\?xml/iu.test(start) && tagsIn(text) !== 'everywhere')
    return 'XML that is neither a page nor a feed';
  return /^[[{]/u.test(start) && isJson(start) ? 'JSON' : null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
