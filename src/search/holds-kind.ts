import type { AnswerKind } from '../language/answer-kind.ts';
import { TRAIT } from '../language/token-traits.ts';
import { type CompiledQuery, isAsked } from './match-passage.ts';
import type { IndexedPassage } from './passage-index.ts';

/** How far a sentence holds what is asked for, from 0 to 1, apart from what the question itself names. */
export function holdsKind(
  kind: AnswerKind,
  { paragraph, terms, traits }: IndexedPassage,
  { from, to }: { readonly from: number; readonly to: number },
  query: CompiledQuery,
): number {
  // A report opens with its summary.
  if (kind === 'summary') return paragraph.number === 1 && from === 0 ? 1 : 0;
  let best = 0;
  for (let at = from; at < to; at += 1) {
    const bits = traits[at] ?? 0;
    if (!(bits & WANTED[kind])) continue;
    if (kind === 'how-many') {
      // A year counts nothing; and "how many of the 472" names its own number, which is no answer.
      if (bits & TRAIT.date || query.typed.has(terms[at] ?? -1)) continue;
      // A number counts most where it stands close to what is counted: "472 drones".
      const near = isNearAsked(at, terms, [from, to], query);
      best = Math.max(best, near ? 1 : NUMBER_ELSEWHERE);
    } else if (kind === 'why' || !query.typed.has(terms[at] ?? -1)) return 1;
  }
  return best;
}

const WANTED: Readonly<Record<Exclude<AnswerKind, 'summary'>, number>> = {
  who: TRAIT.name,
  where: TRAIT.place,
  when: TRAIT.date,
  'how-many': TRAIT.number,
  'how-long': TRAIT.number | TRAIT.unit,
  'how-old': TRAIT.age,
  why: TRAIT.reason,
};

/** What a number counts that stands apart from what is counted. */
const NUMBER_ELSEWHERE = 0.4;

/** Words that may stand between a number and what it counts: "bodies of 12,000". */
const NUMBER_REACH = 3;

function isNearAsked(
  at: number,
  terms: Int32Array,
  [from, to]: readonly [number, number],
  query: CompiledQuery,
): boolean {
  const last = Math.min(to - 1, at + NUMBER_REACH);
  for (let near = Math.max(from, at - NUMBER_REACH); near <= last; near += 1) {
    if (near !== at && isAsked(query, terms[near] ?? -1)) return true;
  }
  return false;
}
