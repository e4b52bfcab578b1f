import type { AnswerKind } from '../language/answer-kind.ts';
import type { TokenRange } from '../language/tokens.ts';
import { TRAIT } from '../language/traits.ts';
import { kindScore } from './kind-score.ts';
import {
  type CompiledQuery,
  coveredShare,
  type PassageMatch,
  pairShare,
  type WordWeights,
} from './matching.ts';
import type { IndexedPassage, IndexedSentence } from './passage-index.ts';
import { PRONOUN, SENTENCE_WEIGHT } from './tuning.ts';

/** What the sentences of a passage are compared by. */
interface SentenceContext {
  readonly query: CompiledQuery;
  readonly kind: AnswerKind | null;
  readonly match: PassageMatch;
  /** How much it tells to find each word of the question. */
  readonly words: WordWeights;
}

/** The sentence of a passage that answers the question best. */
export interface BestSentence {
  /** Null where no sentence covers any of the question. */
  readonly sentence: IndexedSentence | null;
  /** The share of the question's information that it covers, from 0 to 1. */
  readonly coverage: number;
  /** How clearly it holds the kind of answer asked for, from 0 to 1. */
  readonly kind: number;
  /** How far it covers a word. */
  readonly cover: (word: number) => number;
}

/** Finds the sentence that answers best. */
export function bestSentence(
  passage: IndexedPassage,
  { query, kind, match, words }: SentenceContext,
): BestSentence {
  let best: BestSentence = { sentence: null, coverage: 0, kind: 0, cover: () => 0 };
  let bestWorth = -1;
  // "What happened?" has no content word that a sentence could lack.
  const needsWord = words.idf.length > 0;
  for (const [at, sentence] of passage.sentences.entries()) {
    const here = match.sentences[at];
    const before = startsWithPronoun(passage, sentence) ? match.sentences[at - 1] : undefined;
    const cover = (word: number): number =>
      Math.max(here?.cover[word] ?? 0, PRONOUN.carry * (before?.cover[word] ?? 0));
    const coverage = coveredShare(words, cover);
    if (here === undefined || (needsWord && coverage === 0)) continue;
    const clarity = kind === null ? 0 : kindScore(kind, passage, sentence, query);
    const worth =
      coverage + SENTENCE_WEIGHT.kind * clarity + SENTENCE_WEIGHT.pairs * pairShare(here, words);
    if (worth <= bestWorth) continue;
    best = { sentence, coverage, kind: clarity, cover };
    bestWorth = worth;
  }
  return best;
}

/** Whether a pronoun is among the first words: in "He said …" it refers to the sentence before. */
function startsWithPronoun({ traits }: IndexedPassage, { from, to }: TokenRange): boolean {
  const end = Math.min(to, from + PRONOUN.within);
  for (let at = from; at < end; at += 1) if ((traits[at] ?? 0) & TRAIT.pronoun) return true;
  return false;
}
