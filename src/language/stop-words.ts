import { stemmer } from 'stemmer';

/** The 33 words that Lucene's English analyzer leaves out of an index. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an and are as at be but by for if in into is it no not of on or such that the their then there
   these they this to was will with`.split(/\s+/u),
);

/** Whether a term is a stop word's; Porter leaves most of them as they are, and "this" as "thi". */
export function isStopTerm(term: string): boolean {
  return STOP_TERMS.has(term);
}

const STOP_TERMS: ReadonlySet<string> = new Set([...STOP_WORDS].map((word) => stemmer(word)));
