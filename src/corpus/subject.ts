import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { NO_SUBJECT, type Subject } from '../domain/subject.ts';
import { isLanguage, LANGUAGES } from '../domain/synonyms.ts';
import { type Fault, quoted } from './fault.ts';
import { readTextFile } from './text-file.ts';

/** Reads a folder's `subject.yaml`, with every fault in it; a folder without the file has no subject. */
export function readSubject(folder: string): {
  readonly subject: Subject;
  readonly faults: readonly Fault[];
} {
  const file = join(folder, 'subject.yaml');
  if (!existsSync(file)) return { subject: NO_SUBJECT, faults: [] };
  const reading = readTextFile(file);
  if ('fault' in reading) return { subject: NO_SUBJECT, faults: [reading.fault] };
  const lines = new LineCounter();
  const document = parseDocument(reading.text, { lineCounter: lines });
  const faults = document.errors.map(({ pos: [offset], message }): Fault => {
    const line = lines.linePos(offset).line;
    return { file, line, expected: 'YAML', came: quoted(message.split('\n', 1)[0] ?? '') };
  });
  const report = (node: unknown, expected: string): null => {
    const [offset = 0] = (node as Node | null)?.range ?? [];
    const came = isScalar(node) ? quoted(String(node.value)) : 'something else';
    faults.push({ file, line: lines.linePos(offset).line, expected, came });
    return null;
  };
  if (faults.length > 0) return { subject: NO_SUBJECT, faults };

  const subject: Record<string, Record<string, string | readonly string[]>> = {};
  let hasShippedWords = false;
  for (const [key, values] of entriesOf(document.contents, report)) {
    if (key.value === WORDS) {
      hasShippedWords = isScalar(values) && values.value === SHIPPED;
      if (!hasShippedWords) report(values, SHIPPED);
      continue;
    }
    const field = FIELDS.get(String(key.value));
    if (field === undefined) {
      report(key, `one of ${[...FIELDS.keys(), WORDS].join(', ')}`);
      continue;
    }
    const texts: Record<string, string | readonly string[]> = {};
    for (const [language, value] of entriesOf(values, report)) {
      const name = String(language.value);
      const text = field === 'examples' ? textsOf(value, report) : textOf(value, report);
      if (!isLanguage(name)) report(language, `one of ${LANGUAGES.join(', ')}`);
      else if (text !== null) texts[name] = text;
    }
    subject[field] = texts;
  }
  return { subject: { ...NO_SUBJECT, ...subject, hasShippedWords }, faults };
}

/** `words: shipped` */
const WORDS = 'words';
const SHIPPED = 'shipped';

const FIELDS: ReadonlyMap<string, Exclude<keyof Subject, 'hasShippedWords'>> = new Map([
  ['name', 'name'],
  ['examples', 'examples'],
  ['help', 'help'],
  ['small-talk', 'smallTalk'],
]);

type ReportNode = (node: unknown, expected: string) => null;

function entriesOf(node: unknown, report: ReportNode) {
  if (node === null) return [];
  if (!isMap(node)) {
    report(node, 'keys with values');
    return [];
  }
  return node.items.flatMap(({ key, value }) => (isScalar(key) ? [[key, value] as const] : []));
}

function textOf(node: unknown, report: ReportNode): string | null {
  const text = isScalar(node) && typeof node.value === 'string' ? node.value.trim() : '';
  return text === '' ? report(node, 'a text') : text;
}

function textsOf(node: unknown, report: ReportNode): readonly string[] | null {
  if (!isSeq(node)) return report(node, 'a list of texts');
  return node.items.flatMap((item) => textOf(item, report) ?? []);
}
