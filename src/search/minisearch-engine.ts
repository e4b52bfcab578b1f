import MiniSearch from 'minisearch';
import type { Hit, SearchEngine } from './engine.ts';
import type { PassageIndex } from './passage-index.ts';
import { FIELD_BOOST } from './tuning.ts';

/** The embedded engine: MiniSearch over text, section, title and phrasings, in memory. */
export function createMiniSearchEngine({
  passages,
  terms: vocabulary,
  analyzer: { isStopTerm },
}: PassageIndex): SearchEngine {
  const miniSearch = new MiniSearch({
    fields: Object.keys(FIELD_BOOST),
    // Passages and questions are already analysed: terms, separated by spaces.
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => (isStopTerm(term) ? null : term),
    searchOptions: { boost: FIELD_BOOST },
  });
  const joined = (numbers: Int32Array): string =>
    Array.from(numbers, (number) => vocabulary[number]).join(' ');
  miniSearch.addAll(
    passages.map(({ terms, section, title, asked }, id) => ({
      id,
      title: joined(title),
      section: joined(section),
      text: joined(terms),
      asked: asked.map((phrasing) => joined(phrasing.terms)).join(' '),
    })),
  );
  return {
    async search(terms, { limit, accepts }) {
      if (terms.length === 0) return [];
      const weights = new Map(terms.map(({ term, weight }) => [term, weight]));
      const found = miniSearch.search([...weights.keys()].join(' '), {
        boostTerm: (term) => weights.get(term) ?? 0,
        ...(accepts && { filter: ({ id }) => accepts(Number(id)) }),
      });
      return (
        found
          // MiniSearch multiplies a score by the number of matched terms. That would rank a passage
          // with two common words above one with the one rare word.
          .map(
            ({ id, score, queryTerms }): Hit => ({
              passage: Number(id),
              score: score / queryTerms.length,
            }),
          )
          .sort((a, b) => b.score - a.score || a.passage - b.passage)
          .slice(0, limit)
      );
    },
  };
}
