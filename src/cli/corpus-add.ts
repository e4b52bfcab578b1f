import { loadCorpusDir } from '../config.ts';
import { isArticleId } from '../corpus/article-file.ts';
import { formatFault, quoted } from '../corpus/fault.ts';
import { createFetchPage } from '../corpus/fetch/fetch-page.ts';
import { ARTICLE_KEYS, type ArticleKey, type RawFields } from '../corpus/front-matter.ts';
import { type MetaRow, readMetaTable } from '../corpus/meta-file.ts';
import { readTextFile } from '../corpus/text-file.ts';
import { sourcesOf } from './add-sources.ts';
import { createAdder } from './adder.ts';
import { createProgress, type Outcome, printOutcomes } from './outcomes.ts';
import { parseArguments, remark, type Terminal, UsageError } from './terminal.ts';

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
  if (words.length === 0) throw new UsageError('expected a file, got none');
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
  for (const { file, line } of rows) {
    if (sources.some(({ row }) => row?.file === file)) continue;
    remark(terminal, `${values.meta}:${line}: no file or address ${quoted(file)} was given`);
  }
  const folder = values.corpus || loadCorpusDir(terminal.env);
  const isAlone = sources.length === 1;
  const isVerbose = isAlone || values.dropped;
  const progress = createProgress(terminal);
  const adder = createAdder({
    folder,
    isForced: values.force,
    isVerbose,
    fetchPage,
    terminal,
    beforePrint: progress.clear,
  });
  const outcomes: Outcome[] = [];
  for (const [at, source] of sources.entries()) {
    if (!isAlone) progress.show(at, sources.length, source.name);
    const fields = { ...source.row?.fields, ...given };
    outcomes.push(...(await adder.add(source, { fields, id: id ?? source.row?.id ?? undefined })));
  }
  progress.clear();
  if (isAlone && outcomes.length === 1) tellAlone(outcomes, terminal);
  else printOutcomes(outcomes, terminal);
  if (outcomes.some(({ isUsage }) => isUsage)) return 2;
  return outcomes.some(({ is }) => is === 'refused') ? 1 : 0;
}

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

function readMeta(file: string): readonly MetaRow[] {
  const reading = readTextFile(file);
  const { rows, faults } =
    'fault' in reading ? { rows: [], faults: [reading.fault] } : readMetaTable(file, reading.text);
  if (faults.length > 0) throw new UsageError(faults.map(formatFault).join('\n'));
  return rows;
}
