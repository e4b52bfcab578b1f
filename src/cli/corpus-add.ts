import { openPageImport } from '../compose.ts';
import { loadCorpusDir } from '../config.ts';
import { isArticleId } from '../corpus/article-file.ts';
import { writeArticle } from '../corpus/corpus-folder.ts';
import { formatFault, quoted } from '../corpus/fault.ts';
import type { ArticleKey, RawFields } from '../corpus/front-matter.ts';
import { type ImportRequest, type ImportResult, importFile } from '../corpus/import-file.ts';
import { readTextFile } from '../corpus/text-file.ts';
import { parseArguments, print, remark, type Terminal, UsageError } from './terminal.ts';

/** `parley corpus add`: makes article files from pages' texts, and says which lines it dropped and why. */
export function corpusAdd(args: readonly string[], terminal: Terminal): 0 | 1 {
  const { values, positionals: files } = parseArguments(args, {
    force: { type: 'boolean', default: false },
    corpus: { type: 'string' },
    id: { type: 'string' },
    title: { type: 'string' },
    publisher: { type: 'string' },
    published: { type: 'string' },
    url: { type: 'string' },
    kind: { type: 'string' },
  });
  if (files.length === 0) throw new UsageError('expected a file, got none');
  const { id } = values;
  const given: RawFields = Object.fromEntries(
    FIELDS.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])),
  );
  const [forOneArticle] = [...Object.keys(given), ...(id === undefined ? [] : ['id'])];
  if (files.length > 1 && forOneArticle !== undefined) {
    throw new UsageError(
      `--${forOneArticle}: expected only with one file, got ${files.length} files`,
    );
  }
  if (id !== undefined && !isArticleId(id)) {
    throw new UsageError(
      `--id: expected lower-case letters, digits and hyphens, 48 at most, got ${quoted(id)}`,
    );
  }
  // Every file is read first, so that a usage error is reported before anything is written.
  const imports: Import[] = [];
  const usageErrors: string[] = [];
  const options = { given, importPage: openPageImport(), ...(id !== undefined && { id }) };
  for (const file of files) {
    const result = readAndImport(file, options);
    if (result.outcome !== 'wrong-options') {
      imports.push({ file, result });
    } else {
      const faults = result.faults.map(
        ({ key, expected, came }) => `--${key}: expected ${expected}, got ${came}`,
      );
      usageErrors.push(`${file}: ${faults.join('; ')}`);
    }
  }
  if (usageErrors.length > 0) throw new UsageError(usageErrors.join('\n'));
  const folder = values.corpus || loadCorpusDir(terminal.env);
  const areAdded = imports.map((one) => add(one, { folder, force: values.force, terminal }));
  return areAdded.includes(false) ? 1 : 0;
}

/** The fields of an article that have an option of the same name. */
const FIELDS = ['title', 'publisher', 'published', 'url', 'kind'] as const satisfies ArticleKey[];

interface Import {
  readonly file: string;
  readonly result: Exclude<ImportResult, { readonly outcome: 'wrong-options' }>;
}

function readAndImport(file: string, options: Omit<ImportRequest, 'file' | 'text'>): ImportResult {
  const reading = readTextFile(file);
  if ('fault' in reading) return { outcome: 'faults', faults: [reading.fault] };
  return importFile({ file, text: reading.text, ...options });
}

interface AddOptions {
  readonly folder: string;
  readonly force: boolean;
  readonly terminal: Terminal;
}

/** Writes an imported article; gives back whether it could be. */
function add({ file, result }: Import, { folder, force, terminal }: AddOptions): boolean {
  if (result.outcome === 'faults') {
    for (const fault of result.faults) remark(terminal, `parley: ${formatFault(fault)}`);
    return false;
  }
  const { article, dropped } = result;
  for (const { line, text, rule, reason } of dropped) {
    remark(terminal, `${file}:${line}: dropped ${quoted(text)}: ${reason} (${rule})`);
  }
  const written = writeArticle(folder, article, { force });
  if ('exists' in written) {
    remark(
      terminal,
      `parley: ${written.exists}: expected an id that is not taken, got "${article.id}"; --force replaces the article, --id gives another id`,
    );
    return false;
  }
  const headings = new Set(article.paragraphs.map(({ section }) => section).filter(Boolean)).size;
  print(terminal, written.written);
  remark(
    terminal,
    `${article.paragraphs.length} paragraphs under ${headings} headings kept, ${dropped.length} lines dropped. Restart a running bot to use the article.`,
  );
  return true;
}
