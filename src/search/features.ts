import type { AnswerKind } from '../language/answer-kind.ts';
import { bestSentence } from './best-sentence.ts';
import {
  type CompiledQuery,
  compileQuery,
  coveredShare,
  findAsked,
  type Matched,
  matchAt,
  matchRow,
} from './match-passage.ts';
import { pairShare } from './pair-share.ts';
import type { IndexedPassage, IndexedSentence, PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';
import { BM25, FIELD_BOOST, OTHER_KIND } from './tuning.ts';

/** What speaks for a candidate, each from 0 to 1. */
export interface Features {
  /** BM25 over text, section and title, against the most that it could be. */
  readonly bm25: number;
  /** The share of the question's information that stands in the paragraph. */
  readonly coverage: number;
  /** The same within its best sentence: words that answer stand together. */
  readonly sentence: number;
  /** Words that follow one another in the question, near to one another here. */
  readonly pairs: number;
  /** Whether the best sentence holds the kind of thing asked for. */
  readonly kind: number;
  /** What the paragraphs next to it cover of what it does not. */
  readonly neighbours: number;
  /** How much of the title the question names. */
  readonly titled: number;
  /** How well the phrasings under which it is asked for fit the question. */
  readonly asked: number;
}

/** The features of a candidate for which nothing speaks. */
export const NO_FEATURES: Features = {
  bm25: 0,
  coverage: 0,
  sentence: 0,
  pairs: 0,
  kind: 0,
  neighbours: 0,
  titled: 0,
  asked: 0,
};

/** A candidate's features and the sentence that answers best, null where none covers any word. */
export interface Judged {
  readonly features: Features;
  readonly bestSentence: IndexedSentence | null;
}

/** The question's words in a passage, and the positions at which they stand. */
interface PassageMatch {
  readonly found: readonly number[];
  readonly whole: Matched;
}

/** A question with what its passages have been found to hold so far. */
export interface Matching {
  readonly query: CompiledQuery;
  readonly kind: AnswerKind | null;
  readonly index: PassageIndex;
  /** The question's words in a passage, found once however often it is asked for. */
  of(number: number): PassageMatch | null;
}

/** Begins the matching of one question. */
export function createMatching(query: Query, index: PassageIndex): Matching {
  const compiled = compileQuery(query, index);
  const matches = new Map<number, PassageMatch>();
  return {
    query: compiled,
    kind: query.kind,
    index,
    of(number) {
      const passage = index.passages[number];
      if (passage === undefined) return null;
      const known = matches.get(number);
      if (known !== undefined) return known;
      const found = findAsked(compiled, passage.terms);
      const match = { found, whole: matchAt(compiled, passage.terms, found) };
      matches.set(number, match);
      return match;
    },
  };
}

/** Judges one passage of an index against a question; null for a number that is no passage's. */
export function judgePassage(number: number, matching: Matching): Judged | null {
  const { query, index } = matching;
  const passage = index.passages[number];
  const match = matching.of(number);
  if (passage === undefined || match === null) return null;
  const { whole } = match;
  const section = matchRow(query, passage.section);
  const title = matchRow(query, passage.title);
  const best = bestSentence(passage, match.found, matching);
  const own = (word: number): number => whole.cover[word] ?? 0;
  const next = [number - 1, number + 1].filter(
    (other) => index.passages[other]?.article === passage.article,
  );
  const beside = next.map((other) => matching.of(other)?.whole.cover);
  const beyond = (word: number): number =>
    Math.max(0, ...beside.map((cover) => (cover?.[word] ?? 0) - own(word)));
  return {
    bestSentence: best.sentence,
    features: {
      bm25: bm25({ whole, section, title }, query, passage.terms.length / index.meanLength),
      coverage: coveredShare(query, own),
      sentence: best.share,
      pairs: pairShare(whole, query),
      kind: best.holds,
      neighbours: coveredShare(query, beyond),
      titled: usedShare(title, passage.title),
      asked: askedShare(passage, matching),
    },
  };
}

/** BM25F (Robertson and Zaragoza 2009, section 3.6): fields add up before repetition saturates. */
function bm25(
  { whole, section, title }: Readonly<Record<'whole' | 'section' | 'title', Matched>>,
  query: CompiledQuery,
  relativeLength: number,
): number {
  const norm = 1 - BM25.b + BM25.b * relativeLength;
  return coveredShare(query, (word) => {
    const frequency =
      (FIELD_BOOST.text * (whole.frequency[word] ?? 0)) / norm +
      FIELD_BOOST.section * (section.frequency[word] ?? 0) +
      FIELD_BOOST.title * (title.frequency[word] ?? 0);
    return frequency / (frequency + BM25.k1);
  });
}

/** The best fit of a phrasing, both ways: what of the question it covers, and how much of it is covered. */
function askedShare({ asked }: IndexedPassage, { query, kind }: Matching): number {
  let best = 0;
  for (const phrasing of asked) {
    const matched = matchRow(query, phrasing.terms);
    const covered = coveredShare(query, (word) => matched.cover[word] ?? 0);
    const used = usedShare(matched, phrasing.terms);
    if (covered + used === 0) continue;
    // "Who has to meet" is no phrasing of "where did they meet".
    const sameKind = kind === phrasing.kind || kind === null || phrasing.kind === null;
    const fit = (2 * covered * used) / (covered + used);
    best = Math.max(best, fit * (sameKind ? 1 : OTHER_KIND));
  }
  return best;
}

/** The share of a row of terms that some word of the question stands for. */
function usedShare({ positions }: Matched, terms: Int32Array): number {
  return new Set(positions.flatMap((there) => there ?? [])).size / Math.max(1, terms.length);
}
