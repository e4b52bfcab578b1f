import { readFileSync } from 'node:fs';
import { loadCorpusDir } from '../config.ts';
import type { ArticleKey, RawFields } from '../corpus/article-fields.ts';
import { isArticleId } from '../corpus/article-file.ts';
import { formatFault, quoted, systemCode, unreadable } from '../corpus/fault.ts';
import { type ImportResult, importFile } from '../corpus/import-file.ts';
import { writeArticle } from '../corpus/write-article.ts';
import { parseWords, UsageError } from './arguments.ts';
import { print, remark, type Terminal } from './terminal.ts';

/** What an operator may say of one article, each an option of that name. */
const GIVEN = ['title', 'publisher', 'published', 'url', 'kind'] as const satisfies ArticleKey[];

/** `parley corpus add`: makes article files of pages' texts, and says what it left out and why. */
export function corpusAdd(words: readonly string[], terminal: Terminal): 0 | 1 {
  const { values, positionals: files } = parseWords(words, {
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
  const given: RawFields = Object.fromEntries(
    GIVEN.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])),
  );
  const ofOneArticle = [...Object.keys(given), ...(values.id === undefined ? [] : ['id'])];
  if (files.length > 1 && ofOneArticle.length > 0) {
    throw new UsageError(`--${ofOneArticle[0]}: expected with one file, got ${files.length} files`);
  }
  const { id } = values;
  if (id !== undefined && !isArticleId(id)) {
    throw new UsageError(
      `--id: expected lower-case letters, digits and hyphens, 48 at most, got ${quoted(id)}`,
    );
  }
  // Wrong options are told before anything is written.
  const wrong: string[] = [];
  const imports = files.flatMap((file) => {
    const result = readAndImport(file, { given, ...(id !== undefined && { id }) });
    if (result.outcome !== 'wrong-options') return [{ file, result }];
    wrong.push(optionFaults(file, result.faults));
    return [];
  });
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'));
  const folder = values.corpus || loadCorpusDir(terminal.env);
  let failed = false;
  for (const { file, result } of imports) {
    if (!addOne(file, result, { folder, force: values.force, terminal })) failed = true;
  }
  return failed ? 1 : 0;
}

function readAndImport(
  file: string,
  options: { readonly given: RawFields; readonly id?: string },
): ImportResult {
  try {
    return importFile({ file, bytes: readFileSync(file), ...options });
  } catch (error) {
    return { outcome: 'faults', faults: [unreadable(file, systemCode(error))] };
  }
}

function addOne(
  file: string,
  result: Exclude<ImportResult, { readonly outcome: 'wrong-options' }>,
  { folder, force, terminal }: { folder: string; force: boolean; terminal: Terminal },
): boolean {
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

function optionFaults(
  file: string,
  faults: readonly { readonly key: string; readonly expected: string; readonly came: string }[],
): string {
  const told = faults.map(
    ({ key, expected, came }) => `--${key}: expected ${expected}, got ${came}`,
  );
  return `${file}: ${told.join('; ')}`;
}
