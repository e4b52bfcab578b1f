import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { aFolder } from './folders.ts';

const ROOT = join(import.meta.dirname, '../..');

/**
 * A built program as a process of its own, which is gone after the test; with the shipped articles,
 * and in an empty folder, so that no `.env` is near. A relative path is one in the project's folder.
 */
export function aProcess(program: string, env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [resolve(ROOT, program)], {
    cwd: aFolder(),
    env: { CORPUS_DIR: join(ROOT, 'corpus'), ...env },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => {
    output.stdout += data;
  });
  child.stderr.on('data', (data) => {
    output.stderr += data;
  });
  const exited = new Promise<number | null>((resolve) => {
    child.on('close', (code) => resolve(code));
  });
  return { child, output, exited };
}
