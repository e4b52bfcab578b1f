import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import type { Terminal } from './terminal.ts';

/** Answers each line of the input with one line of output, in order; a blank line too. */
export async function answerEachLine(
  { stdin, stdout }: Terminal,
  answer: (line: string) => Promise<string> | string,
): Promise<void> {
  // A pipeline waits for a slow reader, so that a long list of questions fills no memory.
  await pipeline(
    createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    async function* (lines: AsyncIterable<string>) {
      for await (const line of lines) yield `${await answer(line)}\n`;
    },
    stdout,
    { end: false },
  );
}
