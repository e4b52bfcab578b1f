import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import { openCorpus, openSoundParts } from '../compose.ts';
import { formatFault } from '../corpus/fault.ts';
import type { Warning } from '../corpus/warnings.ts';
import { type FolderWatch, takeSnapshot, watchFolder } from '../corpus/watch-folder.ts';
import type { Article } from '../domain/article.ts';
import type { Library } from '../domain/library.ts';
import type { OperatorError } from '../errors.ts';
import { openInWorker } from './read-in-worker.ts';

/** A library that follows its folder. */
export interface LiveLibrary {
  /** Always answers from the last state of the folder without faults. */
  readonly library: Library;
  /** The synonym rules of that state that can never match; computed at the call. */
  idleSynonyms(): readonly Warning[];
  /** Reads the folder again whenever it changes, from now on until it is closed. */
  watch(log: Logger): FolderWatch;
}

/** Makes a library that follows its folder. Throws an {@link OperatorError} with a line for each fault in it. */
export function createLiveLibrary(corpusDir: string): LiveLibrary {
  // Taken first: what changes while the folder is read is read again.
  const since = takeSnapshot(corpusDir);
  // Only the current one is held: each has an index of its own.
  let corpus = openCorpus(corpusDir);
  // Everybody holds this very object: a new library replaces its methods.
  const library = { ...corpus.library };
  return {
    library,
    idleSynonyms: () => corpus.idleSynonyms(),
    watch: (log) => {
      const stopping = new AbortController();
      let told = '';
      const read = async (bytes: number): Promise<() => void> => {
        const start = performance.now();
        const next =
          bytes > LARGE
            ? await openInWorker(corpusDir, stopping.signal)
            : openSoundParts(corpusDir);
        const faults = next.faults.map(formatFault);
        if (faults.length === 0) await prepare(next.library, stopping.signal);
        return () => {
          const isKnown = faults.join('\n') === told;
          told = faults.join('\n');
          if (faults.length > 0) {
            const shown = { count: faults.length, faults: faults.slice(0, LISTED) };
            if (!isKnown) log.warn(shown, 'articles have faults: the old ones stay');
            return;
          }
          const changes = compare(library.articles(), next.library.articles());
          corpus = next;
          Object.assign(library, next.library);
          const ms = Math.round(performance.now() - start);
          log.info({ ...changes, ms }, 'articles read again');
        };
      };
      const failed = (err: unknown): void => log.warn({ err }, 'articles could not be read again');
      const watch = watchFolder(corpusDir, { since, read, failed });
      return {
        close: () => {
          stopping.abort();
          return watch.close();
        },
      };
    },
  };
}

/** Bytes of articles: about three hundred paragraphs. More would hold up replies while they are indexed. */
const LARGE = 100_000;
/** Faults and ids of articles in a line of the log. */
const LISTED = 20;

/** Does beforehand what first replies would wait for, in short steps. */
async function prepare(library: Library, signal: AbortSignal): Promise<void> {
  for await (const _ of library.prepare()) {
    await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) return;
  }
}

/** Which articles came, changed and went, by id, and how many there are now. */
function compare(before: readonly Article[], after: readonly Article[]) {
  const old = new Map(before.map((article) => [article.id, article]));
  const ids = new Set(after.map(({ id }) => id));
  const added = after.filter(({ id }) => !old.has(id));
  const changed = after.filter((article) => {
    const was = old.get(article.id);
    return was !== undefined && !isSame(was, article);
  });
  const removed = before.filter(({ id }) => !ids.has(id));
  return {
    articles: after.length,
    paragraphs: after.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
    ...listed('added', added),
    ...listed('changed', changed),
    ...listed('removed', removed),
  };
}

function listed(name: string, articles: readonly Article[]) {
  if (articles.length === 0) return {};
  const ids = articles.slice(0, LISTED).map(({ id }) => id);
  return { [name]: articles.length > LISTED ? [...ids, `… ${articles.length} in all`] : ids };
}

/** Whether two versions of an article are equal; a paragraph's id stands for its text. */
function isSame(
  { paragraphs, ...card }: Article,
  { paragraphs: others, ...other }: Article,
): boolean {
  return (
    paragraphs.length === others.length &&
    isDeepStrictEqual(card, other) &&
    paragraphs.every(({ text, ...one }, at) => {
      const { text: _, ...paragraph } = others[at] ?? {};
      return isDeepStrictEqual(one, paragraph);
    })
  );
}
