import type { AnswerKind } from '../language/answer-kind.ts';
import type { TokenRange } from '../language/tokens.ts';
import { TRAIT } from '../language/traits.ts';
import { type CompiledQuery, isInQuestion } from './matching.ts';
import type { IndexedPassage } from './passage-index.ts';
import { LESS_CLEAR, NUMBER, WANTS } from './tuning.ts';

/**
 * How clearly a range of a passage's tokens holds the kind of answer asked for, from 0 to 1. What
 * the question itself names does not count.
 */
export function kindScore(
  kind: AnswerKind,
  passage: IndexedPassage,
  range: TokenRange,
  query: CompiledQuery,
): number {
  const { paragraph, terms, traits } = passage;
  const { from, to } = range;
  // The opening sentence of a report is its summary.
  if (kind === 'summary') return paragraph.number === 1 && from === 0 ? 1 : 0;
  let best = 0;
  for (let at = from; at < to && best < 1; at += 1) {
    const bits = traits[at] ?? 0;
    if (!(bits & KIND_TRAITS[kind])) continue;
    const isTyped = query.typedTerms.has(terms[at] ?? -1);
    if (kind === 'how-many') {
      // A year is not a count. "How many of the 472" names a number that is not the answer.
      if (bits & TRAIT.date || isTyped) continue;
      best = Math.max(best, countScore(at, passage, range, query));
    } else if (kind === 'wants') {
      // "Kyiv demands" tells what Kyiv wants; "demanded of Kyiv" does not.
      const isWanting = isNear(
        at,
        passage,
        { from: Math.max(from, at - WANTS.reach), to: at },
        (term) => isInQuestion(query, term),
      );
      best = Math.max(best, isWanting ? 1 : WANTS.elsewhere);
    } else if (kind === 'agreed' || kind === 'next') {
      best = Math.max(best, bits & (TRAIT.agreement | TRAIT.future) ? 1 : LESS_CLEAR);
    } else if (kind === 'attended') {
      // Who was there is named with it.
      if (isNear(at, passage, range, (term) => query.typedTerms.has(term))) best = 1;
    } else if (kind === 'why' || !isTyped) best = 1;
  }
  return best;
}

/** For each kind of answer the traits of a token that may be one. */
const KIND_TRAITS: Readonly<Record<Exclude<AnswerKind, 'summary'>, number>> = {
  who: TRAIT.name,
  where: TRAIT.place,
  when: TRAIT.date,
  'how-many': TRAIT.number,
  'how-long': TRAIT.number | TRAIT.unit,
  'how-old': TRAIT.age,
  why: TRAIT.reason,
  agreed: TRAIT.agreement | TRAIT.mayAgree,
  wants: TRAIT.demand,
  next: TRAIT.future | TRAIT.mayCome,
  attended: TRAIT.attendance,
};

/** How clearly a number counts what is asked for: "12,000 bodies" for "how many bodies". */
function countScore(
  at: number,
  passage: IndexedPassage,
  { from, to }: TokenRange,
  query: CompiledQuery,
): number {
  const near = { from: Math.max(from, at - NUMBER.reach), to: Math.min(to, at + NUMBER.reach + 1) };
  const { countedTerms } = query;
  if (countedTerms.size > 0 && isNear(at, passage, near, (term) => countedTerms.has(term)))
    return 1;
  const isOther = isNear(at, passage, near, (term) => isInQuestion(query, term));
  if (!isOther) return NUMBER.elsewhere;
  return countedTerms.size > 0 ? NUMBER.other : 1;
}

/** Whether a range of a passage holds such a term, but for one position. */
function isNear(
  except: number,
  { terms }: IndexedPassage,
  { from, to }: TokenRange,
  isTerm: (term: number) => boolean,
): boolean {
  for (let at = from; at < to; at += 1) if (at !== except && isTerm(terms[at] ?? -1)) return true;
  return false;
}
