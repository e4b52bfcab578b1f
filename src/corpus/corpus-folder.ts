import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Article } from '../domain/article.ts';
import { formatArticle, readArticle } from './article-file.ts';
import { type Fault, systemCode, unreadable } from './fault.ts';
import { readTextFile } from './text-file.ts';

/** What a corpus folder holds: the articles that are sound, and every fault of every file. */
export interface CorpusReading {
  readonly articles: readonly Article[];
  /** Each article's file by its id. */
  readonly files: ReadonlyMap<string, string>;
  /** The text of each of these files as it was read, by the article's id. */
  readonly texts: ReadonlyMap<string, string>;
  readonly faults: readonly Fault[];
}

/** Reads every article of a folder and those below it. A bad file is reported and hides no other. */
export function readCorpus(folder: string): CorpusReading {
  const articles: Article[] = [];
  const files = new Map<string, string>();
  const texts = new Map<string, string>();
  const faults: Fault[] = [];
  const found = isFolder(folder) ? articleFiles(folder) : [];
  if (found.length === 0) {
    const expected = 'a folder with at least one article (<id>.md)';
    const came = isFolder(folder) ? 'none' : 'no such folder';
    faults.push({ file: folder, line: null, expected, came });
  }
  for (const file of found) {
    const id = basename(file, '.md');
    const first = files.get(id);
    if (first !== undefined) {
      const came = `"${id}", which ${first} has too`;
      faults.push({ file, line: null, expected: 'an id that no other file has', came });
    } else {
      files.set(id, file);
    }
    const text = isFolder(file)
      ? { fault: unreadable(file, 'something else') }
      : readTextFile(file);
    if ('fault' in text) {
      faults.push(text.fault);
      continue;
    }
    const reading = readArticle(file, text.text);
    if ('faults' in reading) faults.push(...reading.faults);
    if (first !== undefined) continue;
    texts.set(id, text.text);
    if ('article' in reading) articles.push(reading.article);
  }
  return { articles, files, texts, faults };
}

/** The paths of a folder's article files in order, without README.md, and names and folders that start with a dot. */
function articleFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && /\.md$/iu.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => basename(path) !== 'README.md')
    .filter((path) => !/(?:^|[\\/])\./u.test(relative(folder, path)))
    .sort();
}

/** Whether there is a folder of this path. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    systemCode(error);
    return false;
  }
}

/** Where an article was written, or the file that has its id already. */
export type WriteResult = { readonly written: string } | { readonly exists: string };

/**
 * Writes an article into a corpus folder, which is made where it is missing. An article of the same
 * id is left alone, or replaced with `force`. The file is written whole under another name and then
 * renamed, so that no reader ever sees half of it. Throws what the file system throws.
 */
export function writeArticle(
  folder: string,
  article: Article,
  { force }: { readonly force: boolean },
): WriteResult {
  const name = `${article.id}.md`;
  const present = isFolder(folder)
    ? articleFiles(folder).find((path) => basename(path) === name)
    : undefined;
  if (present !== undefined && !force) return { exists: present };
  const path = present ?? join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = join(dirname(path), `.${name}.${randomUUID()}${UNFINISHED}`);
  try {
    // On the disk before it gets its name: after a power cut, a name without a text would be left.
    writeFileSync(unfinished, formatArticle(article), { flag: 'wx', flush: true });
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  return { written: path };
}

/** What the names of unfinished files end with; they begin with a dot, so nobody reads them. */
const UNFINISHED = '.tmp';
/** As `writeArticle` makes them: nobody else's file is removed. */
const UNFINISHED_NAME = /^\..+\.md\.[\da-f-]+\.tmp$/u;
/** Milliseconds. No import is at one file for so long. */
const LEFT_BEHIND = 3_600_000;

/** Removes the unfinished files that a program left behind when it was killed. */
export function removeUnfinished(folder: string): void {
  if (!isFolder(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!UNFINISHED_NAME.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    // It may be gone by now: another program finishes its own.
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined || Date.now() - found.mtimeMs <= LEFT_BEHIND) continue;
    rmSync(path, { force: true });
  }
}

/** The folder of a corpus that keeps what was removed from it; folders with a dot before their name are not read. */
const REMOVED = '.removed';

/** Takes an article's file out of a corpus folder; gives back where it is kept. Throws what the file system throws. */
export function removeArticle(folder: string, file: string): string {
  const name = basename(file, '.md');
  mkdirSync(join(folder, REMOVED), { recursive: true });
  for (let number = 1; ; number += 1) {
    const kept = join(folder, REMOVED, number === 1 ? `${name}.md` : `${name}.${number}.md`);
    if (existsSync(kept)) continue;
    renameSync(file, kept);
    return kept;
  }
}
