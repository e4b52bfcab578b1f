import { CsvError, parse } from 'csv-parse/sync';
import { closest } from 'fastest-levenshtein';
import { isArticleId } from './article-file.ts';
import { type Expectation, type Fault, quoted, type Report } from './fault.ts';
import { ARTICLE_KEYS, type ArticleKey, type RawFields } from './front-matter.ts';

/** What a table of metadata gives for one file or address. */
export interface MetaRow {
  /** The file's path or name, or the address, as the table has it. */
  readonly file: string;
  /** The table's path. */
  readonly table: string;
  /** 1-based, in the table. */
  readonly line: number;
  readonly fields: RawFields;
  readonly id: string | null;
}

const FILE = 'file';
const ID = 'id';
const COLUMNS: readonly string[] = [FILE, ID, ...ARTICLE_KEYS];

/**
 * Reads a table of metadata: CSV with a line of column names, `file` and any of an article's keys and `id`. An
 * empty cell gives nothing. The separator may be a comma, a semicolon or a tab.
 */
export function readMetaTable(
  name: string,
  text: string,
): { readonly rows: readonly MetaRow[]; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const report: Report = (line, fault) => faults.push({ file: name, line, ...fault });
  const [heading = ''] = text.split('\n', 1);
  const records = readRecords(text, separatorOf(heading), report);
  const [header, ...others] = records;
  if (header === undefined && faults.length === 0) {
    report(1, { expected: 'a line of column names', came: 'none' });
  }
  if (header === undefined) return { rows: [], faults };
  const columns = header.cells.map((cell) => cell.trim().toLowerCase());
  checkColumns(columns, header, report);
  if (faults.length > 0) return { rows: [], faults };
  const lineByFile = new Map<string, number>();
  const rows = others.flatMap(({ cells, line }): MetaRow[] => {
    const values = new Map(columns.map((column, at) => [column, cells[at]?.trim() ?? '']));
    const file = values.get(FILE) ?? '';
    const id = values.get(ID) || null;
    const fault = rowFault({ cells, file, id, columns, before: lineByFile.get(file) });
    if (fault !== null) report(line, fault);
    lineByFile.set(file, line);
    const fields = ARTICLE_KEYS.flatMap((key): [ArticleKey, string][] => {
      const value = values.get(key) ?? '';
      return value === '' ? [] : [[key, value]];
    });
    return [{ file, table: name, line, fields: Object.fromEntries(fields), id }];
  });
  return { rows: faults.length > 0 ? [] : rows, faults };
}

function checkColumns(columns: readonly string[], { cells, line }: CsvRecord, report: Report) {
  for (const [at, column] of columns.entries()) {
    if (!COLUMNS.includes(column)) {
      const hint = `(did you mean "${closest(column, COLUMNS)}"?)`;
      const expected = `a column of ${COLUMNS.join(', ')} ${hint}`;
      report(line, { expected, came: quoted(column) });
    } else if (columns.indexOf(column) < at) {
      report(line, { expected: `the column "${column}" once`, came: 'it again' });
    }
  }
  if (!columns.includes(FILE)) {
    report(line, { expected: `a column "${FILE}"`, came: quoted(cells.join(', ')) });
  }
}

/** A line of a table, as far as it is checked. */
interface Row {
  readonly cells: readonly string[];
  readonly file: string;
  readonly id: string | null;
  readonly columns: readonly string[];
  /** The line above that is of the same file. */
  readonly before: number | undefined;
}

function rowFault({ cells, file, id, columns, before }: Row): Expectation | null {
  if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell !== '')) {
    const expected = `${columns.length} cells (a cell with a separator in it stands in quotation marks)`;
    return { expected, came: String(cells.length) };
  }
  if (file === '') return { expected: 'a file or an address', came: 'none' };
  if (before !== undefined) {
    return { expected: `one line for ${quoted(file)}`, came: `line ${before} for it too` };
  }
  if (id !== null && !isArticleId(id)) {
    const expected = 'an id of lower-case letters, digits and hyphens, 48 at most';
    return { expected, came: quoted(id) };
  }
  return null;
}

interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

function readRecords(text: string, delimiter: string, report: Report): readonly CsvRecord[] {
  try {
    const read = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    return read.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED';
    const line = isOpen
      ? unpairedLine(text)
      : Number((error as { readonly lines?: number }).lines ?? 1);
    report(line, {
      expected: 'cells in a pair of quotation marks, or without any ("" stands for one inside)',
      came: isOpen ? 'a mark that is not closed' : quoted(text.split('\n')[line - 1] ?? ''),
    });
    return [];
  }
}

/** The 1-based line on which quotation marks no longer come in pairs. */
function unpairedLine(text: string): number {
  const lines = text.split('\n');
  return lines.findIndex((line) => line.split('"').length % 2 === 0) + 1;
}

/** The sign that parts the names in a table's first line. */
function separatorOf(heading: string): string {
  return (
    [',', ';', '\t'].toSorted((a, b) => heading.split(b).length - heading.split(a).length)[0] ?? ','
  );
}
