import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Article } from '../domain/article.ts';
import { formatArticle } from './article-file.ts';
import { articleFiles, isFolder } from './corpus-folder.ts';

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
