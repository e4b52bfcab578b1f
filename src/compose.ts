import { createLibrary } from './answering/library.ts';
import { readCorpus } from './corpus/corpus-folder.ts';
import { formatFault } from './corpus/fault.ts';
import type { Article } from './domain/article.ts';
import type { Library } from './domain/library.ts';
import { OperatorError } from './operator-error.ts';
import { createMiniSearchEngine } from './retrieval/minisearch-engine.ts';
import { buildPassageIndex } from './retrieval/passage-index.ts';

/** The one place that wires retrieval and answering together: articles in, a library out. */
export function composeLibrary(articles: readonly Article[]): Library {
  const index = buildPassageIndex(articles);
  return createLibrary(articles, { index, engine: createMiniSearchEngine(index) });
}

/** The library of a corpus folder. Throws an {@link OperatorError} with a line for every fault in it. */
export function openLibrary(corpusDir: string): Library {
  const { articles, faults } = readCorpus(corpusDir);
  if (faults.length > 0) throw new OperatorError(faults.map(formatFault));
  return composeLibrary(articles);
}
