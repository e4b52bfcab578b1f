import type { Thesaurus } from '../../search/thesaurus.ts';
import type { Noun } from './reading/figure.ts';

/**
 * `same`: the same word, or two that mean one another. `akin`: who asks for one may mean the other,
 * as with aircraft and bombers, which are not the same for that.
 */
type Kinship = 'same' | 'akin' | 'none';

type NamedThing = Pick<Noun, 'word' | 'term'>;

/** How near one another words are, by the synonyms. */
export interface Kin {
  kinshipOf(a: NamedThing, b: NamedThing): Kinship;
  /** The stems of a word and of what it may mean. */
  meantBy(thing: NamedThing): ReadonlySet<string>;
}

/** Looks words up in the synonyms, each once. */
export function createKin(thesaurus: Pick<Thesaurus, 'match'>): Kin {
  const known = new Map<string, ReadonlySet<string>>();
  const meantBy = ({ word, term }: NamedThing): ReadonlySet<string> => {
    let meant = known.get(word);
    if (meant === undefined) {
      const targets = thesaurus.match([word], 0, 'en')?.targets ?? [];
      meant = new Set([term, ...targets.flatMap((terms) => (terms.length === 1 ? terms : []))]);
      known.set(word, meant);
    }
    return meant;
  };
  return {
    meantBy,
    kinshipOf(a, b) {
      if (a.term === b.term) return 'same';
      const [fromA, fromB] = [meantBy(a), meantBy(b)];
      const [hasB, hasA] = [fromA.has(b.term), fromB.has(a.term)];
      if (hasA && hasB) return 'same';
      // A word that may mean many things is akin to none of them.
      const isAkin = (hasB && fromA.size <= FEW) || (hasA && fromB.size <= FEW);
      return isAkin ? 'akin' : 'none';
    },
  };
}

/** A word and two that it may mean. */
const FEW = 3;
