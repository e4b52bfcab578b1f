import MiniSearch from 'minisearch';
import type { PassageIndex } from './passage-index.ts';
import type { Hit, SearchEngine } from './search-engine.ts';
import { indexTerms } from './terms.ts';
import { FIELD_BOOST } from './tuning.ts';

/** The embedded engine: MiniSearch over title, section and text, in this process's memory. */
export function createMiniSearchEngine({ passages }: PassageIndex): SearchEngine {
  const miniSearch = new MiniSearch({
    fields: Object.keys(FIELD_BOOST),
    tokenize: (text) => [...indexTerms(text)],
    processTerm: (term) => term,
    searchOptions: {
      // What is searched for has been through the same analysis already.
      tokenize: (terms) => terms.split(' '),
      boost: FIELD_BOOST,
    },
  });
  miniSearch.addAll(
    passages.map(({ article, paragraph }, id) => ({
      id,
      title: article.title,
      section: paragraph.section ?? '',
      text: paragraph.text,
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
