import { shippedAnalyzer } from '../../src/compose.ts';
import type { Article } from '../../src/domain/article.ts';
import type { SynonymRule } from '../../src/domain/synonyms.ts';
import type { Lexicon } from '../../src/search/alternatives.ts';
import { buildPassageIndex, type PassageIndex } from '../../src/search/passage-index.ts';
import { createSpellings } from '../../src/search/spellings.ts';
import { createThesaurus, type Thesaurus } from '../../src/search/thesaurus.ts';

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

/** A thesaurus of these rules and no others. */
export function aThesaurus(rules: readonly SynonymRule[] = []): Thesaurus {
  return createThesaurus(rules, ANALYZER);
}
