import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ArticleList, listArticles } from './answer/article-list.ts';
import { createLibrary } from './answer/library.ts';
import { type CorpusReading, readCorpus } from './corpus/corpus-folder.ts';
import { type Fault, formatFault } from './corpus/fault.ts';
import {
  createLineKind,
  createPageImport,
  type ImportPage,
  type LineKind,
} from './corpus/import/page.ts';
import { type PageWords, readPageWords } from './corpus/import/wording.ts';
import { readSubject } from './corpus/subject.ts';
import { readSynonyms, type SynonymsReading } from './corpus/synonyms-file.ts';
import type { Warning } from './corpus/warnings.ts';
import { readWords } from './corpus/word-lists.ts';
import type { Article } from './domain/article.ts';
import type { Library } from './domain/library.ts';
import { NO_SUBJECT, type Subject } from './domain/subject.ts';
import type { SynonymRule } from './domain/synonyms.ts';
import { OperatorError } from './errors.ts';
import { type Analyzer, createAnalyzer } from './language/analyzer.ts';
import { isAbout } from './search/about.ts';
import { createAreCopies } from './search/copies.ts';
import { createFindUncoveredDates } from './search/covered-dates.ts';
import type { SearchEngine } from './search/engine.ts';
import { createMiniSearchEngine } from './search/minisearch-engine.ts';
import { buildPassageIndex, type PassageIndex } from './search/passage-index.ts';
import type { FeatureWeights } from './search/scoring.ts';
import { createSpellings } from './search/spellings.ts';
import { createThesaurus, idleRules, type Thesaurus } from './search/thesaurus.ts';
import { FEATURE_WEIGHT } from './search/tuning.ts';

/** A corpus folder, ready to be asked, with every fault found in it. */
export interface OpenCorpus extends CorpusReading {
  readonly library: Library;
  /** A library of other articles with this folder's word lists and synonyms. */
  libraryOver(articles: readonly Article[]): Library;
  /** The folder's own synonym rules that can never match; computed at the call. */
  idleSynonyms(): readonly Warning[];
}

/** Opens a corpus folder. Throws an {@link OperatorError} with a line for each fault in it. */
export function openCorpus(corpusDir: string): OpenCorpus {
  const corpus = openSoundParts(corpusDir);
  if (corpus.faults.length > 0) throw new OperatorError(corpus.faults.map(formatFault));
  return corpus;
}

/** Opens a corpus folder without its faulty parts, and returns their faults. */
export function openSoundParts(corpusDir: string): OpenCorpus {
  const lists = readLists(corpusDir);
  const reading = readCorpus(corpusDir);
  return assemble(lists, reading, buildPassageIndex(reading.articles, lists.analyzer));
}

/** What a folder holds besides its articles. */
export interface Lists {
  readonly analyzer: Analyzer;
  readonly subject: Subject;
  /** The folder's own synonyms. */
  readonly own: SynonymsReading;
  readonly faults: readonly Fault[];
}

/** Reads what a folder holds besides its articles. */
export function readLists(corpusDir: string): Lists {
  const words = readWords([join(corpusDir, 'words'), SHIPPED_WORDS]);
  const { subject, faults } = readSubject(corpusDir);
  return {
    analyzer: createAnalyzer(words.words),
    subject,
    own: readSynonyms(corpusDir),
    faults: [...words.faults, ...faults],
  };
}

/** Makes a corpus of its parts, which were read one by one. */
export function assemble(
  { analyzer, subject, own, faults }: Lists,
  reading: CorpusReading,
  index: PassageIndex,
  engine = createMiniSearchEngine(index),
): OpenCorpus {
  const synonyms = own.files.length > 0 ? own : shippedSynonymsFor(subject, index);
  // All libraries share it: it takes longer to make than the index of a small corpus.
  const thesaurus = createThesaurus(synonyms.rules, analyzer);
  return {
    ...reading,
    faults: [...reading.faults, ...faults, ...synonyms.faults],
    library: libraryOf(index, { engine, thesaurus, subject }),
    libraryOver: (articles) =>
      libraryOf(buildPassageIndex(articles, analyzer), { thesaurus, subject }),
    // Only the folder's own: the shipped synonyms need not fit its articles.
    idleSynonyms: () => warnOfIdle(own, idleRules(own.rules, index)),
  };
}

/** Rules. Fewer may all be idle by chance. */
const MANY_RULES = 20;

/** A warning for each rule that can never match; one ahead where these are most of them. */
function warnOfIdle(
  { files, rules }: SynonymsReading,
  idle: readonly SynonymRule[],
): readonly Warning[] {
  const isOffSubject = rules.length >= MANY_RULES && idle.length * 2 > rules.length;
  const counts = `${idle.length} of ${rules.length} lines can never match`;
  return [
    ...(isOffSubject
      ? [
          {
            kind: 'synonym' as const,
            file: files.join(', '),
            line: null,
            said: `${counts}: are they for another subject?`,
          },
        ]
      : []),
    ...idle.map(({ file, line, to }): Warning => {
      const said = `can never match, no article holds ${to.join(', ')}`;
      return { kind: 'synonym', file, line, said };
    }),
  ];
}

/** The shipped synonyms, where the articles are on the shipped subject or their folder asks for them; else none. */
function shippedSynonymsFor(subject: Subject, index: PassageIndex): SynonymsReading {
  const { name } = readSubject(SHIPPED_CORPUS).subject;
  const areFitting = subject.hasShippedWords || isAbout(name.en ?? '', index);
  return areFitting ? readSynonyms(SHIPPED_CORPUS) : { files: [], rules: [], faults: [] };
}

/** Reads a folder's articles alone. Throws an {@link OperatorError} with a line for each fault. */
export function openArticles(corpusDir: string): ArticleList {
  const { articles, faults } = readCorpus(corpusDir);
  if (faults.length > 0) throw new OperatorError(faults.map(formatFault));
  return listArticles(articles);
}

/** Makes the page import with the shipped word lists. Throws an {@link OperatorError} on faults. */
export function openPageImport(): ImportPage {
  return createPageImport(shippedPageWords());
}

/** Makes the test of an article's paragraphs with the same lists. Throws an {@link OperatorError} on faults. */
export function openLineKind(): LineKind {
  return createLineKind(shippedPageWords());
}

function shippedPageWords(): PageWords {
  const { words, faults } = readPageWords(SHIPPED_WORDS);
  if (faults.length > 0) throw new OperatorError(faults.map(formatFault));
  return words;
}

/** Makes a library of articles with the shipped word lists and the given synonyms. */
export function composeLibrary(
  articles: readonly Article[],
  synonyms: readonly SynonymRule[] = [],
): Library {
  const analyzer = shippedAnalyzer();
  const thesaurus = createThesaurus(synonyms, analyzer);
  return libraryOf(buildPassageIndex(articles, analyzer), { thesaurus });
}

/** The analyzer with the shipped word lists. */
export function shippedAnalyzer(): Analyzer {
  shipped ??= createAnalyzer(readWords([SHIPPED_WORDS]).words);
  return shipped;
}

/** Made once: it never changes, and tests make hundreds of libraries. */
let shipped: Analyzer | undefined;

/** The parts of a library besides its index. */
interface LibraryParts {
  /** MiniSearch over the index when left out. */
  readonly engine?: SearchEngine;
  readonly thesaurus: Thesaurus;
  readonly subject?: Subject;
  readonly weights?: FeatureWeights;
}

/** Makes a library of an index and its parts: the one place that wires search and answers. */
export function libraryOf(
  index: PassageIndex,
  { engine, thesaurus, subject = NO_SUBJECT, weights = FEATURE_WEIGHT }: LibraryParts,
): Library {
  return createLibrary(index.articles, subject, {
    index,
    engine: engine ?? createMiniSearchEngine(index),
    thesaurus,
    spellingOf: createSpellings(index, thesaurus),
    weights,
    findUncoveredDates: createFindUncoveredDates(index),
    areCopies: createAreCopies(),
  });
}

/** Both dist/ and src/ are next to corpus/. */
const SHIPPED_CORPUS = fileURLToPath(new URL('../corpus', import.meta.url));
const SHIPPED_WORDS = join(SHIPPED_CORPUS, 'words');
