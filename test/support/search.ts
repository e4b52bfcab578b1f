import { shippedAnalyzer } from '../../src/compose.ts';
import type { Article } from '../../src/domain/article.ts';
import type { QuoteCheck } from '../../src/domain/quote.ts';
import type { SynonymRule } from '../../src/domain/synonyms.ts';
import { createQuoteCheck } from '../../src/quote/check-quote.ts';
import type { SourceReading } from '../../src/quote/read-source.ts';
import type { Lexicon } from '../../src/search/alternatives.ts';
import { createAreCopies } from '../../src/search/copies.ts';
import { createFindUncoveredDates } from '../../src/search/covered-dates.ts';
import { createMiniSearchEngine } from '../../src/search/minisearch-engine.ts';
import { buildPassageIndex, type PassageIndex } from '../../src/search/passage-index.ts';
import type { Search } from '../../src/search/search.ts';
import { createSpellings } from '../../src/search/spellings.ts';
import { createThesaurus, type Thesaurus } from '../../src/search/thesaurus.ts';
import { FEATURE_WEIGHT } from '../../src/search/tuning.ts';

/** The shipped word lists' analyzer. */
export const ANALYZER = shippedAnalyzer();

/** An index of articles, read with the shipped word lists. */
export function anIndex(articles: readonly Article[]): PassageIndex {
  return buildPassageIndex(articles, ANALYZER);
}

/** A question as it is read without articles, and with these Chinese synonym entries. */
export function aReading(question: string, entries: ReadonlySet<string> = new Set()) {
  const known = {
    isInEntries: () => false,
    isInSharedEntries: () => false,
    isInArticles: () => false,
  };
  return ANALYZER.readQuestion(question, { known, entriesOf: () => entries });
}

/** Where a question about the articles of an index is looked up, with these synonyms. */
export function aLexicon(index: PassageIndex, thesaurus: Thesaurus = aThesaurus()): Lexicon {
  return { index, thesaurus, spellingOf: createSpellings(index, thesaurus) };
}

/** The parts of a search over an index. */
export function aSearch(index: PassageIndex, thesaurus?: Thesaurus): Search {
  return {
    ...aLexicon(index, thesaurus),
    engine: createMiniSearchEngine(index),
    weights: FEATURE_WEIGHT,
    findUncoveredDates: createFindUncoveredDates(index),
    areCopies: createAreCopies(),
  };
}

/** The check of a text's first quotation against the articles of an index. */
export function aQuoteCheck(index: PassageIndex, reading?: SourceReading) {
  const check = createQuoteCheck(aSearch(index), reading);
  return (text: string): QuoteCheck => {
    const [first] = check(text).checks;
    if (first === undefined) throw new Error('nothing was checked');
    return first;
  };
}

/** A thesaurus of these rules and no others. */
export function aThesaurus(rules: readonly SynonymRule[] = []): Thesaurus {
  return createThesaurus(rules, ANALYZER);
}
