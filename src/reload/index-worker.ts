import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { readLists } from '../compose.ts';
import { readCorpus } from '../corpus/corpus-folder.ts';
import { buildPassageIndex } from '../search/passage-index.ts';
import { type IndexMessage, PASSAGES_IN_MESSAGE } from './read-in-worker.ts';

/*
 * The thread in which a large folder is read and indexed. It hands its index over in pieces, each when the
 * other side asks for it, so that whoever waits there is kept for milliseconds only.
 */

const { corpusDir } = workerData as { readonly corpusDir: string };
const reading = readCorpus(corpusDir);
const index = buildPassageIndex(reading.articles, readLists(corpusDir).analyzer);

for (let at = 0; at < index.passages.length; ) {
  let end = Math.min(at + PASSAGES_IN_MESSAGE, index.passages.length);
  // An article goes in one piece: in two, it would come out as two.
  while (index.passages[end]?.article === index.passages[end - 1]?.article) end += 1;
  await hand({ is: 'passages', passages: index.passages.slice(at, end) });
  at = end;
}
const { words, terms, documentFrequency, meanLength } = index;
const { files, faults } = reading;
await hand({ is: 'rest', files, faults, words, terms, documentFrequency, meanLength });

async function hand(message: IndexMessage): Promise<void> {
  if (parentPort === null) throw new Error('expected to run as a worker');
  parentPort.postMessage(message);
  if (message.is === 'passages') await once(parentPort, 'message');
}
