import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../domain/synonyms.ts';
import { ASKING_LISTS, ENGLISH_LISTS, UNREAD_LISTS, type Words } from '../domain/words.ts';
import { type Fault, quoted } from './fault.ts';
import { readTextFile } from './text-file.ts';

/** Reads the word lists; each list is taken from the first of the folders that has it. */
export function readWords(folders: readonly string[]): {
  readonly words: Words;
  readonly faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const read = <Name extends string>(
    paths: readonly string[],
    names: readonly Name[],
  ): Readonly<Record<Name, readonly string[]>> => {
    const files = paths.flatMap((path) => {
      const candidates = folders.map((folder) => join(folder, path));
      const there = candidates.filter(existsSync);
      return (there.length > 0 ? there : candidates.slice(-1)).map((file) => ({
        file,
        ...readWordFile(file),
      }));
    });
    const known: ReadonlySet<string> = new Set(names);
    for (const { file, sections, faults: own } of files) {
      faults.push(...own);
      for (const name of sections.keys()) {
        if (known.has(name)) continue;
        faults.push({ file, line: null, expected: `a list that is read`, came: `[${name}]` });
      }
    }
    // The first folder's list counts: it is set last.
    const sections = new Map(files.toReversed().flatMap((file) => [...file.sections]));
    const lists = names.map((name) => {
      const list = sections.get(name);
      if (list === undefined) {
        const file = paths.join(' or ');
        faults.push({ file, line: null, expected: `a section [${name}]`, came: 'none' });
      }
      return [name, list ?? []] as const;
    });
    return Object.fromEntries(lists) as Record<Name, readonly string[]>;
  };
  const asking = LANGUAGES.map((code) => [
    code,
    read([`${code}/asking.txt`, `${code}/months.txt`], ASKING_LISTS),
  ]);
  const words: Words = {
    asking: Object.fromEntries(asking) as Words['asking'],
    english: read(ENGLISH_FILES, ENGLISH_LISTS),
    unread: read(['all/unread-languages.txt'], UNREAD_LISTS),
  };
  return { words, faults };
}

const ENGLISH_FILES = [
  'en/grammar.txt',
  'en/frequencies.txt',
  'en/irregular-forms.txt',
  'en/chat-spelling.txt',
  'en/contractions.txt',
  'en/numbers.txt',
];

/** The sections of a word file by name, each with its entries in order, and every fault. */
export interface WordFile {
  readonly sections: ReadonlyMap<string, readonly string[]>;
  readonly faults: readonly Fault[];
}

/**
 * Reads a word file: `#` starts a comment line, `[name]` opens a section, and every other line that
 * is not blank is one entry. `checkEntry` says what was expected of an entry that its reader cannot
 * use, else null. A bad line is reported and hides no other.
 */
export function readWordFile(
  file: string,
  checkEntry: (entry: string) => string | null = () => null,
): WordFile {
  const reading = readTextFile(file);
  if ('fault' in reading) return { sections: new Map(), faults: [reading.fault] };
  const sections = new Map<string, Set<string>>();
  const faults: Fault[] = [];
  let open: Set<string> | null = null;
  for (const [at, row] of reading.text.split(/\r?\n/u).entries()) {
    const line = row.trim();
    const report = (expected: string, came = quoted(line)): void => {
      faults.push({ file, line: at + 1, expected, came });
    };
    if (line === '' || line.startsWith('#')) continue;
    const name = /^\[([^[\]|]+)\]$/u.exec(line)?.[1]?.trim();
    if (name) {
      if (sections.has(name)) report(`[${name}] once`, 'it again');
      open = sections.get(name) ?? new Set();
      sections.set(name, open);
    } else if (/^\[(?:[^\]]*|\s*\])$/u.test(line)) {
      report('a section as [name]');
      // The entries below it belong to no known section: they are read, then dropped.
      open = new Set();
    } else if (open === null) {
      report('a [section] above the first entry');
    } else if (open.has(line)) {
      report('each entry once in its section');
    } else {
      const expected = checkEntry(line);
      if (expected === null) open.add(line);
      else report(expected);
    }
  }
  return { sections: new Map([...sections].map(([name, list]) => [name, [...list]])), faults };
}
