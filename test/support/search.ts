import { shippedAnalyzer } from '../../src/compose.ts';
import type { Article } from '../../src/domain/article.ts';
import type { SynonymRule } from '../../src/domain/synonyms.ts';
import { buildPassageIndex, type PassageIndex } from '../../src/search/passage-index.ts';
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

/** A thesaurus of these rules and no others. */
export function aThesaurus(rules: readonly SynonymRule[] = []): Thesaurus {
  return createThesaurus(rules, ANALYZER);
}
