import type { AnswerKind } from '../language/answer-kind.ts';
import { TRAIT } from '../language/token-traits.ts';
import { holdsKind } from './holds-kind.ts';
import { type CompiledQuery, coveredShare, type Matched, matchAt } from './match-passage.ts';
import { pairShare } from './pair-share.ts';
import type { IndexedPassage, IndexedSentence } from './passage-index.ts';
import { PRONOUN_CARRY, SENTENCE_WEIGHT } from './tuning.ts';

/** The sentence of a passage that answers a question best. */
interface BestSentence {
  /** Null where none covers any of the question. */
  readonly sentence: IndexedSentence | null;
  /** The share of the question's information that it covers: 0 to 1. */
  readonly share: number;
  /** How far it holds the kind of answer asked for: 0 to 1. */
  readonly holds: number;
}

/** Finds it, given the positions in the passage at which words of the question stand. */
export function bestSentence(
  passage: IndexedPassage,
  found: readonly number[],
  { query, kind }: { readonly query: CompiledQuery; readonly kind: AnswerKind | null },
): BestSentence {
  let best = { sentence: null as IndexedSentence | null, share: 0, holds: 0, worth: 0 };
  let before: Matched | null = null;
  let next = 0;
  for (const sentence of passage.sentences) {
    const first = next;
    while ((found[next] ?? Number.POSITIVE_INFINITY) < sentence.to) next += 1;
    const here = matchAt(query, passage.terms, found.slice(first, next));
    const carried = before !== null && leansOnPronoun(passage, sentence) ? before : null;
    const share = coveredShare(query, (word) =>
      Math.max(here.cover[word] ?? 0, PRONOUN_CARRY * (carried?.cover[word] ?? 0)),
    );
    const holds = share > 0 && kind !== null ? holdsKind(kind, passage, sentence, query) : 0;
    const worth =
      share + SENTENCE_WEIGHT.kind * holds + SENTENCE_WEIGHT.pairs * pairShare(here, query);
    if (share > 0 && worth > best.worth) best = { sentence, share, holds, worth };
    before = here;
  }
  return best;
}

/** "He said …": a pronoun among the first words stands for what the sentence before named. */
function leansOnPronoun({ traits }: IndexedPassage, { from, to }: IndexedSentence): boolean {
  const last = Math.min(to, from + PRONOUN_WITHIN);
  for (let at = from; at < last; at += 1) if ((traits[at] ?? 0) & TRAIT.pronoun) return true;
  return false;
}

const PRONOUN_WITHIN = 4;
