import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The root folder of the project. */
export const ROOT = join(import.meta.dirname, '../..');

/** The built program, as an operator starts it. */
const PROGRAM = join(ROOT, 'dist/cli.js');

/** The answer of a system to a question. */
export interface Reply {
  readonly hasAbstained: boolean;
  readonly reason: string | null;
  readonly confidence: number;
  /** Words of the question that are in no article. */
  readonly missing: readonly string[];
  /** Milliseconds that the answer took. */
  readonly ms: number;
  /** `passages`, or `nearest` where it abstained; best first. */
  readonly shown: readonly ShownPassage[];
  /** The publishers by whether they are said to mention it; null where the system does not say. */
  readonly mentions: Mentions | null;
}

interface Mentions {
  readonly by: readonly string[];
  readonly notBy: readonly string[];
}

interface ShownPassage {
  readonly article: string;
  readonly paragraph: number;
  readonly text: string;
  /** The answering sentence, or null where there is none. */
  readonly sentence: string | null;
}

/** The parts of `ask --json` that are read. */
interface JsonPassage {
  readonly article: { readonly id: string };
  readonly paragraph: number;
  readonly text: string;
  readonly answer: readonly [number, number] | null;
}

/** An answer as the program prints it. */
export interface JsonAnswer {
  readonly question: string;
  readonly outcome: 'found' | 'abstained';
  readonly reason: string | null;
  readonly confidence: number;
  readonly missing: readonly string[];
  readonly passages: readonly JsonPassage[];
  readonly nearest: readonly JsonPassage[];
  /** Only where it was found. */
  readonly mentions?: Mentions;
  readonly elapsedMs: number;
  /** Only with `--explain`. */
  readonly explain?: {
    readonly evidence: NamedNumbers;
    readonly candidates: readonly JsonCandidate[];
  };
}

interface JsonCandidate {
  readonly article: string;
  readonly paragraph: number;
  readonly features: NamedNumbers;
}

/** Features or evidence: what they are called is the program's affair. */
export type NamedNumbers = Readonly<Record<string, number>>;

/** How many passages are asked for, as MRR@10 needs. */
export const LIMIT = 10;

/** Asks the built program all questions; see {@link askEach}. */
export function askParley(corpus: string, questions: readonly string[]): Promise<readonly Reply[]> {
  return askEach(corpus, questions, toReply);
}

/**
 * Asks the built program all questions, in order, in one process, and reads each answer as it
 * comes: with an explanation all of them would be large. Rejects where the program fails.
 */
export async function askEach<T>(
  corpus: string,
  questions: readonly string[],
  read: (answer: JsonAnswer, at: number) => T,
  options: readonly string[] = [],
): Promise<readonly T[]> {
  const child = spawn(
    process.execPath,
    [PROGRAM, 'ask', '--json', '--limit', String(LIMIT), '--corpus', corpus, ...options],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  // The program reads one question a line.
  child.stdin.end(questions.map((question) => `${question.replace(/\s+/gu, ' ')}\n`).join(''));
  const answers: T[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    answers.push(read(JSON.parse(line) as JsonAnswer, answers.length));
  }
  const code = await exited;
  if (code !== 0 || answers.length !== questions.length) {
    throw new Error(
      `expected ${questions.length} answers from ${PROGRAM}, got ${answers.length} and exit code ${code}`,
    );
  }
  return answers;
}

/** Runs the built program to its end. Rejects if its exit code is not 0. */
export async function runParley(words: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, ...words], { stdio: 'ignore' });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`parley ${words.join(' ')}: exit code ${code}`);
}

/** Reads a reply from the program's JSON. */
export function toReply({
  outcome,
  reason,
  confidence,
  missing,
  elapsedMs,
  passages,
  nearest,
  mentions,
}: JsonAnswer): Reply {
  const hasAbstained = outcome === 'abstained';
  return {
    hasAbstained,
    reason,
    confidence,
    missing,
    ms: elapsedMs,
    mentions: mentions ?? null,
    shown: (hasAbstained ? nearest : passages).map(({ article, paragraph, text, answer }) => ({
      article: article.id,
      paragraph,
      text,
      sentence: answer === null ? null : text.slice(...answer),
    })),
  };
}
