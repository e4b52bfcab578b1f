import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Article } from '../domain/article.ts';
import { readArticle } from './article-file.ts';
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
        expected: 'an id of its own',
        came: `"${id}", as ${first} has`,
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

/** The paths of a folder's article files, in order; README.md and folders that start with a dot apart. */
export function articleFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && /\.md$/iu.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => basename(path) !== 'README.md')
    .filter((path) => !/(?:^|[\\/])\./u.test(relative(folder, dirname(path))))
    .sort();
}

/** Whether there is a folder of this path. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function noArticles(folder: string, came: string): CorpusReading {
  const expected = 'a folder with at least one article (<id>.md)';
  const faults = [{ file: folder, line: null, expected, came }];
  return { articles: [], files: new Map(), contents: new Map(), faults };
}
