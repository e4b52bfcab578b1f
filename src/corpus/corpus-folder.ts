import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Article } from '../domain/article.ts';
import { type ArticleReading, readArticle } from './article-file.ts';
import { type Fault, systemCode, unreadable } from './fault.ts';

/** What a corpus folder holds: the articles that are sound, and every fault of every file. */
export interface CorpusReading {
  readonly articles: readonly Article[];
  /** Each article's file by its id. */
  readonly files: ReadonlyMap<string, string>;
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
  for (const file of files) {
    const reading = readFile(file);
    if ('faults' in reading) faults.push(...reading.faults);
    const id = basename(file, '.md');
    const first = fileOf.get(id);
    if (first === undefined) {
      fileOf.set(id, file);
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
  return { articles, files: fileOf, faults };
}

function readFile(file: string): ArticleReading {
  try {
    if (statSync(file).isFile()) return readArticle(file, readFileSync(file));
    return { faults: [unreadable(file, 'something else')] };
  } catch (error) {
    return { faults: [unreadable(file, systemCode(error))] };
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
  return { articles: [], files: new Map(), faults: [{ file: folder, line: null, expected, came }] };
}
