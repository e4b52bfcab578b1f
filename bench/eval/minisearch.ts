import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import { readCorpus } from '../../src/corpus/corpus-folder.ts';
import type { Reply } from './parley.ts';

/** Lucene's English stop words: not Parley's list, so that Parley's changes do not affect it. */
const STOP_WORDS = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);

/** MiniSearch with its defaults, or with stop words and Porter's stemmer. */
export type Baseline = 'defaults' | 'stop words, stemming';

/** Asks MiniSearch over title and text of the same articles. It abstains where nothing matches. */
export function askMiniSearch(
  baseline: Baseline,
  corpus: string,
  questions: readonly string[],
): readonly Reply[] {
  const passages = readCorpus(corpus).articles.flatMap(({ id: article, title, paragraphs }) =>
    paragraphs.map(({ number, text }) => ({ article, paragraph: number, title, text })),
  );
  const miniSearch = new MiniSearch({
    fields: ['title', 'text'],
    ...(baseline === 'stop words, stemming' && {
      processTerm: (term: string) => {
        const lower = term.toLowerCase();
        return STOP_WORDS.has(lower) ? null : stemmer(lower);
      },
    }),
  });
  miniSearch.addAll(passages.map(({ title, text }, id) => ({ id, title, text })));
  return questions.map((question) => {
    const start = performance.now();
    const hits = miniSearch.search(question);
    const ms = performance.now() - start;
    return {
      hasAbstained: hits.length === 0,
      reason: null,
      confidence: hits[0]?.score ?? 0,
      missing: [],
      ms,
      shown: hits.slice(0, 10).flatMap(({ id }) => {
        const passage = passages[Number(id)];
        return passage === undefined ? [] : [{ ...passage, sentence: null }];
      }),
    };
  });
}
