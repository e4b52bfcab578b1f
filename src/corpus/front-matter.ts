import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { type ArticleKey, expectedKey, isArticleKey, type RawFields } from './article-fields.ts';
import { quoted } from './fault.ts';

/** A fault on a line of one file. */
export interface LineFault {
  readonly line: number;
  readonly expected: string;
  readonly came: string;
}

/** An article file cut into its front matter and its body, neither of them judged further. */
export interface SplitFile {
  /** Null where the front matter could not be read at all. */
  readonly fields: RawFields | null;
  /** The 1-based line on which each key stands. */
  readonly keyLines: ReadonlyMap<ArticleKey, number>;
  /** Null where it is not known where the body begins. */
  readonly body: readonly string[] | null;
  /** The 1-based line on which the body begins. */
  readonly bodyLine: number;
  readonly faults: readonly LineFault[];
}

const FENCE = '---';

/** Whether a text begins with front matter, as an article file does and a pasted page does not. */
export function hasFrontMatter(text: string): boolean {
  return text.split(/\r?\n/u, 1)[0]?.trimEnd() === FENCE;
}

/** Reads the YAML between the first two `---` lines; every value is taken as the text that stands there. */
export function splitFrontMatter(text: string): SplitFile {
  const lines = text.split(/\r\n|\n|\r/u);
  const nothing = { fields: null, keyLines: new Map<ArticleKey, number>() };
  if (lines[0]?.trimEnd() !== FENCE) {
    const fault = {
      line: 1,
      expected: 'front matter that opens with ---',
      came: quoted(lines[0] ?? ''),
    };
    return { ...nothing, body: lines, bodyLine: 1, faults: [fault] };
  }
  const close = lines.findIndex((line, at) => at > 0 && line.trimEnd() === FENCE);
  if (close === -1) {
    const fault = { line: 1, expected: 'a second --- that closes the front matter', came: 'none' };
    return { ...nothing, body: null, bodyLine: lines.length, faults: [fault] };
  }
  const yaml = lines.slice(1, close).join('\n');
  return { ...readYaml(yaml), body: lines.slice(close + 1), bodyLine: close + 2 };
}

/** Lines of the file ahead of the first line of YAML. */
const LINES_ABOVE = 1;

function readYaml(yaml: string): Pick<SplitFile, 'fields' | 'keyLines' | 'faults'> {
  const counter = new LineCounter();
  // The failsafe schema knows only text, so that `published: 2025` stays "2025".
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    lineCounter: counter,
    prettyErrors: false,
  });
  const lineAt = (offset: number): number => counter.linePos(offset).line + LINES_ABOVE;
  const faults: LineFault[] = document.errors.map((error) => ({
    line: lineAt(error.pos[0]),
    expected: 'YAML as "key: text" (text that holds ": " or starts with a mark goes in quotes)',
    came: quoted(error.message),
  }));
  const fields: Partial<Record<ArticleKey, string>> = {};
  const keyLines = new Map<ArticleKey, number>();
  if (faults.length > 0) return { fields: null, keyLines, faults };
  if (document.contents === null) return { fields, keyLines, faults };
  if (!isMap(document.contents)) {
    const fault = { line: 2, expected: '"key: text" lines', came: quoted(yaml) };
    return { fields: null, keyLines, faults: [fault] };
  }
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const line = isScalar(key) && key.range ? lineAt(key.range[0]) : LINES_ABOVE;
    if (!isArticleKey(name)) {
      faults.push({ line, expected: expectedKey(name), came: quoted(name) });
      continue;
    }
    keyLines.set(name, line);
    if (isScalar(value)) fields[name] = String(value.value);
    else if (value !== null)
      faults.push({ line, expected: `text for ${name}`, came: 'a list or a map' });
  }
  return { fields, keyLines, faults };
}
