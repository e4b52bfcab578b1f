import { TRAIT } from '../../language/token-traits.ts';
import { type Name, namesIn } from './names.ts';
import { type Figure, isDated } from './reading/figure.ts';
import type { Sentence } from './reading/sentence-words.ts';
import type { Kin } from './same-thing.ts';
import { areOfOtherTimes } from './times.ts';

/** A figure where it stands. */
interface Told {
  readonly figure: Figure;
  readonly sentence: Sentence;
}

/**
 * Whether two figures are told of different times, places or actors, by what stands around them: the
 * drones that one side fired are not those that the other did.
 */
export function areToldApart(a: Told, b: Told, { kinshipOf }: Kin): boolean {
  const isSameName = (one: Name, other: Name): boolean =>
    opensAlike(one.term, other.term) || kinshipOf(one, other) === 'same';
  const clash = (some: readonly Name[], others: readonly Name[]): boolean =>
    some.length > 0 &&
    others.length > 0 &&
    !some.some((one) => others.some((other) => isSameName(one, other)));
  const [inA, inB] = [namesAround(a), namesAround(b)];
  return (
    (!isDated(a.figure.amount) && areOfOtherTimes(a.sentence, b.sentence)) ||
    clash(inA.places, inB.places) ||
    clash(inA.before, inB.before) ||
    clash(inA.within, inB.within) ||
    clash(inA.after, inB.after)
  );
}

interface NamesAround {
  readonly places: readonly Name[];
  /** The nearest name on either side of a figure, and those in its noun phrase. */
  readonly before: readonly Name[];
  readonly within: readonly Name[];
  readonly after: readonly Name[];
}

function namesAround({ figure: { from, to }, sentence }: Told): NamesAround {
  const names = namesIn(sentence);
  const others = names.filter(({ traits }) => !(traits & TRAIT.place));
  return {
    places: names.filter(({ traits }) => traits & TRAIT.place),
    before: others.filter(({ at }) => at < from).slice(-1),
    within: names.filter(({ at }) => at >= from && at < to),
    after: others.filter(({ at }) => at >= to).slice(0, 1),
  };
}

/** "Ukraine" and "Ukrainian" */
function opensAlike(a: string, b: string): boolean {
  return a.length >= SAME_OPENING && b.startsWith(a.slice(0, SAME_OPENING));
}

const SAME_OPENING = 5;
