import type { PassageIndex } from './passage-index.ts';
import type { FindDatesOutside } from './question-dates.ts';
import type { FeatureWeights } from './ranking.ts';
import type { SearchEngine } from './search-engine.ts';
import type { Thesaurus } from './thesaurus.ts';

/** What a question is put to. */
export interface Search {
  readonly index: PassageIndex;
  readonly engine: SearchEngine;
  readonly thesaurus: Thesaurus;
  readonly weights: FeatureWeights;
  readonly findDatesOutside: FindDatesOutside;
}
