import { createHash } from 'node:crypto';
import { readdirSync, type Stats, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { FSWatcher } from 'chokidar';
import { systemCode } from './fault.ts';

/** Reads what is in a folder now, `bytes` of articles; gives back what puts it into effect. */
type ReadFolder = (bytes: number) => Promise<() => void>;

/** A folder that is being watched. */
export interface FolderWatch {
  /** Resolves when nothing is watched or read any more. */
  close(): Promise<void>;
}

/** How a folder is watched. */
interface WatchOptions {
  /** What was read of the folder already. */
  readonly since: Snapshot;
  readonly read: ReadFolder;
  /** Called with any error of reading or watching. */
  readonly failed: (error: unknown) => void;
  /** Without a change for so long, a program has written what it had to write. Milliseconds; 500 if left out. */
  readonly restMs?: number;
  /** How often it is looked whether the folder is still the same one. Milliseconds; 1,000 if left out. */
  readonly checkMs?: number;
}

/**
 * Reads a folder again whenever the content of its files has changed and come to rest, and puts into effect only
 * what did not change while it was read. What cannot be read now is read at the next change.
 */
export function watchFolder(
  folder: string,
  { since, read, failed, restMs = 500, checkMs = 1_000 }: WatchOptions,
): FolderWatch {
  let knownState = since.state;
  // Not known before the first look after the start, which need not wait for it.
  let knownContent: string | null = null;
  let watcher: FSWatcher | null = null;
  let rest: NodeJS.Timeout | undefined;
  let work: Promise<void> = Promise.resolve();
  let isClosed = false;
  /** Does one thing after the other, so that no reading overtakes another. */
  const afterwards = (act: () => Promise<void>): void => {
    work = work.then(act).catch((error: unknown) => {
      if (!isClosed) failed(error);
    });
  };

  const readIfChanged = async (): Promise<void> => {
    const { state, paths, bytes } = takeSnapshot(folder);
    if (isClosed || (state === knownState && knownContent !== null)) return;
    const content = await contentOf(paths);
    const isChanged = state !== knownState && content !== knownContent;
    const putIntoEffect = isChanged ? await read(bytes) : () => undefined;
    if (isClosed) return;
    if (takeSnapshot(folder).state !== state) return waitForRest();
    knownState = state;
    knownContent = content;
    putIntoEffect();
  };
  function waitForRest(): void {
    if (isClosed) return;
    clearTimeout(rest);
    rest = setTimeout(() => afterwards(readIfChanged), restMs);
  }
  /** Watches the folder that has the name now: it may be another one than before. */
  const begin = async (): Promise<void> => {
    // Loaded when it is needed, since a start need not wait for it.
    const { watch } = await import('chokidar');
    await watcher?.close();
    if (isClosed) return;
    watcher = watch(folder, { ignoreInitial: true, ignored: (path) => isHidden(folder, path) });
    watcher.on('all', waitForRest).on('ready', waitForRest).on('error', failed);
  };

  let identity = identityOf(folder);
  afterwards(begin);
  // A folder that is moved away or made anew takes its watcher with it.
  const check = setInterval(() => {
    const was = identity;
    identity = identityOf(folder);
    if (was === identity) return;
    afterwards(begin);
    waitForRest();
  }, checkMs);
  check.unref();
  return {
    close: async () => {
      isClosed = true;
      clearTimeout(rest);
      clearInterval(check);
      await work;
      await watcher?.close();
    },
  };
}

/** Whether a path in a folder is an editor's or program's own: it begins with a dot, or ends with a tilde. */
function isHidden(folder: string, path: string): boolean {
  return relative(folder, path)
    .split(/[\\/]/u)
    .some((name) => (name.startsWith('.') && name !== '..') || name.endsWith('~'));
}

/** What a folder's files are at a time. */
export interface Snapshot {
  /** The path, number, size and time of each; equal for two times where nothing has changed. */
  readonly state: string;
  /** In order; empty where the folder cannot be read. */
  readonly paths: readonly string[];
  /** Of all articles together. */
  readonly bytes: number;
}

/** Looks at a folder's files, without reading them; some five thousand take 30 ms. */
export function takeSnapshot(folder: string): Snapshot {
  try {
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && READ.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !isHidden(folder, path))
      .toSorted();
    let bytes = 0;
    const rows = paths.map((path) => {
      const found = statsOf(path);
      if (typeof found === 'string') return `${path} ${found}`;
      if (path.endsWith('.md')) bytes += found.size;
      return `${path} ${found.ino} ${found.size} ${found.mtimeMs}`;
    });
    return { state: rows.join('\n'), paths, bytes };
  } catch (error) {
    // The folder may not be there, or a folder in it vanish while it is listed.
    return { state: `unreadable: ${systemCode(error)}`, paths: [], bytes: 0 };
  }
}

/** Articles, word lists and the subject: nothing else in a folder is read. */
const READ = /\.(?:md|txt|yaml)$/iu;

/** What is known of a file, or the error's code: it may have vanished, or be a link to nowhere. */
function statsOf(path: string): Stats | string {
  try {
    return statSync(path);
  } catch (error) {
    return systemCode(error);
  }
}

/** A digest of what files hold: a file that is only touched, or replaced by its like, leaves it as it is. */
async function contentOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    const content = await readFile(path).catch(systemCode);
    hash.update(`${path} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** Which folder has the name, by its number in the file system; null where there is none. */
function identityOf(folder: string): string | null {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev} ${found.ino}`;
}
