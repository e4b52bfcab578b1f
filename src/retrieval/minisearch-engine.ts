import MiniSearch from 'minisearch';
import type { PassageIndex } from './passage-index.ts';
import type { Hit, SearchEngine } from './search-engine.ts';
import { FIELD_BOOST } from './tuning.ts';

/** The embedded engine: MiniSearch over title, section and text, in this process's memory. */
export function createMiniSearchEngine({ passages }: PassageIndex): SearchEngine {
  const miniSearch = new MiniSearch({
    fields: Object.keys(FIELD_BOOST),
    // Passages and questions come as terms, parted by spaces: they have been analysed already.
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
    searchOptions: { boost: FIELD_BOOST },
  });
  miniSearch.addAll(
    passages.map(({ indexed: { title, section, text } }, id) => ({
      id,
      title: title.join(' '),
      section: section.join(' '),
      text: text.join(' '),
    })),
  );
  return {
    async search(terms, { limit, accepts }) {
      if (terms.length === 0) return [];
      const found = miniSearch.search(
        terms.join(' '),
        accepts === undefined ? {} : { filter: ({ id }) => accepts(Number(id)) },
      );
      return (
        found
          // MiniSearch multiplies a score by the number of terms that matched, which would favour
          // a passage with two common words over one with the rare word that was asked for.
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
