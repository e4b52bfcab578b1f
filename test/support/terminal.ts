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
  /** Lines that somebody types who sits at the terminal, each when it is asked for; `CTRL_C` and `CTRL_D` are keys. */
  readonly typed?: readonly string[];
  /** The width of the terminal. */
  readonly columns?: number;
}

/** Keys that somebody may press in place of a line. */
export const CTRL_C = '\u0003';
export const CTRL_D = '\u0004';

/** Runs the program in this process, as from a shell. */
export async function parley(
  words: readonly string[],
  { input, env = {}, hasColors = false, typed, columns = 80 }: RunOptions = {},
): Promise<Run> {
  const stdout = Object.assign(new PassThrough(), { hasColors: () => hasColors });
  const stderr = Object.assign(new PassThrough(), { isTTY: typed !== undefined, columns });
  const stdin =
    typed === undefined
      ? Object.assign(Readable.from(input === undefined ? [] : [Buffer.from(input)]), {
          isTTY: input === undefined,
        })
      : typist(typed, stderr);
  const code = await run(words, { stdin, stdout, stderr, env });
  return { code, out: linesOf(stdout), err: linesOf(stderr) };
}

function linesOf(stream: PassThrough): readonly string[] {
  const text = String(stream.read() ?? '');
  return text === '' ? [] : text.replace(/\n$/u, '').split('\n');
}

/** Whoever sits there: types the next line at each question, and ends the input when there is none. */
function typist(lines: readonly string[], questions: PassThrough) {
  const keyboard = Object.assign(new PassThrough(), { isTTY: true });
  const left = [...lines];
  const write = questions.write.bind(questions);
  questions.write = ((chunk: Buffer | string, ...more: []) => {
    if (/: $/u.test(String(chunk))) {
      const line = left.shift();
      const isKey = line === CTRL_C || line === CTRL_D;
      const keys = isKey ? line : `${line}\n`;
      setImmediate(() => (line === undefined ? keyboard.end() : keyboard.write(keys)));
    }
    return write(chunk, ...more);
  }) as typeof questions.write;
  return keyboard;
}
