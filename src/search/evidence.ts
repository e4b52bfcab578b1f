import type { Features } from './features.ts';
import type { Query } from './query.ts';
import type { QueryWord } from './query-word.ts';
import { EVIDENCE_BIAS, EVIDENCE_WEIGHT } from './tuning.ts';

/** What speaks for a passage's answering a question, or against it, each from 0 to 1. */
export type Evidence = Readonly<Record<keyof typeof EVIDENCE_WEIGHT, number>>;

/** Weighs what the features of a passage, and the question's own words, say of whether it answers. */
export function weighEvidence({ words, kind }: Query, features: Features): Evidence {
  const totalIdf = words.reduce((sum, { idf }) => sum + idf, 0);
  const strangeIdf = strangeWords(words).reduce((sum, { idf }) => sum + idf, 0);
  // "What happened?" asks for no word that an article could lack.
  const { coverage, sentence } = words.length === 0 ? { coverage: 1, sentence: 1 } : features;
  return {
    // A phrasing covers what it says as the text itself would.
    coverage: Math.max(coverage, features.asked),
    sentence,
    pairs: features.pairs,
    bm25: features.bm25,
    strangeShare: namesAnother(words) ? 1 : totalIdf === 0 ? 0 : strangeIdf / totalIdf,
    kindMissing: kind !== null && features.kind < HALF ? 1 : 0,
  };
}

/** How likely a passage answers, from 0 to 1: logistic regression with the weights of tuning.ts. */
export function likelihood(evidence: Evidence): number {
  let logOdds: number = EVIDENCE_BIAS;
  for (const name of EVIDENCE) logOdds += EVIDENCE_WEIGHT[name] * evidence[name];
  return 1 / (1 + Math.exp(-logOdds));
}

/** Whether a question names somebody or something well known that is in no article. */
export function namesAnother(words: readonly QueryWord[]): boolean {
  return words.some(({ known, isName }) => !known && isName);
}

/** Words that no article holds and that are not of everyday English either. */
export function strangeWords(words: readonly QueryWord[]): readonly QueryWord[] {
  return words.filter(({ known, common }) => !known && !common);
}

/** A number that stands apart from what is counted counts less than this. */
const HALF = 0.5;

const EVIDENCE = Object.keys(EVIDENCE_WEIGHT) as readonly (keyof Evidence)[];
