import { parse } from 'csv-parse/sync';
import { closest } from 'fastest-levenshtein';
import { type Fault, quoted } from './fault.ts';
import { ARTICLE_KEYS, type ArticleKey, type RawFields } from './front-matter.ts';

/** What a table of metadata gives for one file or address. */
export interface MetaRow {
  /** The file's path or name, or the address, as the table has it. */
  readonly file: string;
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
  const report = (line: number, expected: string, came: string): void => {
    faults.push({ file: name, line, expected, came });
  };
  const [heading = ''] = text.split('\n', 1);
  const records = readRecords(text, separatorOf(heading), report);
  const [header, ...rows] = records;
  if (header === undefined) return { rows: [], faults };
  const columns = header.cells.map((cell) => cell.trim().toLowerCase());
  for (const column of columns) {
    if (COLUMNS.includes(column)) continue;
    const nearest = closest(column, COLUMNS);
    report(1, `a column of ${COLUMNS.join(', ')} (did you mean "${nearest}"?)`, quoted(column));
  }
  if (!columns.includes(FILE)) report(1, `a column "${FILE}"`, quoted(header.cells.join(', ')));
  if (faults.length > 0) return { rows: [], faults };
  return {
    rows: rows.flatMap(({ cells, line }) => {
      const values = new Map(columns.map((column, at) => [column, cells[at]?.trim() ?? '']));
      const file = values.get(FILE) ?? '';
      if (file === '') {
        report(line, 'a file or an address', 'none');
        return [];
      }
      const fields = ARTICLE_KEYS.flatMap((key): [ArticleKey, string][] => {
        const value = values.get(key) ?? '';
        return value === '' ? [] : [[key, value]];
      });
      return [{ file, line, fields: Object.fromEntries(fields), id: values.get(ID) || null }];
    }),
    faults,
  };
}

interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

function readRecords(
  text: string,
  delimiter: string,
  report: (line: number, expected: string, came: string) => void,
): readonly CsvRecord[] {
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
    if (!(error instanceof Error)) throw error;
    const line = 'lines' in error ? Number(error.lines) : 1;
    report(line, 'CSV', quoted(error.message));
    return [];
  }
}

/** The sign that parts the names in a table's first line. */
function separatorOf(heading: string): string {
  return (
    [',', ';', '\t'].toSorted((a, b) => heading.split(b).length - heading.split(a).length)[0] ?? ','
  );
}
