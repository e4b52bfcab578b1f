import type { PassageIndex } from '../../search/passage-index.ts';
import type { Query } from '../../search/query.ts';
import type { QueryWord } from '../../search/query-word.ts';
import { isDoneAlike } from './done-alike.ts';
import { type Figure, isDated } from './reading/figure.ts';
import type { Kin } from './same-thing.ts';
import type { Side } from './side.ts';
import { areToldApart } from './told-apart.ts';

/** What a comparison is made for and with. */
export interface Context {
  readonly query: Query;
  readonly index: PassageIndex;
  readonly kin: Kin;
}

type Told = readonly [side: Side, figure: Figure];

/**
 * Whether two figures tell of one matter for all that their sentences say: of one thing, with which the
 * same is done, by and where and when the same, in answers that hold the same of the question.
 */
export function mayMeet([a, one]: Told, [b, other]: Told, { query, index, kin }: Context): boolean {
  return (
    kin.kinshipOf(one.nouns[0], other.nouns[0]) === 'same' &&
    (isDated(one.amount) || isDoneAlike([a, one], [b, other], kin)) &&
    !areToldApart(
      { figure: one, sentence: a.sentence },
      { figure: other, sentence: b.sentence },
      kin,
    ) &&
    query.words.every(
      (word) => word.common || !word.known || holds(a, word, index) === holds(b, word, index),
    )
  );
}

function holds(
  { passage: { terms } }: Side,
  word: QueryWord,
  { termNumbers }: PassageIndex,
): boolean {
  return word.alternatives.some((one) =>
    one.terms.every((term) => terms.includes(termNumbers.get(term) ?? -1)),
  );
}
