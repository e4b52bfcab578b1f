import { isMap, isScalar, parseDocument } from 'yaml';
import {
  ARTICLE_KEYS,
  type ArticleKey,
  expectedKey,
  isArticleKey,
  type RawFields,
} from './article-fields.ts';
import { type LineFault, quoted } from './fault.ts';

/** What the front matter of a file says. */
interface FrontMatter {
  readonly fields: RawFields;
  /** The 1-based line on which each key stands. */
  readonly keyLines: ReadonlyMap<ArticleKey, number>;
  /** Keys whose values could not be read, so that nothing more is said of them. */
  readonly unread: ReadonlySet<ArticleKey>;
  readonly faults: readonly LineFault[];
}

/** An article file cut into front matter and body, not checked any further. */
export interface SplitFile extends FrontMatter {
  /** Null where the front matter does not close. */
  readonly body: readonly string[] | null;
  /** The 1-based line on which the body begins. */
  readonly bodyLine: number;
}

const FENCE = '---';

/** Whether a text begins with front matter, as an article file does and a pasted page does not. */
export function hasFrontMatter(text: string): boolean {
  return text.split(/\r?\n/u, 1)[0]?.trimEnd() === FENCE;
}

/** Reads the YAML between the first two `---` lines; every value is taken as the text that stands there. */
export function splitFrontMatter(text: string): SplitFile {
  const lines = text.split(/\r\n|\n|\r/u);
  const [first = ''] = lines;
  if (first.trimEnd() !== FENCE) {
    const fault = { line: 1, expected: 'front matter that opens with ---', came: quoted(first) };
    return { ...unreadable(fault), body: lines, bodyLine: 1 };
  }
  const close = lines.findIndex((line, at) => at > 0 && line.trimEnd() === FENCE);
  if (close === -1) {
    const expected = 'a second --- that closes the front matter';
    return { ...unreadable({ line: 1, expected, came: 'none' }), body: null, bodyLine: 1 };
  }
  return {
    ...readEntries(lines.slice(1, close)),
    body: lines.slice(close + 1),
    bodyLine: close + 2,
  };
}

function unreadable(fault: LineFault): FrontMatter {
  return { fields: {}, keyLines: new Map(), unread: new Set(ARTICLE_KEYS), faults: [fault] };
}

/** Parses each entry on its own, so that a slip in one hides no other. */
function readEntries(lines: readonly string[]): FrontMatter {
  const fields: Partial<Record<ArticleKey, string>> = {};
  const keyLines = new Map<ArticleKey, number>();
  const unread = new Set<ArticleKey>();
  const faults: LineFault[] = [];
  for (const { yaml, line } of entriesOf(lines)) {
    const [, key = ''] = /^["']?([\w-]+)["']?\s*:/u.exec(yaml) ?? [];
    const report = (expected: string, came: string): void => {
      if (isArticleKey(key)) unread.add(key);
      faults.push({ line, expected, came });
    };
    // The failsafe schema knows only text, so that `published: 2025` stays "2025".
    const { contents, errors } = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false });
    const [error] = errors;
    const value = isMap(contents) ? contents.items[0]?.value : undefined;
    // A comment or a blank line.
    if (error === undefined && contents === null) continue;
    if (error !== undefined) {
      report('text in quotes where it holds ": " or starts with a mark', quoted(yaml));
    } else if (!isMap(contents) || key === '') {
      report('"key: text"', quoted(yaml));
    } else if (!isArticleKey(key)) {
      report(expectedKey(key), quoted(key));
    } else if (keyLines.has(key)) {
      report(`${key} once`, 'it again');
    } else if (isScalar(value)) {
      fields[key] = String(value.value);
    } else if (value !== null) {
      report(`text for ${key}`, 'a list or a map');
    }
    if (isArticleKey(key) && !keyLines.has(key)) keyLines.set(key, line);
  }
  return { fields, keyLines, unread, faults };
}

/** Entries begin at the left edge; what is indented below goes with them. `line` is 1-based in the file. */
function entriesOf(
  lines: readonly string[],
): readonly { readonly yaml: string; readonly line: number }[] {
  const starts = [...lines.keys()].filter((at) => at === 0 || /^\S/u.test(lines[at] ?? ''));
  return starts.map((start, at) => {
    return { yaml: lines.slice(start, starts[at + 1]).join('\n'), line: start + LINES_ABOVE + 1 };
  });
}

/** Lines of the file ahead of the first line of YAML. */
const LINES_ABOVE = 1;
