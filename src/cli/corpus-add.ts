import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { loadCorpusDir } from '../config.ts';
import { isArticleId } from '../corpus/article-file.ts';
import { formatFault, quoted, systemReason } from '../corpus/fault.ts';
import { createFetchPage } from '../corpus/fetch/fetch-page.ts';
import { ARTICLE_KEYS, type ArticleKey, type RawFields } from '../corpus/front-matter.ts';
import { type MetaRow, readMetaTable } from '../corpus/meta-file.ts';
import { readTextFile } from '../corpus/text-file.ts';
import { OperatorError } from '../errors.ts';
import { sourcesOf } from './add-sources.ts';
import { createAdder } from './adder.ts';
import { createProgress, type Outcome, printOutcomes } from './outcomes.ts';
import { isInteractive, parseArguments, remark, type Terminal, UsageError } from './terminal.ts';

/**
 * `parley corpus add`: makes articles of pages in any form, and says what it left out and why. 2 where a field is
 * missing that neither the page nor the operator gives.
 */
export async function corpusAdd(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const { values, positionals: words } = parseArguments(args, {
    force: { type: 'boolean', default: false },
    dropped: { type: 'boolean', default: false },
    'allow-loopback': { type: 'boolean', default: false },
    corpus: { type: 'string' },
    meta: { type: 'string' },
    id: { type: 'string' },
    ...FIELD_OPTIONS,
  });
  refuseWords(words);
  const { id } = values;
  const given: RawFields = Object.fromEntries(
    ARTICLE_KEYS.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])),
  );
  if (id !== undefined && !isArticleId(id)) {
    throw new UsageError(
      `--id: expected lower-case letters, digits and hyphens, 48 at most, got ${quoted(id)}`,
    );
  }
  const rows = values.meta === undefined ? [] : readMeta(values.meta);
  const fetchPage = createFetchPage({ allowsLoopback: values['allow-loopback'] });
  const sources = sourcesOf(words, { rows, fetchPage, terminal });
  const [forOneArticle] = [...Object.keys(given), ...(id === undefined ? [] : ['id'])];
  if (sources.length > 1 && forOneArticle !== undefined) {
    throw new UsageError(
      `--${forOneArticle}: expected only with one file, got ${sources.length} files`,
    );
  }
  const folder = values.corpus || loadCorpusDir(terminal.env);
  refuseUnwritable(folder);
  for (const { file, table, line } of rows) {
    if (sources.some(({ row }) => row?.line === line)) continue;
    const said = `not used, as ${quoted(file)} is none of the files and addresses`;
    remark(terminal, `${table}:${line}: ${said}`);
  }
  const isAlone = sources.length === 1;
  const progress = createProgress(terminal);
  const adder = createAdder({
    folder,
    isForced: values.force,
    listsDropped: values.dropped,
    isAlone,
    fetchPage,
    terminal,
    progress,
  });
  const outcomes: Outcome[] = [];
  let left = 0;
  for (const [at, source] of sources.entries()) {
    if (!isAlone) progress.show(at, sources.length, source.name);
    outcomes.push(...(await adder.add(source, { fields: given, id })));
    progress.clear();
    if (!outcomes.at(-1)?.isStop) continue;
    left = sources.length - at - 1;
    break;
  }
  if (isAlone && outcomes.length === 1) tellAlone(outcomes, terminal);
  else printOutcomes(outcomes, terminal);
  const isUsage = outcomes.some((one) => one.isUsage);
  if (isUsage && !isAlone && !isInteractive(terminal)) remark(terminal, FOR_MANY);
  if (outcomes.at(-1)?.isStop) {
    if (left > 0) remark(terminal, `stopped: ${left} of ${sources.length} not read`);
    return 1;
  }
  if (isUsage) return 2;
  return outcomes.some(({ is }) => is === 'refused') ? 1 : 0;
}

/** How fields are given where nobody is asked and no option is for one page. */
const FOR_MANY =
  'fields of many pages: --meta FILE.csv, with the columns file, title, publisher, published';

/** Says what became of the only source. Its file stands on standard output already. */
function tellAlone(outcomes: readonly Outcome[], terminal: Terminal): void {
  for (const { name, is, said } of outcomes) {
    if (is === 'refused') remark(terminal, `parley: ${name}: ${said}`);
    else if (is !== 'added' && is !== 'replaced') remark(terminal, `${name}: ${is}: ${said}`);
  }
}

/** Each field of an article has an option of the same name. */
const FIELD_OPTIONS = Object.fromEntries(
  ARTICLE_KEYS.map((key) => [key, { type: 'string' }]),
) as Readonly<Record<ArticleKey, { readonly type: 'string' }>>;

function refuseWords(words: readonly string[]): void {
  const [first] = words;
  if (first === undefined || words.includes('')) {
    const came = first === undefined ? 'none' : '""';
    throw new UsageError(`expected a file, a folder, an address or -, got ${came}`);
  }
  if (words.filter((word) => word === '-').length > 1) {
    throw new UsageError('-: expected once, for standard input, got it again');
  }
}

/** Refuses a folder into which nothing can be written, before anybody is asked for anything. */
function refuseUnwritable(folder: string): void {
  const refuse = (came: string): never => {
    throw new OperatorError([`${folder}: expected a folder to write to, got ${came}`]);
  };
  let path = resolve(folder);
  while (!existsSync(path) && dirname(path) !== path) path = dirname(path);
  if (!statSync(path).isDirectory()) refuse('a file');
  try {
    accessSync(path, constants.W_OK);
  } catch (error) {
    refuse(systemReason(error));
  }
}

function readMeta(file: string): readonly MetaRow[] {
  const reading = readTextFile(file);
  const { rows, faults } =
    'fault' in reading ? { rows: [], faults: [reading.fault] } : readMetaTable(file, reading.text);
  if (faults.length > 0) throw new UsageError(faults.map(formatFault).join('\n'));
  return rows;
}
