import type { Query } from '../../search/query.ts';
import type { Figure, Noun } from './reading/figure.ts';
import type { Kin } from './same-thing.ts';
import type { Side } from './side.ts';

/** A thing, and what it is told by. */
export interface Topic {
  readonly noun: Noun;
  readonly family: string;
  /** Whether the question asks for it. */
  readonly asked: boolean;
}

/** Each thing that any side tells a figure of, those first that the question asks for. */
export function topicsOf(sides: readonly Side[], query: Query): readonly Topic[] {
  // "How many prisoners" is not answered by how many bodies.
  const asksForOne = query.kind !== null && query.kind !== 'summary';
  const topics = new Map<string, Topic>();
  for (const figure of sides.flatMap(({ figures }) => figures)) {
    const [noun] = figure.nouns;
    const family = familyOf(figure);
    const asked = isAskedFor(figure, query);
    const key = `${noun.term} ${family}`;
    if ((asked || !asksForOne) && !topics.has(key)) topics.set(key, { noun, family, asked });
  }
  return [...topics.values()].toSorted((a, b) => Number(b.asked) - Number(a.asked));
}

/** The sides that tell a figure of a thing, each with its figures of that alone. */
export function sidesOn(
  { noun, family }: Topic,
  sides: readonly Side[],
  { kinshipOf }: Kin,
): readonly Side[] {
  return sides.flatMap((side): readonly Side[] => {
    const figures = side.figures.filter(
      (figure) =>
        familyOf(figure) === family && figure.nouns.some((one) => kinshipOf(one, noun) !== 'none'),
    );
    return figures.length === 0 ? [] : [{ ...side, figures }];
  });
}

function isAskedFor({ nouns }: Figure, { words }: Query): boolean {
  return words.some(({ alternatives }) =>
    alternatives.some(({ terms }) => nouns.some(({ term }) => terms.includes(term))),
  );
}

/** Counts and shares of a thing stand side by side; its days and its pages do not. */
function familyOf({ amount: { measure } }: Figure): string {
  return measure === 'each' || measure === 'share' ? 'count' : measure;
}
