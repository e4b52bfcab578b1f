import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import type { Environment } from '../config.ts';

/** A program's streams and environment, as `process` has them. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { hasColors?(): boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Environment;
}

/** Prints one line of the result. */
export function print({ stdout }: Terminal, line: string): void {
  stdout.write(`${line}\n`);
}

/** Prints one line that is not part of the result, to standard error. */
export function remark({ stderr }: Terminal, line: string): void {
  stderr.write(`${line}\n`);
}

/** Whether somebody sits there who can be asked, and has not ended the input. */
export function isInteractive({ stdin, stderr }: Terminal): boolean {
  return stdin.isTTY === true && stderr.isTTY === true && !stdin.readableEnded;
}

/** Answers each line of standard input, blank ones too, with one line of output, in order. */
export async function answerEachLine(
  { stdin, stdout }: Terminal,
  answer: (line: string) => Promise<string> | string,
): Promise<void> {
  // A pipeline waits for a slow reader, so a long list of questions does not fill the memory.
  await pipeline(
    createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    async function* (lines: AsyncIterable<string>) {
      for await (const line of lines) yield `${await answer(line)}\n`;
    },
    stdout,
    { end: false },
  );
}

/** The program was called wrongly; the message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Parses a command's arguments. Throws a {@link UsageError} for an option that it does not have. */
export function parseArguments<const T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (error instanceof TypeError)
      throw new UsageError(explainOption(error, Object.keys(options)));
    throw error;
  }
}

/** What is wrong with an option, in place of the words of Node, which advise what nobody wants. */
function explainOption({ message }: TypeError, names: readonly string[]): string {
  const [, option = '', name = ''] = /'((--?[\w-]*)[^']*)'/u.exec(message) ?? [];
  if (message.startsWith('Unknown option')) {
    const known = names.map((one) => `--${one}`);
    const nearest = closest(option, known);
    const isNear = distance(option, nearest) <= nearest.length / 3;
    const expected = isNear ? `a known option (did you mean ${nearest}?)` : known.join(', ');
    return `expected ${expected}, got "${option}"`;
  }
  if (message.includes('argument missing')) return `${name}: expected a value, got none`;
  if (message.includes('ambiguous')) return `${name}: expected a value, got another option`;
  if (message.includes('does not take')) return `${name}: expected no value, got one`;
  return message;
}

/** Refuses positional arguments, for a command that takes none. Throws a {@link UsageError}. */
export function refusePositionals([first]: readonly string[]): void {
  if (first !== undefined) throw new UsageError(`expected no further argument, got "${first}"`);
}
