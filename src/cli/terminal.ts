import type { Readable, Writable } from 'node:stream';
import type { Environment } from '../config.ts';

/** A program's streams and environment, as `process` has them. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { hasColors?(): boolean };
  readonly stderr: Writable;
  readonly env: Environment;
}

/** One line of result. */
export function print({ stdout }: Terminal, line: string): void {
  stdout.write(`${line}\n`);
}

/** One line for the operator that is no result. */
export function remark({ stderr }: Terminal, line: string): void {
  stderr.write(`${line}\n`);
}
