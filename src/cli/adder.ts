import { join } from 'node:path';
import { openPageImport } from '../compose.ts';
import { compareWithPresent, lostPhrasings } from '../corpus/adding.ts';
import {
  type CorpusReading,
  readCorpus,
  removeUnfinished,
  type WriteResult,
  writeArticle,
} from '../corpus/corpus-folder.ts';
import { type Fault, placeOf, quoted, systemReason } from '../corpus/fault.ts';
import type { FetchPage } from '../corpus/fetch/fetch-page.ts';
import type { ArticleKey, RawFields } from '../corpus/front-matter.ts';
import { type ImportResult, importFile } from '../corpus/import-file.ts';
import type { MetaRow } from '../corpus/meta-file.ts';
import type { FeedEntry } from '../corpus/pages/feed.ts';
import { type FoundFields, readLink } from '../corpus/pages/metadata.ts';
import {
  type ArticleSource,
  asArticleSource,
  readHtmlPage,
  readPage,
} from '../corpus/pages/read-page.ts';
import type { Article } from '../domain/article.ts';
import { createNearDuplicates, type NearDuplicates } from '../language/near-duplicates.ts';
import { textOf } from '../search/copies.ts';
import { fetchSource, type Source } from './add-sources.ts';
import { createAskFields, type FieldQuestion } from './ask-fields.ts';
import { counted } from './counts.ts';
import type { Outcome, Progress } from './outcomes.ts';
import { print, remark, type Terminal } from './terminal.ts';

/** What an adder works with. */
interface AdderOptions {
  readonly folder: string;
  /** Whether an article that is there with another text is replaced. */
  readonly isForced: boolean;
  /** Whether every line that was left out is listed; when left out, of a page that is the only one. */
  readonly listsDropped: boolean;
  readonly isAlone: boolean;
  readonly fetchPage: FetchPage;
  readonly terminal: Terminal;
  readonly progress: Progress;
}

/** What the operator gives by options. */
interface Given {
  readonly fields: RawFields;
  readonly id: string | undefined;
}

/** What is given for a page, and what else is known of it. */
interface PageRequest extends Given {
  readonly row: MetaRow | null;
  readonly announced: FoundFields;
  readonly isVerbose: boolean;
}

/** Adds articles to a folder, one after the other. */
export interface Adder {
  /** Adds what a source holds: one article, or those that a feed announces. */
  add(source: Source, given: Given): Promise<readonly Outcome[]>;
}

/** Makes an adder to a folder of articles, which is read once. */
export function createAdder(options: AdderOptions): Adder {
  const { folder, isForced, listsDropped, isAlone, fetchPage, terminal, progress } = options;
  const importPage = openPageImport();
  const askFields = createAskFields(terminal);
  removeUnfinished(folder);
  const corpus = readCorpus(folder);
  tellFaulty(folder, corpus, terminal);
  const articles = [...corpus.articles];
  const taken = new Set(corpus.files.keys());
  let known: NearDuplicates<Article> | null = null;
  /** The articles that were there, to compare new ones with. A large folder takes seconds: only a new one is worth them. */
  const knownArticles = (): NearDuplicates<Article> => {
    if (known !== null) return known;
    known = createNearDuplicates<Article>();
    for (const article of corpus.articles) known.add(article, textOf(article));
    return known;
  };

  const write = (article: Article, force: boolean): WriteResult | { readonly refused: string } => {
    try {
      return writeArticle(folder, article, { force });
    } catch (error) {
      return { refused: `expected a folder to write to (${folder}), got ${systemReason(error)}` };
    }
  };

  /** Writes an imported article as far as it is new; `tellPage` says how the article was made. */
  const keep = (
    name: string,
    article: Article,
    hasOwnId: boolean,
    tellPage: () => void,
  ): Outcome => {
    const isTaken = (id: string): boolean => taken.has(id);
    const adding = compareWithPresent(article, { articles, isTaken, hasOwnId });
    const { id } = adding.article;
    if (adding.as === 'unchanged') {
      const file = corpus.files.get(id) ?? join(folder, `${id}.md`);
      return { name, is: 'unchanged', said: `${file} has the same text` };
    }
    if (!isForced && (adding.as === 'changed' || (hasOwnId && isTaken(id)))) {
      const said = hasOwnId
        ? `expected an id that is not taken, got ${quoted(id)}; --force replaces its article, --id gives another id`
        : `expected a new article, got another text of ${quoted(id)}; --force replaces it, corpus update shows what changed`;
      return { name, is: 'refused', said };
    }
    tellPage();
    const result = write(adding.article, isForced);
    if ('refused' in result) return { name, is: 'refused', said: result.refused };
    if ('exists' in result) {
      const came = `${result.exists}, which another program has just written`;
      return { name, is: 'refused', said: `expected an id that is not taken, got ${came}` };
    }
    const said = result.written;
    print(terminal, said);
    taken.add(id);
    switch (adding.as) {
      case 'changed':
        articles[articles.indexOf(adding.before)] = adding.article;
        tellLost(said, lostPhrasings(adding.before, adding.article), terminal);
        return { name, is: 'replaced', said };
      case 'new': {
        const [copy] = knownArticles().add(adding.article, textOf(adding.article));
        articles.push(adding.article);
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
    reading: ArticleSource,
    { fields, id, row, announced, isVerbose }: PageRequest,
  ): Promise<Outcome> => {
    const given = { ...row?.fields, ...fields };
    const run = (fields: RawFields): ImportResult =>
      importFile({
        name,
        reading,
        given: fields,
        announced,
        importPage,
        ...(id !== undefined && { id }),
      });
    progress.clear();
    let result = run(given);
    let answers: RawFields = given;
    for (let asked = questionsOf(result); asked.length > 0; asked = questionsOf(result)) {
      const found = result.outcome === 'faults' ? {} : result.found;
      const notes = result.outcome === 'wrong-options' ? result.notes : [];
      const asking = await askFields(name, { questions: asked, found, notes });
      if (asking === 'nobody there') break;
      if (typeof asking === 'string') {
        const keys = asked.map(({ key }) => key).join(', ');
        const said = `expected an answer for ${keys}, got none`;
        return { name, is: 'refused', said, isUsage: true, isStop: asking === 'stopped' };
      }
      answers = { ...answers, ...asking.answers };
      result = run(answers);
    }
    switch (result.outcome) {
      case 'wrong-options': {
        const faults = result.faults.map(({ key, expected, came }) => {
          const isInTable = row?.fields[key] !== undefined && fields[key] === undefined;
          const place = isInTable ? `${placeOf({ ...row, file: row.table })}: ${key}` : `--${key}`;
          return `${place}: expected ${expected}, got ${came}`;
        });
        const said = [...faults, ...result.notes].join('; ');
        return { name, is: 'refused', said, isUsage: true };
      }
      case 'faults':
        return { name, is: 'refused', said: result.faults.map(placeless).join('; ') };
      case 'imported': {
        const imported = result;
        return keep(name, imported.article, id !== undefined, () => {
          tell(name, imported, isVerbose, terminal);
        });
      }
      default:
        return result satisfies never;
    }
  };

  const addEntry = async (
    name: string,
    entry: FeedEntry,
    request: PageRequest,
  ): Promise<Outcome> => {
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
      return addPage(title, { is: 'page', ...page }, { ...request, announced });
    }
    if (entry.link === null) {
      return { name: title, is: 'refused', said: 'expected a link or the whole text, got neither' };
    }
    const fetched = await fetchSource(entry.link, fetchPage);
    if ('refused' in fetched) return { name: title, is: 'refused', said: fetched.refused };
    const page = asArticleSource(readPage(fetched.bytes, fetched.origin));
    if ('refused' in page) return { name: title, is: 'refused', said: page.refused };
    return addPage(title, page.source, { ...request, announced });
  };

  return {
    add: async ({ name, read, row }, given) => {
      const source = await read();
      if ('refused' in source) return [{ name, is: 'refused', said: source.refused }];
      const reading = readPage(source.bytes, source.origin);
      const id = given.id ?? row?.id ?? undefined;
      const request = { ...given, id, row, announced: {}, isVerbose: listsDropped };
      if (reading.is !== 'feed') {
        const page = asArticleSource(reading);
        if ('refused' in page) return [{ name, is: 'refused', said: page.refused }];
        return [
          await addPage(name, page.source, { ...request, isVerbose: listsDropped || isAlone }),
        ];
      }
      const { entries } = reading;
      const [one] = [
        ...(id === undefined ? [] : ['id']),
        ...OF_ONE.filter((key) => ({ ...row?.fields, ...given.fields })[key] !== undefined),
      ];
      if (one !== undefined) {
        const said = `--${one}: expected only with one article, got a feed of ${entries.length}`;
        return [{ name, is: 'refused', said, isUsage: true }];
      }
      if (entries.length === 0) {
        return [{ name, is: 'refused', said: 'expected a feed with articles, got an empty one' }];
      }
      const outcomes: Outcome[] = [];
      for (const [at, entry] of entries.entries()) {
        progress.show(at, entries.length, entry.link ?? name);
        const outcome = await addEntry(name, entry, request);
        outcomes.push(outcome);
        if (outcome.isStop) break;
      }
      return outcomes;
    },
  };
}

/** Words. A feed that holds fewer of an article holds its summary. */
const WHOLE_ARTICLE = 150;

/** The fields that no two articles of a feed share. */
const OF_ONE = ['title', 'published', 'url'] as const satisfies ArticleKey[];

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
    ...(headings === 0 ? [] : [counted(headings, 'heading')]),
  ].join(' under ');
  remark(terminal, `${name}: ${counts} kept, ${counted(dropped.length, 'line')} dropped`);
}

/** Says how many files of the corpus have faults, so that no article is compared with them. */
function tellFaulty(folder: string, { faults, files }: CorpusReading, terminal: Terminal): void {
  const paths = new Set(files.values());
  const faulty = new Set(faults.map(({ file }) => file).filter((file) => paths.has(file))).size;
  if (faulty === 0) return;
  const what = `${counted(faulty, 'article')} with faults`;
  remark(
    terminal,
    `${folder}: ${what}, to which nothing is compared; corpus check lists the faults`,
  );
}

/** Names the phrasings that an article's new text has no place for. */
export function tellLost(file: string, phrasings: readonly string[], terminal: Terminal): void {
  for (const text of phrasings) {
    remark(terminal, `${file}: the phrasing ${quoted(text)} went with its paragraph`);
  }
}

function isTable({ rule }: { readonly rule: string }): boolean {
  return rule === 'table';
}

/** A fault without its file, which is named beside it. */
function placeless({ line, expected, came }: Fault): string {
  return `${line === null ? '' : `line ${line}: `}expected ${expected}, got ${came}`;
}
