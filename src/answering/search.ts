import type { PassageIndex } from '../retrieval/index/passage-index.ts';
import type { SearchEngine } from '../retrieval/index/search-engine.ts';
import type { FindDatesOutside } from '../retrieval/question/question-dates.ts';
import type { Thesaurus } from '../retrieval/question/thesaurus.ts';
import type { FeatureWeights } from '../retrieval/ranking/ranking.ts';

/** What a question is put to. */
export interface Search {
  readonly index: PassageIndex;
  readonly engine: SearchEngine;
  readonly thesaurus: Thesaurus;
  readonly weights: FeatureWeights;
  readonly findDatesOutside: FindDatesOutside;
}
