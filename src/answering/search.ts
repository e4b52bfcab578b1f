import type { PassageIndex } from '../retrieval/passage-index.ts';
import type { SearchEngine } from '../retrieval/search-engine.ts';

/** What a question is put to. */
export interface Search {
  readonly index: PassageIndex;
  readonly engine: SearchEngine;
}
