import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './parley.ts';

const { EVAL_DIR } = process.env;

/** Where the data folder is expected, with question sets that are no part of the project. */
export const DATA_FOLDER = EVAL_DIR || join(ROOT, '../shared/eval');

/** The data folder, or null where this machine does not have it; says so in the second case. */
export function findData(): string | null {
  if (existsSync(DATA_FOLDER)) return DATA_FOLDER;
  console.log(
    `Skipped all sets but the project's own: no folder ${DATA_FOLDER} (EVAL_DIR names it).\n`,
  );
  return null;
}
