import { remark, type Terminal } from './terminal.ts';

/** What became of one source. */
export interface Outcome {
  readonly name: string;
  readonly is: 'added' | 'replaced' | 'unchanged' | 'near-duplicate' | 'refused';
  /** The article's file, or why there is none; empty where nothing need be said. */
  readonly said: string;
  /** Whether it was refused for what the command's words lack. */
  readonly isUsage?: boolean;
  /** Whether whoever was asked wants nothing more to be read. */
  readonly isStop?: boolean;
}

const KINDS = ['added', 'replaced', 'unchanged', 'near-duplicate', 'refused'] as const;

/** Prints the closing table: each kind of outcome with its count, and below it each that an operator may act on. */
export function printOutcomes(outcomes: readonly Outcome[], terminal: Terminal): void {
  const width = Math.max(...KINDS.map(({ length }) => length));
  for (const kind of KINDS) {
    const own = outcomes.filter(({ is }) => is === kind);
    if (own.length === 0) continue;
    remark(terminal, `${kind.padEnd(width)}  ${String(own.length).padStart(4)}`);
    if (kind === 'added' || kind === 'unchanged') continue;
    for (const { name, said } of own) remark(terminal, `  ${name}: ${said}`);
  }
}

/** A bar that is drawn anew on one line of a terminal, and nowhere else. */
export interface Progress {
  /** Shows that `done` are done, and which one is next. */
  show(done: number, total: number, next: string): void;
  /** Takes the bar away, so that other lines can be printed. */
  clear(): void;
}

/** Characters. */
const BAR = 24;
const LONGEST_NAME = 40;
/** Of a terminal that does not tell its width. */
const USUAL_WIDTH = 80;

/** Makes a progress bar; one that draws nothing where standard error is no terminal. */
export function createProgress({ stderr }: Terminal): Progress {
  let isShown = false;
  const draw = (line: string): void => {
    if (stderr.isTTY && (isShown || line !== '')) stderr.write(`\r\u001B[K${line}`);
    isShown = line !== '';
  };
  return {
    show: (done, total, next) => {
      const full = Math.floor((done / Math.max(1, total)) * BAR);
      const bar = `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}] ${done}/${total}`;
      // A line that is broken cannot be drawn anew.
      const room = Math.min(LONGEST_NAME, (stderr.columns ?? USUAL_WIDTH) - bar.length - 2);
      const name = next.length > room ? `…${next.slice(next.length - room + 1)}` : next;
      draw(room > 1 ? `${bar} ${name}` : `${done}/${total}`);
    },
    clear: () => draw(''),
  };
}
