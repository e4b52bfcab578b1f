import { createLibrary } from './answering/library.ts';
import type { Article } from './domain/article.ts';
import type { Library } from './domain/library.ts';
import { createMiniSearchEngine } from './retrieval/minisearch-engine.ts';
import { buildPassageIndex } from './retrieval/passage-index.ts';

/** The one place that wires retrieval and answering together: articles in, a library out. */
export function composeLibrary(articles: readonly Article[]): Library {
  const index = buildPassageIndex(articles);
  return createLibrary(articles, index, createMiniSearchEngine(index));
}
