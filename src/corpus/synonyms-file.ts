import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isLanguage, LANGUAGES, type Language, type SynonymRule } from '../domain/synonyms.ts';
import { type Fault, quoted } from './fault.ts';
import { readTextFile } from './text-file.ts';

/** What the synonym files of a corpus folder hold: every sound rule, and every fault. */
export interface SynonymsReading {
  /** The files that were read, in this order; empty where the folder has no synonyms. */
  readonly files: readonly string[];
  readonly rules: readonly SynonymRule[];
  readonly faults: readonly Fault[];
}

/**
 * Reads the synonyms of a corpus folder, or those of one `.txt` file. A folder may hold
 * `synonyms.txt`, `words/<language>.txt` and `words/<language>/*synonyms.txt`; the path of the last
 * two says for which questions the rules are. A file that cannot be read is a fault.
 */
export function readSynonyms(folderOrFile: string): SynonymsReading {
  const isFile = folderOrFile.endsWith('.txt');
  const files = isFile ? [folderOrFile] : synonymFilesIn(folderOrFile);
  const readings = files.map((file) => {
    const reading = readTextFile(file);
    if ('fault' in reading) return { rules: [], faults: [reading.fault] };
    const language = isFile ? ALL : languageOfPath(relative(folderOrFile, file));
    return parseSynonyms(file, reading.text, language);
  });
  return {
    files,
    rules: readings.flatMap(({ rules }) => rules),
    faults: readings.flatMap(({ faults }) => faults),
  };
}

/** Reads the text of a synonyms file. A bad line is reported and hides no other. */
export function parseSynonyms(
  file: string,
  text: string,
  languageOfFile: string = ALL,
): Omit<SynonymsReading, 'files'> {
  const rules: SynonymRule[] = [];
  const faults: Fault[] = [];
  let language: Language | null = null;
  const setLanguage = (name: string, line: number | null): void => {
    language = isLanguage(name) ? name : null;
    if (language !== null || name === ALL) return;
    const expected = `one of ${LANGUAGES.join(', ')} or ${ALL}`;
    faults.push({ file, line, expected, came: quoted(name) });
  };
  setLanguage(languageOfFile, null);
  for (const [at, line] of text.split(/\r?\n/u).entries()) {
    const named = /^\s*#\s*language:\s*(\S*)/u.exec(line)?.[1];
    if (named !== undefined) setLanguage(named, at + 1);
    if (/^\s*(?:#|$)/u.test(line)) continue;
    const reading = readRule(line);
    if ('rule' in reading) rules.push({ file, line: at + 1, language, ...reading.rule });
    else faults.push({ file, line: at + 1, expected: reading.expected, came: quoted(line) });
  }
  return { rules, faults };
}

/** Names the rules for questions in every language, in a path and in a comment `# language: all`. */
const ALL = 'all';

function synonymFilesIn(folder: string): readonly string[] {
  const single = join(folder, 'synonyms.txt');
  const words = join(folder, 'words');
  const below = existsSync(words) ? readdirSync(words, { recursive: true, encoding: 'utf8' }) : [];
  return [
    ...(existsSync(single) ? [single] : []),
    ...below
      .filter((path) => /^[^/\\]+(?:[/\\][^/\\]*synonyms)?\.txt$/u.test(path))
      .toSorted()
      .map((path) => join(words, path)),
  ];
}

/** `words/tr.txt` and `words/tr/names.synonyms.txt` are for `tr`, `synonyms.txt` for all. */
function languageOfPath(path: string): string {
  const [folder, name = ''] = path.split(sep);
  return folder === 'words' ? name.replace(/\.txt$/u, '') : ALL;
}

type RuleReading =
  | { readonly rule: Pick<SynonymRule, 'from' | 'to'> }
  | { readonly expected: string };

/** `a, b, c`: all mean one another. `a, b => c, d`: who asks for a or b may mean c or d. */
function readRule(line: string): RuleReading {
  const sides = line.split(/(?<!\\)=>/u);
  if (sides.length > 2) return { expected: 'at most one =>' };
  const [from = [], to = from] = sides.map(entries);
  if ([...from, ...to].includes(''))
    return { expected: 'a word before and after each comma and =>' };
  if (sides.length === 1 && from.length < 2) return { expected: 'two words or more, or a =>' };
  return { rule: { from, to } };
}

/** As in Solr, a backslash takes the meaning from the character behind it. */
function entries(side: string): readonly string[] {
  // Hardly any line has one, and a plain split is many times quicker.
  if (!side.includes('\\')) return side.split(',').map((entry) => entry.trim());
  return side.split(/(?<!\\),/u).map((entry) => entry.replace(/\\(.)/gu, '$1').trim());
}
