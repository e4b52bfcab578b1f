import { basename, extname } from 'node:path';
import type { Article } from '../domain/article.ts';
import {
  type BodyParagraph,
  formatArticle,
  isArticleId,
  makeArticle,
  paragraphFault,
  readBody,
} from './article-file.ts';
import type { Fault, Report } from './fault.ts';
import {
  ARTICLE_KEYS,
  type ArticleFields,
  type ArticleKey,
  checkFields,
  type FieldFault,
  type FrontMatter,
  type RawFields,
  readFrontMatter,
} from './front-matter.ts';
import type { DroppedLine, ImportedPage, ImportPage, PageBlock } from './import/page.ts';
import { readDate } from './pages/dates.ts';
import type { FoundField, FoundFields } from './pages/metadata.ts';
import { isDateLine, type OwnLines, readOwnLines } from './pages/own-lines.ts';
import { type ArticleSource, type PageText, readPageText } from './pages/read-page.ts';

/** A page, or an article's file, to make an article of. */
export interface ImportRequest {
  /** What the operator calls it: a file, an address, `-`. */
  readonly name: string;
  readonly reading: ArticleSource;
  /** Fields that the operator gives; they win over all others. */
  readonly given: RawFields;
  /** Fields that a feed gives; the page's own win over them, but for guesses. */
  readonly announced?: FoundFields;
  /** The article's id; when left out, the file's name or publisher and title make one. */
  readonly id?: string;
  readonly importPage: ImportPage;
}

/** What came of it. */
export type ImportResult =
  | {
      readonly outcome: 'imported';
      readonly article: Article;
      readonly dropped: readonly DroppedLine[];
      /** Where each field comes from; those that the operator gave are not among them. */
      readonly found: FoundFields;
      /** Further lines for the operator. */
      readonly notes: readonly string[];
    }
  /** What the operator gave, or left out, is wrong. `found` may serve as the default of a question. */
  | {
      readonly outcome: 'wrong-options';
      readonly faults: readonly FieldFault[];
      readonly found: FoundFields;
      /** Further lines for the operator. */
      readonly notes: readonly string[];
    }
  /** It cannot become an article. */
  | { readonly outcome: 'faults'; readonly faults: readonly Fault[] };

/** Makes an article of a page, or of an article's file. */
export function importFile(request: ImportRequest): ImportResult {
  const { name, reading, given, announced = {}, id, importPage } = request;
  const source =
    reading.is === 'article-file' ? readSource(name, reading.text, importPage) : NO_SOURCE;
  if (source.faults.length > 0) return failed(source.faults);
  const page = reading.is === 'page' ? reading : source.page;
  const imported =
    page === null ? null : importPageText(page, { ...source.fields, ...given }, importPage);
  const found = withAnnounced(imported?.found ?? {}, announced);
  const notes = [
    ...(reading.is === 'article-file' ? reading.notes : []),
    ...(page?.notes ?? []),
    ...(found.published === undefined ? (imported?.notes ?? []) : []),
  ];
  const values = { ...valuesOf(found), ...source.fields, ...given };
  const checked = checkFields(withIsoDate(values, page?.found.language?.value ?? null));
  const paragraphs = imported === null ? source.paragraphs : bodyOf(imported.page.blocks);
  if (paragraphs.length === 0 || imported?.instead) {
    const lines = imported?.page.dropped.length ?? 0;
    const why = lines === 0 ? 'none' : `none: all ${lines} lines were dropped`;
    const came = imported?.instead ?? why;
    return failed([{ file: name, line: null, expected: 'paragraphs of an article', came }]);
  }
  if ('faults' in checked) {
    // A wrong value in the file is a fault of the file; one given or left out, of the options.
    const isInFile = ({ key }: FieldFault): boolean => source.keyLines.has(key) && !(key in given);
    const wrongOptions = checked.faults.filter((fault) => !isInFile(fault));
    if (wrongOptions.length > 0) {
      return { outcome: 'wrong-options', faults: wrongOptions, found, notes };
    }
    return failed(
      checked.faults.map(({ key, expected, came }) => {
        return { file: name, line: source.keyLines.get(key) ?? null, expected, came };
      }),
    );
  }
  const { fields } = checked;
  const articleId = id ?? idFor(name, reading.is === 'article-file', fields);
  const article = makeArticle(articleId, fields, paragraphs);
  const faults = article.paragraphs.flatMap(({ text }) => paragraphFault(text) ?? []);
  if (faults.length > 0) {
    return failed(faults.map((fault) => ({ ...fault, file: name, line: null })));
  }
  const tables = page?.tables ?? [];
  return {
    outcome: 'imported',
    article,
    dropped: [...(imported?.page.dropped ?? []), ...tables.map(droppedTable)],
    found: usedOf(found, { ...source.fields, ...given }),
    notes,
  };
}

/** What an article's file holds, not yet checked. */
interface Source {
  readonly fields: RawFields;
  readonly keyLines: ReadonlyMap<ArticleKey, number>;
  readonly paragraphs: readonly BodyParagraph[];
  /** What stands below the front matter where that is a page and no article yet. */
  readonly page: PageText | null;
  readonly faults: readonly Fault[];
}

const NO_SOURCE: Source = {
  fields: {},
  keyLines: new Map(),
  paragraphs: [],
  page: null,
  faults: [],
};

function readSource(file: string, text: string, importPage: ImportPage): Source {
  const faults: Fault[] = [];
  const report: Report = (line, fault) => faults.push({ file, line, ...fault });
  const front = readFrontMatter(text, report);
  if (front === null) return { ...NO_SOURCE, faults };
  if (isArticleBody(text, front)) {
    return { ...front, paragraphs: readBody(front, report), page: null, faults };
  }
  const page = readPageText(front.body.join('\n'));
  const lines = page.lines.map((one) => {
    return one.line === null ? one : { ...one, line: one.line + front.bodyLine - 1 };
  });
  // Apart from one another, and nothing to drop: it is an article as good as any.
  if (page.form === 'plain text' && areApart(front.body)) {
    if (importPage(page.lines).dropped.length === 0) {
      return { ...front, paragraphs: readBody(front, report), page: null, faults };
    }
  }
  return { ...front, paragraphs: [], page: { ...page, lines }, faults };
}

/**
 * Whether what stands below front matter is an article's text already, and no page that was pasted there: it has
 * phrasings or backslashes, or it is just as this program writes it.
 */
function isArticleBody(text: string, { fields, ...front }: FrontMatter): boolean {
  if (front.body.some((line) => /^(?:<!--\s*asked:|\\)/u.test(line))) return true;
  const checked = checkFields(fields);
  if ('faults' in checked) return false;
  const article = makeArticle(
    'it',
    checked.fields,
    readBody(front, () => undefined),
  );
  return formatArticle(article) === text.replaceAll('\r\n', '\n');
}

/** Whether a blank line parts all lines of a text. */
function areApart(lines: readonly string[]): boolean {
  return lines.every((line, at) => line.trim() === '' || (lines[at + 1] ?? '').trim() === '');
}

interface PageImport {
  readonly page: ImportedPage;
  readonly found: FoundFields;
  readonly notes: readonly string[];
  /** What it is where it is no article, else null. */
  readonly instead: string | null;
}

function importPageText(text: PageText, fields: RawFields, importPage: ImportPage): PageImport {
  const { lines, found, unlessLong } = text;
  const known = (more: FoundFields) => {
    const title = fields.title ?? more.title?.value;
    const publisher = fields.publisher ?? more.publisher?.value;
    return {
      ...(title !== undefined && { title }),
      ...(publisher !== undefined && { publisher }),
      ...(found.title !== undefined && { ownTitle: found.title.value }),
    };
  };
  const language = fields.language ?? found.language?.value ?? null;
  const first = withoutDateLine(importPage(lines, known(found)), language);
  const bodyLine = first.blocks[0]?.line ?? 0;
  const own = OWN_FIELDS.every((key) => key in found)
    ? NO_OWN_LINES
    : readOwnLines(first.dropped, { bodyLine, language });
  const all = { ...own.found, ...found };
  // With the headline known, the line that has it is dropped as what it is.
  const page = all.title?.isGuess
    ? withoutDateLine(importPage(lines, known(all)), language)
    : first;
  const words = page.blocks.reduce((sum, block) => sum + block.text.split(' ').length, 0);
  return {
    page,
    found: all,
    notes: own.notes,
    instead: page.instead ?? (words < FEW_WORDS ? unlessLong : null),
  };
}

/** The fields that a page's own lines may give. */
const OWN_FIELDS = ['title', 'publisher', 'published', 'author'] as const;
const NO_OWN_LINES: OwnLines = { found: {}, notes: [] };

/** Blocks: a headline, a lead and a byline may stand ahead of the day. */
const LONGEST_HEAD = 3;

/** A page without the line at its head that says its day in a language of which the import has no words. */
function withoutDateLine(page: ImportedPage, language: string | null): ImportedPage {
  const day = page.blocks
    .slice(0, LONGEST_HEAD)
    .find(({ kind, text }) => kind === 'paragraph' && isDateLine(text, language));
  if (day === undefined) return page;
  const { text, line } = day;
  const reason = 'is a date or a time and nothing else';
  return {
    ...page,
    blocks: page.blocks.filter((block) => block !== day),
    dropped: [...page.dropped, { line, text, rule: 'date-line', reason }],
  };
}

/** Words. A video's description or a login's explanation is shorter, nearly every article longer. */
const FEW_WORDS = 120;

/** What a page gives and a feed announces; what is only likely gives way to what is announced. */
function withAnnounced(found: FoundFields, announced: FoundFields): FoundFields {
  const sure = Object.entries(found).filter(([, { isGuess }]) => !isGuess);
  return { ...found, ...announced, ...Object.fromEntries(sure) };
}

function valuesOf(found: FoundFields): RawFields {
  return Object.fromEntries(Object.entries(found).map(([key, { value }]) => [key, value]));
}

/** The fields that were found and that nobody gave. */
function usedOf(found: FoundFields, given: RawFields): FoundFields {
  const used = ARTICLE_KEYS.flatMap((key): [ArticleKey, FoundField][] => {
    const field = found[key];
    return field === undefined || given[key] !== undefined ? [] : [[key, field]];
  });
  return Object.fromEntries(used);
}

/** A date in any usual form as ISO 8601; one that cannot be told stays, to be reported as it came. */
function withIsoDate(fields: RawFields, language: string | null): RawFields {
  const reading = fields.published === undefined ? null : readDate(fields.published, language);
  return reading !== null && 'date' in reading ? { ...fields, published: reading.date } : fields;
}

function droppedTable(text: string): DroppedLine {
  return { line: null, text, rule: 'table', reason: 'is a table, which no paragraph can hold' };
}

function bodyOf(blocks: readonly PageBlock[]): readonly BodyParagraph[] {
  let section: string | null = null;
  return blocks.flatMap(({ kind, text }) => {
    if (kind === 'paragraph') return [{ section, text, asked: [] }];
    section = text;
    return [];
  });
}

function failed(faults: readonly Fault[]): ImportResult {
  return { outcome: 'faults', faults };
}

function idFor(file: string, isArticleFile: boolean, fields: ArticleFields): string {
  const { publisher, title, published } = fields;
  const name = basename(file, extname(file));
  if (isArticleFile && isArticleId(name)) return name;
  // Of a title without Latin letters nothing would be left.
  return slug(`${publisher} ${slug(title) === '' ? published : title}`);
}

const LONGEST_ID = 48;

/** An id that is not taken: the id itself, or its words and the first free number from 2 on. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `-${number}`;
    const room = LONGEST_ID - ending.length;
    // Cut between words; one long word is cut all the same.
    const words = id.length <= room ? id : id.slice(0, room + 1).replace(/-[^-]*$/u, '');
    const free = words.slice(0, room) + ending;
    if (!isTaken(free)) return free;
  }
}

/** A name as an id: Latin letters and digits, whole words, 48 characters at most; empty where there are none. */
function slug(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .match(/[a-z0-9]+/gu);
  let id = '';
  for (const word of words ?? []) {
    const longer = id === '' ? word : `${id}-${word}`;
    if (longer.length > LONGEST_ID) break;
    id = longer;
  }
  return id;
}
