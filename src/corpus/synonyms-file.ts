import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language, SynonymRule } from '../domain/synonyms.ts';
import { decodeUtf8 } from './article-file.ts';
import { type Fault, quoted, systemCode, unreadable } from './fault.ts';

/** What a synonyms file holds: the lines that are sound, and every fault. */
export interface SynonymsReading {
  readonly rules: readonly SynonymRule[];
  readonly faults: readonly Fault[];
}

const NAME = 'synonyms.txt';

/** The path of a corpus folder's own synonyms, or null where it has none. */
export function synonymsFileOf(folder: string): string | null {
  const file = join(folder, NAME);
  return existsSync(file) ? file : null;
}

/** Reads a synonyms file as {@link parseSynonyms} does; a file that cannot be read is a fault. */
export function readSynonyms(file: string): SynonymsReading {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { rules: [], faults: [unreadable(file, systemCode(error))] };
  }
  const text = decodeUtf8(bytes);
  if (text === null) {
    return {
      rules: [],
      faults: [{ file, line: null, expected: 'UTF-8', came: 'bytes of another encoding' }],
    };
  }
  return parseSynonyms(file, text);
}

/** Reads the text of a synonyms file. A bad line is reported and hides no other. */
export function parseSynonyms(file: string, text: string): SynonymsReading {
  const rules: SynonymRule[] = [];
  const faults: Fault[] = [];
  let language: Language | null = null;
  for (const [at, line] of text.split(/\r?\n/u).entries()) {
    const named = /^\s*#\s*language:\s*(\S*)/u.exec(line)?.[1];
    if (named !== undefined) {
      language = LANGUAGES.find((one) => one === named) ?? null;
      if (language === null && named !== 'all') {
        const expected = `one of ${LANGUAGES.join(', ')} or all`;
        faults.push({ file, line: at + 1, expected, came: quoted(named) });
      }
    }
    if (/^\s*(?:#|$)/u.test(line)) continue;
    const reading = readRule(line);
    if ('rule' in reading) rules.push({ line: at + 1, language, ...reading.rule });
    else faults.push({ file, line: at + 1, expected: reading.expected, came: quoted(line) });
  }
  return { rules, faults };
}

/** A comment `# language: tr` says for which questions the lines below it are; `all` ends that. */
const LANGUAGES: readonly Language[] = ['en', 'uk', 'ru', 'tr', 'fr', 'zh'];

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
