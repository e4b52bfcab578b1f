import { createInterface } from 'node:readline/promises';
import type { ArticleKey, RawFields } from '../corpus/front-matter.ts';
import type { FoundFields } from '../corpus/pages/metadata.ts';
import { isInteractive, type Terminal } from './terminal.ts';

/** A field to ask for, and why. */
export interface FieldQuestion {
  readonly key: ArticleKey;
  /** What is wrong with what came, or null where nothing came or what was found is only likely. */
  readonly fault: string | null;
}

/**
 * Asks at the terminal for fields of an article, with what was found as the default. Null where nobody can be
 * asked, or whoever sits there ends the input.
 */
export async function askFields(
  name: string,
  questions: readonly FieldQuestion[],
  found: FoundFields,
  terminal: Terminal,
): Promise<RawFields | null> {
  if (!isInteractive(terminal)) return null;
  const lines = createInterface({ input: terminal.stdin, output: terminal.stderr });
  const ended = new Promise<null>((resolve) => lines.once('close', () => resolve(null)));
  try {
    const answers: Partial<Record<ArticleKey, string>> = {};
    for (const { key, fault } of questions) {
      const field = found[key];
      const hint = fault === null ? '' : ` (${fault})`;
      const usual = field === undefined ? '' : ` [${field.value}, from ${field.from}]`;
      const answer = await Promise.race([
        lines.question(`${name}: ${key}${hint}${usual}: `),
        ended,
      ]);
      if (answer === null) return null;
      const value = answer.trim() || field?.value;
      if (value !== undefined) answers[key] = value;
    }
    return answers;
  } finally {
    lines.close();
  }
}
