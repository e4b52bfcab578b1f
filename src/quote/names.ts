import type { Token } from '../language/tokens.ts';
import { TRAIT } from '../language/traits.ts';
import type { IndexedPassage } from '../search/passage-index.ts';
import type { Search } from '../search/search.ts';

/** Which terms are names in the articles. */
export interface Names {
  isPerson(term: string): boolean;
  /** Whether a name mostly stands before another one: "Captain Ahab". */
  isTitle(term: string): boolean;
}

/** What names are found with. */
export interface Context {
  readonly search: Search;
  readonly names: Names;
}

/** A name that seldom stands where a place does is taken for a person or an organisation. */
export function readNames({ index: { passages, terms, termNumbers } }: Search): Names {
  const names = new Int32Array(terms.length);
  const places = new Int32Array(terms.length);
  const titles = new Int32Array(terms.length);
  for (const passage of passages) {
    const { terms: own, traits } = passage;
    for (const [at, term] of own.entries()) {
      const trait = traits[at] ?? 0;
      if (trait & TRAIT.place) places[term] = (places[term] ?? 0) + 1;
      if (!(trait & TRAIT.name)) continue;
      names[term] = (names[term] ?? 0) + 1;
      const isBeforeName = ((traits[at + 1] ?? 0) & TRAIT.name) !== 0 && isJoined(passage, at);
      if (isBeforeName) titles[term] = (titles[term] ?? 0) + 1;
    }
  }
  const countOf = (counts: Int32Array, term: string) => counts[termNumbers.get(term) ?? -1] ?? 0;
  return {
    isPerson: (term) => countOf(names, term) > MOSTLY * countOf(places, term),
    isTitle: (term) => 2 * countOf(titles, term) > countOf(names, term),
  };
}

const MOSTLY = 2;

/** A word of a passage by its position. */
export function wordAt(
  { paragraph, starts, ends }: IndexedPassage,
  at: number,
  { search }: Context,
): Token {
  const [token] = search.index.analyzer.tokenize(paragraph.text.slice(starts[at], ends[at]));
  return token ?? { word: '', term: '', start: 0, end: 0 };
}

/** Whether a word of a passage is written as the name of somebody. */
export function isPersonAt(passage: IndexedPassage, at: number, context: Context): boolean {
  if (!isCapitalAt(passage, at)) return false;
  // "In Vilnius, Lithuania, they said": what stands beside a place, and before no verb, is a place.
  const isBesidePlace =
    ((passage.traits[at - 1] ?? 0) & TRAIT.place) !== 0 && !isJoined(passage, at);
  const isPossessive = /^['’]s/u.test(textAfter(passage, at));
  const { word, term } = wordAt(passage, at, context);
  const isAbbreviation = word.includes('.');
  const { isFunctionWord, isDenial } = context.search.index.analyzer;
  const isWord = isFunctionWord(word) || isDenial(word);
  const mayBeName = !isBesidePlace && !isPossessive && !isAbbreviation && !isWord;
  return mayBeName && context.names.isPerson(term);
}

/** The text from the end of a word on. */
export function textAfter({ paragraph, ends }: IndexedPassage, at: number): string {
  return paragraph.text.slice(ends[at] ?? paragraph.text.length);
}

/** Whether a word of a passage begins with a capital letter. */
export function isCapitalAt({ paragraph, starts }: IndexedPassage, at: number): boolean {
  const letter = paragraph.text.charAt(starts[at] ?? Number.POSITIVE_INFINITY);
  return letter !== letter.toLowerCase();
}

/** Whether a space alone stands between a word and the next. */
export function isJoined({ paragraph, starts, ends }: IndexedPassage, at: number): boolean {
  return paragraph.text.slice(ends[at], starts[at + 1]) === ' ';
}
