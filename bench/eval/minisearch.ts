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

/** A way to use MiniSearch, by what it does besides its defaults. */
export interface Baseline {
  readonly name: string;
  /** Leaves out stop words and stems as Porter does. */
  readonly stems: boolean;
  /** Also indexes the phrasings under which people ask for a paragraph, as a field of their own. */
  readonly hasAsked: boolean;
}

/** Every baseline; those with phrasings are of use only where the articles have some. */
export const BASELINES: readonly Baseline[] = [
  { name: 'defaults', stems: false, hasAsked: false },
  { name: 'stop words, stemming', stems: true, hasAsked: false },
  { name: 'defaults, asked lines', stems: false, hasAsked: true },
  { name: 'stop words, stemming, asked lines', stems: true, hasAsked: true },
];

/** Asks MiniSearch over the same articles' paragraphs. It abstains where nothing matches. */
export function askMiniSearch(
  { stems, hasAsked }: Baseline,
  corpus: string,
  questions: readonly string[],
): readonly Reply[] {
  const passages = readCorpus(corpus).articles.flatMap(({ id: article, title, paragraphs }) =>
    paragraphs.map(({ number, text, asked }) => ({
      article,
      paragraph: number,
      title,
      text,
      asked: asked.map((phrasing) => phrasing.text).join('\n'),
    })),
  );
  const miniSearch = new MiniSearch({
    fields: ['title', 'text', ...(hasAsked ? ['asked'] : [])],
    ...(stems && {
      processTerm: (term: string) => {
        const lower = term.toLowerCase();
        return STOP_WORDS.has(lower) ? null : stemmer(lower);
      },
    }),
  });
  miniSearch.addAll(passages.map(({ title, text, asked }, id) => ({ id, title, text, asked })));
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
      mentions: null,
      shown: hits.slice(0, 10).flatMap(({ id }) => {
        const passage = passages[Number(id)];
        return passage === undefined ? [] : [{ ...passage, sentence: null }];
      }),
    };
  });
}
