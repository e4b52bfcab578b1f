import { PassThrough, Readable } from 'node:stream';
import { run } from '../../src/cli/run.ts';

interface Run {
  readonly code: number;
  /** Lines of standard output. */
  readonly out: readonly string[];
  /** Lines of standard error. */
  readonly err: readonly string[];
}

interface RunOptions {
  /** What is piped in; a terminal sits there when left out. */
  readonly input?: string;
  readonly env?: Record<string, string>;
  readonly hasColors?: boolean;
}

/** Runs the program in this process, as from a shell. */
export async function parley(
  words: readonly string[],
  { input, env = {}, hasColors = false }: RunOptions = {},
): Promise<Run> {
  const stdout = Object.assign(new PassThrough(), { hasColors: () => hasColors });
  const stderr = new PassThrough();
  const stdin = Object.assign(Readable.from(input === undefined ? [] : [Buffer.from(input)]), {
    isTTY: input === undefined,
  });
  const code = await run(words, { stdin, stdout, stderr, env });
  return { code, out: linesOf(stdout), err: linesOf(stderr) };
}

function linesOf(stream: PassThrough): readonly string[] {
  const text = String(stream.read() ?? '');
  return text === '' ? [] : text.replace(/\n$/u, '').split('\n');
}
