import { Worker } from 'node:worker_threads';
import { assemble, type OpenCorpus, readLists } from '../compose.ts';
import type { CorpusReading } from '../corpus/corpus-folder.ts';
import { createMiniSearchEngineInSteps } from '../search/minisearch-engine.ts';
import type { IndexedPassage, PassageIndex } from '../search/passage-index.ts';

/** A piece of an index on its way from the worker. */
export type IndexMessage =
  | { readonly is: 'passages'; readonly passages: readonly IndexedPassage[] }
  | ({ readonly is: 'rest' } & Rest);

/** What there is besides the passages. */
type Rest = Pick<CorpusReading, 'files' | 'faults'> &
  Pick<PassageIndex, 'words' | 'terms' | 'documentFrequency' | 'meanLength'>;

/** Passages in a message: a millisecond or two to take over. */
export const PASSAGES_IN_MESSAGE = 50;

/**
 * Opens a corpus folder without its faulty parts, as `openSoundParts` does, but for the texts of its files: it is read
 * and indexed in a thread of its own, and taken over in short steps. Rejects once the signal aborts.
 */
export async function openInWorker(corpusDir: string, signal: AbortSignal): Promise<OpenCorpus> {
  const lists = readLists(corpusDir);
  const { passages, rest } = await receive(corpusDir, signal);
  const { files, faults, words, terms, documentFrequency, meanLength } = rest;
  const index: PassageIndex = {
    analyzer: lists.analyzer,
    articles: [...new Set(passages.map(({ article }) => article))],
    passages,
    words,
    terms,
    termNumbers: new Map(terms.map((term, number) => [term, number])),
    documentFrequency,
    meanLength,
  };
  const engine = await createMiniSearchEngineInSteps(index);
  return assemble(
    lists,
    { articles: index.articles, files, texts: new Map(), faults },
    index,
    engine,
  );
}

interface Received {
  readonly passages: readonly IndexedPassage[];
  readonly rest: Rest;
}

function receive(corpusDir: string, signal: AbortSignal): Promise<Received> {
  signal.throwIfAborted();
  const worker = new Worker(WORKER, { workerData: { corpusDir } });
  const passages: IndexedPassage[] = [];
  let stop = (): void => undefined;
  return new Promise<Received>((resolve, reject) => {
    stop = () => reject(new Error('the reading was stopped'));
    signal.addEventListener('abort', stop);
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the thread that indexes ended with ${code}`)));
    worker.on('message', (message: IndexMessage) => {
      if (message.is === 'rest') {
        resolve({ passages, rest: message });
        return;
      }
      passages.push(...message.passages);
      // The next piece comes after whatever else waits.
      setImmediate(() => worker.postMessage('next'));
    });
  }).finally(() => {
    // The signal lives as long as the bot: what listens to it keeps all passages in memory.
    signal.removeEventListener('abort', stop);
    return worker.terminate();
  });
}

/** Built beside the program; from its sources, which alone end with .ts, in dist/. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/index-worker.js' : './index-worker.js',
  import.meta.url,
);
