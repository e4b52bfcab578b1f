import { readFileSync } from 'node:fs';
import { decodeUtf8 } from './article-file.ts';
import { type Fault, quoted, systemCode, unreadable } from './fault.ts';

/** What a word file holds: its sections by name, each with its entries in order, and every fault. */
export interface WordFile {
  readonly sections: ReadonlyMap<string, readonly string[]>;
  readonly faults: readonly Fault[];
}

/**
 * Reads a word file: `#` starts a comment line, `[name]` opens a section, and every other line that
 * is not blank is one entry. `expectedOf` may say what was expected of an entry that its reader cannot
 * use. A bad line is reported and hides no other; a file that cannot be read is a fault.
 */
export function readWordFile(
  path: string,
  expectedOf: (entry: string) => string | null = () => null,
): WordFile {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { sections: new Map(), faults: [unreadable(path, systemCode(error))] };
  }
  const text = decodeUtf8(bytes);
  if (text !== null) return parseWordFile(path, text, expectedOf);
  const fault = { file: path, line: null, expected: 'UTF-8', came: 'bytes of another encoding' };
  return { sections: new Map(), faults: [fault] };
}

/** Reads the text of a word file as {@link readWordFile} does; `path` names it in faults. */
export function parseWordFile(
  path: string,
  text: string,
  expectedOf: (entry: string) => string | null = () => null,
): WordFile {
  const sections = new Map<string, string[]>();
  const faults: Fault[] = [];
  let open: string[] | null = null;
  for (const [at, row] of text.split(/\r?\n/u).entries()) {
    const line = row.trim();
    const report = (expected: string, came = quoted(line)): void => {
      faults.push({ file: path, line: at + 1, expected, came });
    };
    if (line === '' || line.startsWith('#')) continue;
    const name = /^\[([^[\]|]+)\]$/u.exec(line)?.[1]?.trim();
    if (name) {
      if (sections.has(name)) report(`[${name}] once`, 'it again');
      open = sections.get(name) ?? [];
      sections.set(name, open);
    } else if (/^\[(?:[^\]]*|\s*\])$/u.test(line)) {
      report('a section as [name]');
      // Its entries belong to no section that is known: they are read and left out.
      open = [];
    } else if (open === null) {
      report('a [section] above the first entry');
    } else if (open.includes(line)) {
      report('each entry once in its section');
    } else {
      const expected = expectedOf(line);
      if (expected === null) open.push(line);
      else report(expected);
    }
  }
  return { sections, faults };
}
