import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { quoted, systemReason } from '../corpus/fault.ts';
import type { FetchPage } from '../corpus/fetch/fetch-page.ts';
import type { MetaRow } from '../corpus/meta-file.ts';
import { FROM_FILE, type PageOrigin } from '../corpus/pages/read-page.ts';
import { remark, type Terminal } from './terminal.ts';

/** The bytes of something to add, or why they could not be had: `expected …, got …`. */
type SourceReading =
  | { readonly bytes: Uint8Array; readonly origin: PageOrigin }
  | { readonly refused: string };

/** Something to add, not yet read. */
export interface Source {
  /** As the operator named it: a path, an address, "standard input". */
  readonly name: string;
  /** What a table of metadata gives for it. */
  readonly row: MetaRow | null;
  read(): Promise<SourceReading>;
}

/** How sources are read. */
interface SourceOptions {
  readonly rows: readonly MetaRow[];
  readonly fetchPage: FetchPage;
  readonly terminal: Terminal;
}

/** What the words of a command stand for: files, the files of folders, addresses, standard input. */
export function sourcesOf(
  words: readonly string[],
  { rows, fetchPage, terminal }: SourceOptions,
): readonly Source[] {
  const sourceOf = (name: string, read: Source['read']): Source => {
    return { name, row: rows.find(({ file }) => isNamed(name, file)) ?? null, read };
  };
  // A table that lies among the pages is none of them.
  const tables = new Set(rows.map(({ table }) => resolve(table)));
  return words.flatMap((word): readonly Source[] => {
    if (word === '-') return [sourceOf('standard input', () => readInput(terminal))];
    if (/^https?:\/\//iu.test(word)) {
      return [sourceOf(word, () => fetchSource(word, fetchPage))];
    }
    const listing = isFolder(word) ? filesIn(word) : { files: [word] };
    if ('refused' in listing) return [sourceOf(word, async () => listing)];
    const files = listing.files.filter((file) => !tables.has(resolve(file)));
    if (files.length === 0) {
      return [sourceOf(word, async () => ({ refused: 'expected a folder with files, got none' }))];
    }
    return files.map((file) => sourceOf(file, async () => readFile(file)));
  });
}

/** Fetches a page. */
export async function fetchSource(address: string, fetchPage: FetchPage): Promise<SourceReading> {
  const result = await fetchPage(address);
  if ('refused' in result) {
    return { refused: `expected ${result.refused.expected}, got ${result.refused.came}` };
  }
  const { bytes, contentType, address: last } = result.page;
  return { bytes, origin: { contentType, address: last } };
}

function readFile(file: string): SourceReading {
  try {
    return { bytes: readFileSync(file), origin: FROM_FILE };
  } catch (error) {
    return { refused: notRead(file) ?? `expected a file to read, got ${systemReason(error)}` };
  }
}

/** Why a word that names no file was meant for something else, or null. */
function notRead(word: string): string | null {
  const [, scheme] = /^([a-z][a-z\d+.-]*):\/\//iu.exec(word) ?? [];
  if (scheme !== undefined) {
    return `expected an address that begins with http:// or https://, got ${quoted(`${scheme}://`)}`;
  }
  if (!/^(?:[a-z\d-]+\.)+[a-z]{2,}\//iu.test(word)) return null;
  return `expected a file or an address, got neither (did you mean https://${word}?)`;
}

async function readInput(terminal: Terminal): Promise<SourceReading> {
  const { stdin } = terminal;
  if (stdin.isTTY) remark(terminal, 'paste the page here, then press Enter and Ctrl+D');
  return { bytes: await buffer(stdin), origin: FROM_FILE };
}

/** Whether a table's cell means a source: by its whole name, or a file by the end of its path. */
function isNamed(source: string, cell: string): boolean {
  if (cell === '-') return source === 'standard input';
  return source === cell || basename(source) === cell || source.endsWith(`/${cell}`);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The files of a folder and those below it, in order; not hidden ones, nor what browsers save beside a page. */
function filesIn(
  folder: string,
): { readonly files: readonly string[] } | { readonly refused: string } {
  const list = (path: string): readonly string[] =>
    readdirSync(path, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.') && name !== 'README.md')
      .flatMap((entry) => {
        const below = join(path, entry.name);
        if (!entry.isDirectory()) return [below];
        return entry.name.endsWith('_files') ? [] : list(below);
      });
  try {
    return { files: list(folder).toSorted() };
  } catch (error) {
    return { refused: `expected a folder to read, got ${systemReason(error)}` };
  }
}
