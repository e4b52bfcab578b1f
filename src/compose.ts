import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLibrary } from './answer/library.ts';
import { type CorpusReading, readCorpus } from './corpus/corpus-folder.ts';
import { formatFault } from './corpus/fault.ts';
import { createPageImport, type ImportPage } from './corpus/import/page.ts';
import { readPageWords } from './corpus/import/page-words.ts';
import { readSubject } from './corpus/subject.ts';
import { readSynonyms, type SynonymsReading, synonymsFileOf } from './corpus/synonyms-file.ts';
import { readWords } from './corpus/words.ts';
import type { Article } from './domain/article.ts';
import type { Library } from './domain/library.ts';
import { NO_SUBJECT, type Subject } from './domain/subject.ts';
import type { SynonymRule } from './domain/synonyms.ts';
import { OperatorError } from './errors.ts';
import { type Analyzer, createAnalyzer } from './language/analyzer.ts';
import { createFindDatesOutside } from './search/covered-dates.ts';
import { createMiniSearchEngine } from './search/minisearch-engine.ts';
import { buildPassageIndex, type PassageIndex } from './search/passage-index.ts';
import type { FeatureWeights } from './search/scoring.ts';
import { createThesaurus, idleRules } from './search/thesaurus.ts';
import { FEATURE_WEIGHT } from './search/tuning.ts';

/** A corpus folder made ready for asking, with all that its operator should know of it. */
export interface OpenCorpus extends CorpusReading {
  readonly library: Library;
  /** A library of other articles with the same words. */
  libraryOver(articles: readonly Article[]): Library;
  /** Lines of the folder's own synonyms that can never match, as `file:line: …`; found when asked for. */
  remarks(): readonly string[];
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
  const synonyms = file === null ? NO_SYNONYMS : readSynonyms(file);
  const words = readWords([join(corpusDir, 'words'), SHIPPED_WORDS]);
  const analyzer = createAnalyzer(words.words);
  const { subject, faults: subjectFaults } = readSubject(corpusDir);
  const reading = readCorpus(corpusDir);
  const index = buildPassageIndex(reading.articles, analyzer);
  const { rules } = synonyms;
  return {
    ...reading,
    faults: [...reading.faults, ...words.faults, ...subjectFaults, ...synonyms.faults],
    library: libraryOf(index, { synonyms: rules, subject }),
    libraryOver: (articles) =>
      libraryOf(buildPassageIndex(articles, analyzer), { synonyms: rules, subject }),
    remarks: () => {
      // What is shipped for the talks in general need not fit every folder.
      const idle = own === null ? [] : idleRules(rules, index);
      return idle.map(
        ({ line, to }) => `${own}:${line}: can never match, no article holds ${to.join(', ')}`,
      );
    },
  };
}

/** The import of pages with the shipped words. Throws an {@link OperatorError} where they are faulty. */
export function openPageImport(): ImportPage {
  const { words, faults } = readPageWords(SHIPPED_WORDS);
  if (faults.length > 0) throw new OperatorError(faults.map(formatFault));
  return createPageImport(words);
}

/** What a library may be made with besides its articles. */
interface LibraryParts {
  readonly synonyms?: readonly SynonymRule[];
  readonly subject?: Subject;
  readonly weights?: FeatureWeights;
}

/** Makes a library of articles, read with the shipped words. */
export function composeLibrary(articles: readonly Article[], parts: LibraryParts = {}): Library {
  return libraryOf(buildPassageIndex(articles, shippedAnalyzer()), parts);
}

/** The analyzer of the shipped word lists alone. */
export function shippedAnalyzer(): Analyzer {
  shipped ??= createAnalyzer(readWords([SHIPPED_WORDS]).words);
  return shipped;
}

let shipped: Analyzer | undefined;

/** The one place that wires search and answers together. */
function libraryOf(
  index: PassageIndex,
  { synonyms = [], subject = NO_SUBJECT, weights = FEATURE_WEIGHT }: LibraryParts,
): Library {
  return createLibrary(index.articles, subject, {
    index,
    engine: createMiniSearchEngine(index),
    thesaurus: createThesaurus(synonyms, index.analyzer),
    weights,
    findDatesOutside: createFindDatesOutside(index),
  });
}

/** Beside dist/ and src/ alike. */
const SHIPPED_CORPUS = fileURLToPath(new URL('../corpus', import.meta.url));
const SHIPPED_WORDS = join(SHIPPED_CORPUS, 'words');

const NO_SYNONYMS: SynonymsReading = { rules: [], faults: [] };
