import { basename, extname } from 'node:path';
import type { Article } from '../domain/article.ts';
import {
  type BodyParagraph,
  formatArticle,
  isArticleId,
  makeArticle,
  readArticle,
  readBody,
} from './article-file.ts';
import type { Fault, Report } from './fault.ts';
import {
  type ArticleKey,
  checkFields,
  type FieldFault,
  hasFrontMatter,
  type RawFields,
  readFrontMatter,
} from './front-matter.ts';
import type { DroppedLine, ImportPage, PageBlock } from './import/page.ts';

/** What is wrong with an option that the operator gave or left out. */
interface OptionFault extends Omit<FieldFault, 'key'> {
  readonly key: FieldFault['key'] | 'id';
}

/** A file to make an article of. */
export interface ImportRequest {
  readonly file: string;
  readonly text: string;
  /** Fields that the operator gives; they win over those of the file. */
  readonly given: RawFields;
  /** The article's id; when left out, the file's name or publisher and title make one. */
  readonly id?: string;
  /** Takes the article out of a page's text. */
  readonly importPage: ImportPage;
}

/** What came of it. */
export type ImportResult =
  | {
      readonly outcome: 'imported';
      readonly article: Article;
      readonly dropped: readonly DroppedLine[];
    }
  /** What the operator gave, or left out, is wrong. */
  | { readonly outcome: 'wrong-options'; readonly faults: readonly OptionFault[] }
  /** The file cannot become an article. */
  | { readonly outcome: 'faults'; readonly faults: readonly Fault[] };

/** Makes an article of a file: an article file, or the plain text of a page. */
export function importFile({ file, text, given, id, importPage }: ImportRequest): ImportResult {
  const isArticleFile = hasFrontMatter(text);
  const source = isArticleFile ? readSource(file, text) : PAGE;
  if (source.faults.length > 0) return failed(source.faults);

  const checked = checkFields({ ...source.fields, ...given });
  if ('faults' in checked) {
    // A wrong value in the file is a fault of the file; one given or left out, of the options.
    const isInFile = ({ key }: FieldFault): boolean => source.keyLines.has(key) && !(key in given);
    const wrongOptions = checked.faults.filter((fault) => !isInFile(fault));
    if (wrongOptions.length > 0) return { outcome: 'wrong-options', faults: wrongOptions };
    return failed(
      checked.faults.map(({ key, expected, came }) => {
        return { file, line: source.keyLines.get(key) ?? null, expected, came };
      }),
    );
  }
  const { fields } = checked;
  const page = isArticleFile ? null : importPage(text, fields);
  const paragraphs = page === null ? source.paragraphs : bodyOf(page.blocks);
  if (paragraphs.length === 0) {
    const came = page === null ? 'none' : `none: all ${page.dropped.length} lines were dropped`;
    return failed([{ file, line: null, expected: 'paragraphs of an article', came }]);
  }
  const articleId = id ?? idFor(file, isArticleFile, fields);
  if (articleId === null) {
    const expected = 'an id, since the title has no Latin letters or digits to make one of';
    return { outcome: 'wrong-options', faults: [{ key: 'id', expected, came: 'none' }] };
  }
  const article = makeArticle(articleId, fields, paragraphs);
  // Reading the article back shows what the corpus would refuse later.
  const reading = readArticle(`${article.id}.md`, formatArticle(article));
  if ('faults' in reading) {
    return failed(reading.faults.map((fault) => ({ ...fault, file, line: null })));
  }
  return { outcome: 'imported', article, dropped: page?.dropped ?? [] };
}

/** What an article file holds, not yet checked. */
interface Source {
  readonly fields: RawFields;
  readonly keyLines: ReadonlyMap<ArticleKey, number>;
  readonly paragraphs: readonly BodyParagraph[];
  readonly faults: readonly Fault[];
}

const PAGE: Source = { fields: {}, keyLines: new Map(), paragraphs: [], faults: [] };

function readSource(file: string, text: string): Source {
  const faults: Fault[] = [];
  const report: Report = (line, fault) => faults.push({ file, line, ...fault });
  const front = readFrontMatter(text, report);
  if (front === null) return { ...PAGE, faults };
  return { ...front, paragraphs: readBody(front, report), faults };
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

function idFor(
  file: string,
  isArticleFile: boolean,
  { publisher, title }: { readonly publisher: string; readonly title: string },
): string | null {
  const name = basename(file, extname(file));
  if (isArticleFile && isArticleId(name)) return name;
  // Of a title without Latin letters only the publisher would be left, and ids would collide.
  return slug(title) === '' ? null : slug(`${publisher} ${title}`);
}

const LONGEST_ID = 48;

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
