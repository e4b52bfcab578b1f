import { createInterface } from 'node:readline/promises';
import type { ArticleKey, RawFields } from '../corpus/front-matter.ts';
import type { FoundFields } from '../corpus/pages/metadata.ts';
import { isInteractive, remark, type Terminal } from './terminal.ts';

/** A field to ask for, and why. */
export interface FieldQuestion {
  readonly key: ArticleKey;
  /** What is wrong with what came, or null where nothing came or what was found is only likely. */
  readonly fault: string | null;
}

/** What came of asking: the answers; none, since whoever sits there skips the article or stops; nobody sits there. */
type Asking = { readonly answers: RawFields } | 'skipped' | 'stopped' | 'nobody there';

/** Asks for fields of a page, by its name, with what was found as the default. */
export type AskFields = (name: string, about: AskedPage) => Promise<Asking>;

/** What is asked about a page, and what helps to answer. */
interface AskedPage {
  readonly questions: readonly FieldQuestion[];
  readonly found: FoundFields;
  /** What was seen in it and not taken. */
  readonly notes: readonly string[];
}

/** Makes the function that asks at the terminal. It says once how to answer. */
export function createAskFields(terminal: Terminal): AskFields {
  let isExplained = false;
  const told = new Set<string>();
  return async (name, { questions, found, notes }) => {
    if (!isInteractive(terminal)) return 'nobody there';
    if (!isExplained) remark(terminal, HOW);
    isExplained = true;
    for (const note of notes.map((one) => `${name}: ${one}`)) {
      if (!told.has(note)) remark(terminal, note);
      told.add(note);
    }
    const asker = openAsker(terminal);
    try {
      const answers: Partial<Record<ArticleKey, string>> = {};
      for (const { key, fault } of questions) {
        const field = found[key];
        const isDate = key === 'published' && field === undefined;
        const example = isDate ? ' (such as 2025-06-03, 2025-06 or 2025)' : '';
        const hint = fault === null ? example : ` (${fault})`;
        const usual = field === undefined ? '' : ` [${field.value}, from ${field.from}]`;
        const line = await asker.ask(`${name}: ${key}${hint}${usual}: `);
        if (line === null) return asker.isStopped() ? 'stopped' : 'skipped';
        const value = line.trim() || field?.value;
        if (value !== undefined) answers[key] = value;
      }
      return { answers };
    } finally {
      asker.close();
    }
  };
}

const HOW = 'Enter takes what stands in brackets, Ctrl+D skips the page, Ctrl+C stops.';

interface Asker {
  /** The next line that is typed, or null where there is none. */
  ask(question: string): Promise<string | null>;
  /** Whether Ctrl+C ended it. */
  isStopped(): boolean;
  close(): void;
}

function openAsker({ stdin, stderr }: Terminal): Asker {
  const lines = createInterface({ input: stdin, output: stderr });
  // Lines that are pasted in one go come before they are asked for.
  const typed: string[] = [];
  let isStopped = false;
  let isClosed = false;
  let wake: (() => void) | null = null;
  lines.on('line', (line) => {
    typed.push(line);
    wake?.();
  });
  lines.on('SIGINT', () => {
    isStopped = true;
    lines.close();
  });
  lines.on('close', () => {
    isClosed = true;
    wake?.();
  });
  return {
    ask: async (question) => {
      lines.setPrompt(question);
      if (typed.length === 0) lines.prompt();
      while (typed.length === 0 && !isClosed) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const line = typed.shift() ?? null;
      // The question would else stand on the line of what is printed next.
      if (line === null) stderr.write('\n');
      return line;
    },
    isStopped: () => isStopped,
    close: () => lines.close(),
  };
}
