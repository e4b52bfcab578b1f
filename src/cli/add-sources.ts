import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { systemCode } from '../corpus/fault.ts';
import type { FetchPage } from '../corpus/fetch/fetch-page.ts';
import type { MetaRow } from '../corpus/meta-file.ts';
import { FROM_FILE, type PageOrigin } from '../corpus/pages/read-page.ts';
import type { Terminal } from './terminal.ts';

/** The bytes of something to add, or why they could not be had: `expected …, got …`. */
type SourceReading =
  | { readonly bytes: Uint8Array; readonly origin: PageOrigin }
  | { readonly refused: string };

/** Something to add, not yet read. */
export interface Source {
  /** As the operator named it: a path, an address, `-`. */
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
  return words.flatMap((word): readonly Source[] => {
    if (word === '-') return [sourceOf(word, () => readInput(terminal))];
    if (isAddress(word)) return [sourceOf(word, () => fetchSource(word, fetchPage))];
    const files = isFolder(word) ? filesIn(word) : [word];
    if (files.length === 0) {
      return [sourceOf(word, async () => ({ refused: 'expected a folder with files, got none' }))];
    }
    return files.map((file) => sourceOf(file, async () => readFile(file)));
  });
}

/** Whether a word is an address of the web and no file's name. */
function isAddress(word: string): boolean {
  return /^https?:\/\//iu.test(word);
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
    return { refused: `expected a file to read, got ${systemCode(error)}` };
  }
}

async function readInput({ stdin }: Terminal): Promise<SourceReading> {
  return { bytes: await buffer(stdin), origin: FROM_FILE };
}

/** Whether a table's cell means a source: by its whole name, or a file by the end of its path. */
function isNamed(source: string, cell: string): boolean {
  return source === cell || basename(source) === cell || source.endsWith(`/${cell}`);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The files of a folder and those below it, in order; not hidden ones, nor what browsers save beside a page. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'README.md')
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (!entry.isDirectory()) return [path];
      return entry.name.endsWith('_files') ? [] : filesIn(path);
    })
    .toSorted();
}
