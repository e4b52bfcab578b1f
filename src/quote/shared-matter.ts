import {
  type IndexedPassage,
  inverseDocumentFrequency,
  type PassageIndex,
} from '../search/passage-index.ts';

/** The place in the articles that holds most of what a text tells of. */
export interface SharedMatter {
  /** The number of the paragraph, of several the one that holds most. */
  readonly passage: number;
  /** 0 to 1: the share of the information of the text's content words that the place holds. */
  readonly share: number;
  /** The numbers of the content words' terms that it holds. */
  readonly terms: ReadonlySet<number>;
}

/**
 * Finds the paragraph that tells most of what a text tells, in whatever words, by the weight of the
 * content words in common; for a text longer than a paragraph, as many neighbours as it takes. Null
 * where none holds any.
 */
export function findSharedMatter(
  text: string,
  index: PassageIndex,
  accepts: (passage: IndexedPassage) => boolean = () => true,
): SharedMatter | null {
  const { passages } = index;
  const { tokenize, isFunctionWord } = index.analyzer;
  const tokens = tokenize(text);
  const content = tokens.filter(({ word }) => !isFunctionWord(word));
  const weights = new Float64Array(index.terms.length);
  let total = 0;
  for (const term of new Set(content.map((token) => token.term))) {
    const weight = inverseDocumentFrequency(index, [term]);
    total += weight;
    const number = index.termNumbers.get(term);
    if (number !== undefined) weights[number] = weight;
  }
  const held = passages.map((passage) => (accepts(passage) ? heldTerms(passage, weights) : NONE));
  /** The last start of a run that counted each term. */
  const countedFor = new Int32Array(weights.length).fill(-1);
  let best = { from: 0, to: 0, passage: 0, share: 0 };
  for (const [from, opening] of passages.entries()) {
    if (held[from]?.length === 0) continue;
    let [weight, most, passage, words, to] = [0, 0, from, 0, from];
    while (words < tokens.length * AS_LONG && passages[to]?.article === opening.article) {
      let gain = 0;
      for (const term of held[to] ?? NONE) {
        if (countedFor[term] === from) continue;
        countedFor[term] = from;
        gain += weights[term] ?? 0;
      }
      weight += gain;
      if (gain > most) [most, passage] = [gain, to];
      words += passages[to]?.terms.length ?? 0;
      to += 1;
    }
    if (weight / total > best.share) best = { from, to, passage, share: weight / total };
  }
  if (best.share === 0) return null;
  const terms = new Set(held.slice(best.from, best.to).flatMap((some) => [...some]));
  return { passage: best.passage, share: best.share, terms };
}

/** The different terms of a passage that weigh anything. */
function heldTerms({ terms }: IndexedPassage, weights: Float64Array): Int32Array {
  return Int32Array.from(new Set(terms.filter((term) => (weights[term] ?? 0) > 0)));
}

const NONE = new Int32Array();

/** Whether a place tells so much of a text that the text may well be what it retells. */
export function isSameMatter({ share, terms }: SharedMatter): boolean {
  return share >= (terms.size >= SAME_MATTER.manyTerms ? SAME_MATTER.share : SAME_MATTER.fewShare);
}

/** Whether a place tells enough of a text to be worth showing as the nearest. */
export function isNear({ share }: SharedMatter): boolean {
  return share >= NEAR;
}

/**
 * Of the sentences of the two shipped articles, the digests hold 43 % and more (all but one that says
 * next to nothing); of the sentences of one, the other's digest holds less than 40 % (all but one in
 * thirty). Two or three words in common may be the names that everybody uses: there it takes more.
 */
const SAME_MATTER = { share: 0.4, manyTerms: 4, fewShare: 0.7 } as const;

/** Below a fifth, what is shared is a month or a number. */
const NEAR = 0.2;

/** A retelling may be this much shorter than what it retells. */
const AS_LONG = 0.75;
