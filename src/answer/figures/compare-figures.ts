import type { FigureComparison } from '../../domain/figures.ts';
import type { Query } from '../../search/query.ts';
import type { RankedPassage } from '../../search/ranking.ts';
import type { Search } from '../../search/search.ts';
import { differ } from './differ.ts';
import type { Context } from './may-meet.ts';
import { createKin } from './same-thing.ts';
import { countSharedWords } from './shared-words.ts';
import { readSide, type Side } from './side.ts';
import { createTellsAnywhere, tellsHere } from './told-amounts.ts';
import { sidesOn, type Topic, topicsOf } from './topics.ts';

/**
 * The figures of one thing on which publishers plainly differ, from the best passage of each in order
 * of rank. Null where there are none, and where there is any doubt that they are of one thing.
 */
export function compareFigures(
  best: readonly RankedPassage[],
  query: Query,
  { index, thesaurus }: Pick<Search, 'index' | 'thesaurus'>,
): FigureComparison | null {
  const sides = best.flatMap((one) => readSide(one, query, index) ?? []);
  if (sides.length < 2) return null;
  const context = { query, index, kin: createKin(thesaurus) };
  for (const topic of topicsOf(sides, query)) {
    const differing = differingSides(topic, sides, context);
    if (differing !== null) return comparisonOf(differing);
  }
  return null;
}

/** The sides that tell of one matter in figures of a topic; null where no two of them differ. */
function differingSides(
  topic: Topic,
  all: readonly Side[],
  context: Context,
): readonly Side[] | null {
  const { index, kin } = context;
  const sides = sidesOn(topic, all, kin);
  // What costs least is looked at first.
  if (findPair(sides, (a, b) => differ(a, b, tellsHere, context)) === null) return null;
  const nouns = sides.flatMap(({ figures }) => figures.flatMap((figure) => figure.nouns));
  const stems = new Set(nouns.flatMap((noun) => [...kin.meantBy(noun)]));
  const tells = createTellsAnywhere(index, stems);
  const isRelated = (a: Side, b: Side): boolean =>
    topic.asked || countSharedWords(a, b, index, kin) >= SHARED_UNASKED;
  const pair = findPair(sides, (a, b) => isRelated(a, b) && differ(a, b, tells, context));
  if (pair === null) return null;
  const belongs = (side: Side): boolean =>
    pair.some(
      (one) => isRelated(one, side) && (differ(one, side, tells, context) || agree(one, side)),
    );
  return sides.filter((side) => pair.includes(side) || belongs(side));
}

/** Words that must be shared where the question does not ask for what is counted. */
const SHARED_UNASKED = 2;

function findPair(
  sides: readonly Side[],
  accepts: (a: Side, b: Side) => boolean,
): readonly [Side, Side] | null {
  for (const [at, a] of sides.entries()) {
    const b = sides.slice(at + 1).find((other) => accepts(a, other));
    if (b !== undefined) return [a, b];
  }
  return null;
}

function agree(a: Side, b: Side): boolean {
  return a.figures.some(({ amount }) => tellsHere(b, amount));
}

function comparisonOf(sides: readonly Side[]): FigureComparison {
  const nouns = sides.flatMap(({ figures }) => figures.map((one) => one.nouns[0]));
  const [noun] = nouns;
  const isOne = nouns.every(({ term }) => term === noun?.term);
  return {
    noun: isOne && noun !== undefined ? noun.written : null,
    sides: sides.map(({ publisher, figures }) => ({
      publisher,
      figures: [...new Set(figures.map(({ short, long }) => (isOne ? short : long)))],
    })),
  };
}
