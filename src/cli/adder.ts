import { openPageImport } from '../compose.ts';
import { compareWithPresent } from '../corpus/adding.ts';
import { readCorpus, removeUnfinished, writeArticle } from '../corpus/corpus-folder.ts';
import { type Fault, quoted } from '../corpus/fault.ts';
import type { FetchPage } from '../corpus/fetch/fetch-page.ts';
import type { ArticleKey, RawFields } from '../corpus/front-matter.ts';
import { type ImportRequest, type ImportResult, importFile } from '../corpus/import-file.ts';
import type { FeedEntry } from '../corpus/pages/feed.ts';
import { type FoundFields, readLink } from '../corpus/pages/metadata.ts';
import { asArticleSource, readHtmlPage, readPage } from '../corpus/pages/read-page.ts';
import type { Article } from '../domain/article.ts';
import { OperatorError } from '../errors.ts';
import { createNearDuplicates } from '../language/near-duplicates.ts';
import { textOf } from '../search/copies.ts';
import { fetchSource, type Source } from './add-sources.ts';
import { askFields, type FieldQuestion } from './ask-fields.ts';
import type { Outcome } from './outcomes.ts';
import { print, remark, type Terminal } from './terminal.ts';

/** What an adder works with. */
interface AdderOptions {
  readonly folder: string;
  /** Whether an article that is there with another text is replaced. */
  readonly isForced: boolean;
  /** Whether every line that was left out is listed. */
  readonly isVerbose: boolean;
  readonly fetchPage: FetchPage;
  readonly terminal: Terminal;
  /** Called before anything is printed. */
  readonly beforePrint: () => void;
}

/** What the operator gives for one source. */
interface Given {
  readonly fields: RawFields;
  readonly id: string | undefined;
}

/** Adds articles to a folder, one after the other. */
export interface Adder {
  /** Adds what a source holds: one article, or those that a feed announces. Throws what the file system throws. */
  add(source: Source, given: Given): Promise<readonly Outcome[]>;
}

/** Makes an adder to a folder of articles, which is read once. */
export function createAdder(options: AdderOptions): Adder {
  const { folder, isForced, isVerbose, fetchPage, terminal, beforePrint } = options;
  const importPage = openPageImport();
  removeUnfinished(folder);
  const corpus = readCorpus(folder);
  const articles = [...corpus.articles];
  const taken = new Set(corpus.files.keys());
  const known = createNearDuplicates<Article>();
  for (const article of articles) known.add(article, textOf(article));

  const write = (article: Article, force: boolean): string => {
    const result = writeArticle(folder, article, { force });
    if ('exists' in result) {
      const came = 'a file that another program has just written';
      throw new OperatorError([`${result.exists}: expected an id that is not taken, got ${came}`]);
    }
    print(terminal, result.written);
    return result.written;
  };

  /** Writes an imported article as far as it is new. */
  const keep = (name: string, article: Article, hasOwnId: boolean): Outcome => {
    const isTaken = (id: string): boolean => taken.has(id);
    const adding = compareWithPresent(article, { articles, isTaken, hasOwnId });
    const file = corpus.files.get(adding.article.id) ?? `${adding.article.id}.md`;
    switch (adding.as) {
      case 'unchanged':
        return { name, is: 'unchanged', said: `${file} has the same text` };
      case 'changed':
        if (!isForced) {
          const said = `expected an article that is new, got ${quoted(adding.article.id)} with another text; --force replaces it, --id gives another id`;
          return { name, is: 'refused', said };
        }
        articles[articles.indexOf(adding.before)] = adding.article;
        return { name, is: 'replaced', said: write(adding.article, true) };
      case 'new': {
        if (hasOwnId && isTaken(article.id) && !isForced) {
          const said = `expected an id that is not taken, got ${quoted(article.id)}; --force replaces its file, --id gives another id`;
          return { name, is: 'refused', said };
        }
        const [copy] = known.add(adding.article, textOf(adding.article));
        articles.push(adding.article);
        taken.add(adding.article.id);
        const said = write(adding.article, isForced);
        if (copy === undefined) return { name, is: 'added', said };
        const percent = Math.round(copy.overlap * 100);
        return {
          name,
          is: 'near-duplicate',
          said: `added, but ${percent} % of its wording is in ${copy.item.id} too`,
        };
      }
      default:
        return adding satisfies never;
    }
  };

  const addPage = async (
    name: string,
    reading: ImportRequest['reading'],
    { fields: given, id, announced = {} }: Given & { readonly announced?: FoundFields },
  ): Promise<Outcome> => {
    const run = (fields: RawFields): ImportResult =>
      importFile({
        name,
        reading,
        given: fields,
        announced,
        importPage,
        ...(id !== undefined && { id }),
      });
    beforePrint();
    let result = run(given);
    let answers: RawFields | null = given;
    for (let asked = questionsOf(result); asked.length > 0; asked = questionsOf(result)) {
      const found = result.outcome === 'faults' ? {} : result.found;
      const more = await askFields(name, asked, found, terminal);
      if (more === null) break;
      answers = { ...answers, ...more };
      result = run(answers);
    }
    switch (result.outcome) {
      case 'wrong-options': {
        const faults = result.faults.map(
          ({ key, expected, came }) => `--${key}: expected ${expected}, got ${came}`,
        );
        return {
          name,
          is: 'refused',
          said: [...faults, ...result.notes].join('; '),
          isUsage: true,
        };
      }
      case 'faults':
        return { name, is: 'refused', said: result.faults.map(placeless).join('; ') };
      case 'imported': {
        tell(name, result, isVerbose, terminal);
        return keep(name, result.article, id !== undefined);
      }
      default:
        return result satisfies never;
    }
  };

  const addEntry = async (name: string, entry: FeedEntry, given: Given): Promise<Outcome> => {
    const link = entry.link === null ? null : (readLink(entry.link, null)?.url ?? null);
    const title = entry.link ?? entry.found.title?.value ?? name;
    if (link !== null && articles.some(({ url }) => url === link)) {
      return { name: title, is: 'unchanged', said: 'its address is known' };
    }
    const announced: FoundFields = {
      ...entry.found,
      ...(link !== null && { url: { value: link, from: 'the feed' } }),
    };
    if (entry.html.split(/\s+/u).length >= WHOLE_ARTICLE) {
      const page = readHtmlPage(entry.html, link);
      return addPage(title, { is: 'page', ...page }, { ...given, announced });
    }
    if (entry.link === null) {
      return { name: title, is: 'refused', said: 'expected a link or the whole text, got neither' };
    }
    const fetched = await fetchSource(entry.link, fetchPage);
    if ('refused' in fetched) return { name: title, is: 'refused', said: fetched.refused };
    const page = asArticleSource(readPage(fetched.bytes, fetched.origin));
    if ('refused' in page) return { name: title, is: 'refused', said: page.refused };
    return addPage(title, page.source, { ...given, announced });
  };

  return {
    add: async ({ name, read }, given) => {
      const source = await read();
      if ('refused' in source) return [{ name, is: 'refused', said: source.refused }];
      const reading = readPage(source.bytes, source.origin);
      if (reading.is !== 'feed') {
        const page = asArticleSource(reading);
        if ('refused' in page) return [{ name, is: 'refused', said: page.refused }];
        return [await addPage(name, page.source, given)];
      }
      const outcomes: Outcome[] = [];
      for (const entry of reading.entries) outcomes.push(await addEntry(name, entry, given));
      return outcomes;
    },
  };
}

/** Words. A feed that holds fewer of an article holds its summary. */
const WHOLE_ARTICLE = 150;

/** The fields that an article must have: for others, nobody is asked. */
const REQUIRED = ['title', 'publisher', 'published'] as const satisfies ArticleKey[];

/** What is to be asked before an article can be made, or before a guess is taken. */
function questionsOf(result: ImportResult): readonly FieldQuestion[] {
  switch (result.outcome) {
    case 'faults':
      return [];
    case 'wrong-options':
      return result.faults.map(({ key, expected, came }) => {
        return { key, fault: came === 'none' ? null : `expected ${expected}, got ${came}` };
      });
    case 'imported':
      return REQUIRED.filter((key) => result.found[key]?.isGuess).map((key) => {
        return { key, fault: null };
      });
    default:
      return result satisfies never;
  }
}

/** Says where an article's fields come from, what was left out, and how much is kept. */
function tell(
  name: string,
  { article, dropped, found, notes }: Extract<ImportResult, { readonly outcome: 'imported' }>,
  isVerbose: boolean,
  terminal: Terminal,
): void {
  const fields = Object.entries(found).map(([key, { value, from, isGuess }]) => {
    return `${key} ${quoted(value)} from ${from}${isGuess ? ' (a guess)' : ''}`;
  });
  if (fields.length > 0) remark(terminal, `${name}: ${fields.join(', ')}`);
  for (const note of notes) remark(terminal, `${name}: ${note}`);
  for (const { line, text, rule, reason } of isVerbose ? dropped : dropped.filter(isTable)) {
    const place = line === null ? name : `${name}:${line}`;
    remark(terminal, `${place}: dropped ${quoted(text)}: ${reason} (${rule})`);
  }
  const headings = new Set(article.paragraphs.map(({ section }) => section).filter(Boolean)).size;
  const counts = [
    counted(article.paragraphs.length, 'paragraph'),
    counted(headings, 'heading'),
  ].join(' under ');
  remark(terminal, `${name}: ${counts} kept, ${counted(dropped.length, 'line')} dropped`);
}

function isTable({ rule }: { readonly rule: string }): boolean {
  return rule === 'table';
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A fault without its file, which is named beside it. */
function placeless({ line, expected, came }: Fault): string {
  return `${line === null ? '' : `line ${line}: `}expected ${expected}, got ${came}`;
}
