import { fileURLToPath } from 'node:url';
import { createLibrary } from './answer/library.ts';
import { type CorpusReading, readCorpus } from './corpus/corpus-folder.ts';
import { formatFault } from './corpus/fault.ts';
import { readSynonyms, type SynonymsReading, synonymsFileOf } from './corpus/synonyms-file.ts';
import type { Article } from './domain/article.ts';
import type { Library } from './domain/library.ts';
import type { SynonymRule } from './domain/synonyms.ts';
import { OperatorError } from './errors.ts';
import { idleRules } from './search/idle-rules.ts';
import { createMiniSearchEngine } from './search/minisearch-engine.ts';
import { buildPassageIndex, type PassageIndex } from './search/passage-index.ts';
import { createFindDatesOutside } from './search/question-dates.ts';
import type { FeatureWeights } from './search/ranking.ts';
import { createThesaurus } from './search/thesaurus.ts';
import { FEATURE_WEIGHT } from './search/tuning.ts';

/** A corpus folder made ready for asking, with all that its operator should know of it. */
export interface OpenCorpus extends CorpusReading {
  readonly library: Library;
  /** A library of other articles with the same synonyms. */
  libraryOver(articles: readonly Article[]): Library;
  /** Lines of the folder's own synonyms that can never match, as `file:line: …`; found when asked for. */
  remarks(): readonly string[];
}

interface LibraryParts {
  readonly synonyms?: readonly SynonymRule[];
  readonly weights?: FeatureWeights;
}

/** The one place that wires retrieval and answering together: articles and synonyms in, a library out. */
export function composeLibrary(articles: readonly Article[], parts: LibraryParts = {}): Library {
  return libraryOf(articles, buildPassageIndex(articles), parts);
}

/** Opens a corpus folder. Throws an {@link OperatorError} with a line for every fault in it. */
export function openCorpus(corpusDir: string): OpenCorpus {
  const corpus = openSoundParts(corpusDir);
  if (corpus.faults.length > 0) throw new OperatorError(corpus.faults.map(formatFault));
  return corpus;
}

/** Opens what is sound of a corpus folder, and hands back every fault of the rest. */
export function openSoundParts(corpusDir: string): OpenCorpus {
  const own = synonymsFileOf(corpusDir);
  const file = own ?? synonymsFileOf(SHIPPED_CORPUS);
  const { rules, faults } = file === null ? NO_SYNONYMS : readSynonyms(file);
  const reading = readCorpus(corpusDir);
  const index = buildPassageIndex(reading.articles);
  return {
    ...reading,
    faults: [...reading.faults, ...faults],
    library: libraryOf(reading.articles, index, { synonyms: rules }),
    libraryOver: (articles) => composeLibrary(articles, { synonyms: rules }),
    remarks: () => {
      // What is shipped for the talks in general need not fit every folder.
      const idle = own === null ? [] : idleRules(rules, index);
      return idle.map(
        ({ line, to }) => `${own}:${line}: can never match, no article holds ${to.join(', ')}`,
      );
    },
  };
}

function libraryOf(
  articles: readonly Article[],
  index: PassageIndex,
  { synonyms = [], weights = FEATURE_WEIGHT }: LibraryParts,
): Library {
  return createLibrary(articles, {
    index,
    engine: createMiniSearchEngine(index),
    thesaurus: createThesaurus(synonyms),
    weights,
    findDatesOutside: createFindDatesOutside(index),
  });
}

/** Beside dist/ and src/ alike: a corpus folder without synonyms of its own is asked with those here. */
const SHIPPED_CORPUS = fileURLToPath(new URL('../corpus', import.meta.url));
const NO_SYNONYMS: SynonymsReading = { rules: [], faults: [] };
