import { remark, type Terminal } from './terminal.ts';

/** What became of one source. */
export interface Outcome {
  readonly name: string;
  readonly is: 'added' | 'replaced' | 'unchanged' | 'near-duplicate' | 'refused';
  /** The article's file, or why there is none; empty where nothing need be said. */
  readonly said: string;
  /** Whether it was refused for what the command's words lack. */
  readonly isUsage?: boolean;
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

/** Makes a progress bar; one that draws nothing where standard error is no terminal. */
export function createProgress({ stderr }: Terminal): Progress {
  const draw = (line: string): void => {
    if (stderr.isTTY) stderr.write(`\r\u001B[K${line}`);
  };
  return {
    show: (done, total, next) => {
      const full = Math.floor((done / Math.max(1, total)) * BAR);
      const name = next.length > LONGEST_NAME ? `…${next.slice(1 - LONGEST_NAME)}` : next;
      draw(`[${'#'.repeat(full)}${'.'.repeat(BAR - full)}] ${done}/${total} ${name}`);
    },
    clear: () => draw(''),
  };
}
