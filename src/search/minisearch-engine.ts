import MiniSearch from 'minisearch';
import type { Hit, SearchEngine } from './engine.ts';
import type { PassageIndex } from './passage-index.ts';
import { FIELD_BOOST } from './tuning.ts';

/** The embedded engine: MiniSearch over text, section, title and phrasings, in memory. */
export function createMiniSearchEngine(index: PassageIndex): SearchEngine {
  const { engine, fill } = startEngine(index);
  for (const _ of fill) {
    // Nothing else waits.
  }
  return engine;
}

/** The same, made in short steps, between which everything else goes on. */
export async function createMiniSearchEngineInSteps(index: PassageIndex): Promise<SearchEngine> {
  const { engine, fill } = startEngine(index);
  for (const _ of fill) await new Promise((resolve) => setImmediate(resolve));
  return engine;
}

/** Passages that are added in one step: some ten milliseconds. */
const STEP = 100;

/** An engine without passages, and the steps that add them. */
function startEngine({ passages, terms: vocabulary, analyzer: { isStopTerm } }: PassageIndex): {
  readonly engine: SearchEngine;
  readonly fill: Iterable<undefined>;
} {
  const miniSearch = new MiniSearch({
    fields: Object.keys(FIELD_BOOST),
    // Passages and questions are already analysed: terms, separated by spaces.
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => (isStopTerm(term) ? null : term),
    searchOptions: { boost: FIELD_BOOST },
  });
  const joined = (numbers: Int32Array): string =>
    Array.from(numbers, (number) => vocabulary[number]).join(' ');
  function* fill(): Iterable<undefined> {
    for (const [id, { terms, section, title, asked }] of passages.entries()) {
      miniSearch.add({
        id,
        title: joined(title),
        section: joined(section),
        text: joined(terms),
        asked: asked.map((phrasing) => joined(phrasing.terms)).join(' '),
      });
      if (id % STEP === STEP - 1) yield;
    }
  }
  const engine: SearchEngine = {
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
  return { engine, fill: fill() };
}
