import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const ROOT = join(import.meta.dirname, '../..');

/** The built program, as an operator starts it. */
const PROGRAM = join(ROOT, 'dist/cli.js');

/** What a system gives back for a question, best first. */
export interface Reply {
  readonly abstained: boolean;
  readonly reason: string | null;
  readonly confidence: number;
  /** Words of the question that are in no article. */
  readonly missing: readonly string[];
  readonly ms: number;
  /** `passages`, or `nearest` where it abstained. */
  readonly shown: readonly ShownPassage[];
}

interface ShownPassage {
  readonly article: string;
  readonly paragraph: number;
  readonly text: string;
  /** The answering sentence, or null where none stands out. */
  readonly sentence: string | null;
}

interface JsonPassage {
  readonly article: { readonly id: string };
  readonly paragraph: number;
  readonly text: string;
  readonly answer: readonly [number, number] | null;
}

interface JsonAnswer {
  readonly question: string;
  readonly outcome: 'found' | 'abstained';
  readonly reason: string | null;
  readonly confidence: number;
  readonly missing: readonly string[];
  readonly passages: readonly JsonPassage[];
  readonly nearest: readonly JsonPassage[];
  readonly elapsedMs: number;
}

/** How far down a list is looked: MRR@10. */
export const LIMIT = 10;

/** Asks the built program every question, in one process, in order. Rejects where it fails. */
export async function askParley(
  corpus: string,
  questions: readonly string[],
): Promise<readonly Reply[]> {
  const child = spawn(
    process.execPath,
    [PROGRAM, 'ask', '--json', '--limit', String(LIMIT), '--corpus', corpus],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  // A question that spans lines is one question all the same.
  child.stdin.end(questions.map((question) => `${question.replace(/\s+/gu, ' ')}\n`).join(''));
  const replies: Reply[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    replies.push(toReply(JSON.parse(line) as JsonAnswer));
  }
  const code = await exited;
  if (code !== 0 || replies.length !== questions.length) {
    throw new Error(
      `expected ${questions.length} answers from ${PROGRAM}, got ${replies.length} and exit code ${code}`,
    );
  }
  return replies;
}

/** Runs the built program to its end. Rejects where its exit code is not 0. */
export async function runParley(words: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, ...words], { stdio: 'ignore' });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`parley ${words.join(' ')}: exit code ${code}`);
}

/** An answer, as the program prints it in JSON, as a reply. */
export function toReply({
  outcome,
  reason,
  confidence,
  missing,
  elapsedMs,
  passages,
  nearest,
}: JsonAnswer): Reply {
  const abstained = outcome === 'abstained';
  return {
    abstained,
    reason,
    confidence,
    missing,
    ms: elapsedMs,
    shown: (abstained ? nearest : passages).map(({ article, paragraph, text, answer }) => ({
      article: article.id,
      paragraph,
      text,
      sentence: answer === null ? null : text.slice(...answer),
    })),
  };
}
