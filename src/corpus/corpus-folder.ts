import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Article } from '../domain/article.ts';
import { formatArticle, readArticle } from './article-file.ts';
import { type Fault, systemCode, unreadable } from './fault.ts';

/** What a corpus folder holds: the articles that are sound, and every fault of every file. */
export interface CorpusReading {
  readonly articles: readonly Article[];
  /** Each article's file by its id. */
  readonly files: ReadonlyMap<string, string>;
  /** The bytes of each of these files as they were read, by the article's id. */
  readonly contents: ReadonlyMap<string, Buffer>;
  readonly faults: readonly Fault[];
}

/** Reads every article of a folder and those below it. A bad file is reported and hides no other. */
export function readCorpus(folder: string): CorpusReading {
  if (!isFolder(folder)) return noArticles(folder, 'no such folder');
  const files = articleFiles(folder);
  if (files.length === 0) return noArticles(folder, 'none');
  const articles: Article[] = [];
  const faults: Fault[] = [];
  const fileOf = new Map<string, string>();
  const contents = new Map<string, Buffer>();
  for (const file of files) {
    const bytes = readFile(file);
    const reading = Buffer.isBuffer(bytes) ? readArticle(file, bytes) : { faults: [bytes] };
    if ('faults' in reading) faults.push(...reading.faults);
    const id = basename(file, '.md');
    const first = fileOf.get(id);
    if (first === undefined) {
      fileOf.set(id, file);
      if (Buffer.isBuffer(bytes)) contents.set(id, bytes);
      if ('article' in reading) articles.push(reading.article);
    } else {
      faults.push({
        file,
        line: null,
        expected: 'an id that no other file has',
        came: `"${id}", which ${first} has too`,
      });
    }
  }
  return { articles, files: fileOf, contents, faults };
}

function readFile(file: string): Buffer | Fault {
  try {
    return statSync(file).isFile() ? readFileSync(file) : unreadable(file, 'something else');
  } catch (error) {
    return unreadable(file, systemCode(error));
  }
}

/** The paths of a folder's article files in order, without README.md and folders that start with a dot. */
function articleFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && /\.md$/iu.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => basename(path) !== 'README.md')
    .filter((path) => !/(?:^|[\\/])\./u.test(relative(folder, dirname(path))))
    .sort();
}

/** Whether there is a folder of this path. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function noArticles(folder: string, came: string): CorpusReading {
  const expected = 'a folder with at least one article (<id>.md)';
  const faults = [{ file: folder, line: null, expected, came }];
  return { articles: [], files: new Map(), contents: new Map(), faults };
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
  const unfinished = join(dirname(path), `.${name}.${process.pid}.tmp`);
  try {
    writeFileSync(unfinished, formatArticle(article), { flag: 'wx' });
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  return { written: path };
}
