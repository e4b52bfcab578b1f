import type { Span } from '../domain/passage.ts';
import type { Token } from '../language/tokens.ts';
import type { IndexedPassage } from '../search/passage-index.ts';
import { readQuery } from '../search/query.ts';
import type { Search } from '../search/search.ts';
import type { GivenQuotation } from './given.ts';
import {
  type Context,
  type Names,
  readNames,
  type Telling,
  tellingOf,
} from './reporting-clause.ts';

/** Somebody who says something: the name as it is written, and the terms that it may be found by. */
export interface Speaker {
  readonly name: string;
  readonly terms: ReadonlySet<string>;
}

/** How a passage tells who speaks. */
interface SpeakerTelling extends Pick<Telling, 'verb' | 'isPronoun'> {
  readonly speaker: Speaker | null;
}

/** Tells who says something, in passages and in what people write; null wherever it is not sure. */
export interface Speakers {
  /** How a passage tells who says a range of its text; null where no word of its sentence does. */
  tellingOf(passage: IndexedPassage, span: Span): SpeakerTelling | null;
  /** Whom a passage ascribes a range of its text to. */
  inPassage(passage: IndexedPassage, span: Span): Speaker | null;
  /** Whom somebody who quotes ascribes the words to. */
  claimed(quotation: GivenQuotation): Speaker | null;
}

/** Whether two speakers have no spelling of their names in common. */
export function areDifferent(a: Speaker, b: Speaker): boolean {
  if (a.name === b.name) return false;
  const terms = b.terms;
  return ![...a.terms].some((term) => terms.has(term));
}

/** Makes the speakers of articles. Which of their words are names is read at the first use. */
export function createSpeakers(search: Search): Speakers {
  const { index } = search;
  let names: Names | undefined;
  const namesOf = (): Names => {
    names ??= readNames(search);
    return names;
  };
  const termsOf = (name: string): ReadonlySet<string> => {
    const { words } = readQuery(name, search);
    const found = words.flatMap(({ alternatives }) => alternatives.flatMap(({ terms }) => terms));
    // A name that no article holds is known by itself.
    const own = index.analyzer.tokenize(name).map(({ term }) => term);
    return new Set([...found, ...own]);
  };
  const speaker = (name: string): Speaker => ({
    name,
    get terms() {
      return termsOf(name);
    },
  });
  const telling: Speakers['tellingOf'] = (passage, span) => {
    const told = tellingOf(passage, span, { search, names: namesOf() });
    if (told === null) return null;
    const { verb, isPronoun, name } = told;
    return { verb, isPronoun, speaker: name === null ? null : speaker(name) };
  };
  return {
    tellingOf: telling,
    inPassage: (passage, span) => telling(passage, span)?.speaker ?? null,
    claimed: (quotation) => {
      const name = claimedName(quotation, { search, names: namesOf() });
      return name === null ? null : speaker(name);
    },
  };
}

/** The name beside a word of speech, before a colon, or after a dash. */
function claimedName({ before, after }: GivenQuotation, context: Context): string | null {
  const { analyzer } = context.search.index;
  const lead = analyzer.tokenize(before);
  const tail = analyzer.tokenize(after);
  const places: (readonly Candidate[])[] = [];
  if (/[:：]\s*$/u.test(before))
    places.push(candidates(before, lead.slice(-NAME_WORDS).toReversed()));
  if (/^\s*[—–-]\s*\S/u.test(after)) places.push(candidates(after, tail.slice(0, NAME_WORDS)));
  for (const [text, tokens] of [
    [before, lead],
    [after, tail],
  ] as const) {
    const verb = tokens.findLastIndex(({ word }) => analyzer.tellsSpeech(word));
    if (verb === -1) continue;
    places.push(
      // In Chinese the name may be in the word of speech.
      candidates(
        text,
        tokens.slice(verb, verb + 1).filter(({ word }) => /\p{sc=Han}/u.test(word)),
      ),
      candidates(text, tokens.slice(Math.max(0, verb - NAME_WORDS), verb).toReversed()),
      candidates(text, tokens.slice(verb + 1, verb + 1 + NAME_WORDS)),
    );
  }
  for (const near of places) {
    const named =
      near.find((one) => isKnownPerson(one, context)) ??
      near.find((one) => isUnknownName(one, context));
    if (named !== undefined) return named.written;
  }
  return null;
}

/** How far from the word of speech the name of who speaks may stand, in words. */
const NAME_WORDS = 4;

interface Candidate {
  readonly written: string;
  readonly word: string;
  readonly isNearest: boolean;
}

/** Words as they are written, the nearest first. */
function candidates(text: string, tokens: readonly Token[]): readonly Candidate[] {
  return tokens.map(({ start, end, word }, at) => ({
    written: text.slice(start, end),
    word,
    isNearest: at === 0,
  }));
}

/** Whether the articles know a word, in some spelling, as a name that is no place and no title. */
function isKnownPerson({ written }: Candidate, { search, names }: Context): boolean {
  return readQuery(written, search).words.some(({ alternatives }) =>
    alternatives.some(({ terms: [term = '', ...others] }) => {
      return others.length === 0 && names.isPerson(term) && !names.isTitle(term);
    }),
  );
}

/** A name that no article holds, and no word of English: told by its capital letter beside the word of speech. */
function isUnknownName({ written, word, isNearest }: Candidate, { search }: Context): boolean {
  const { isFunctionWord, frequencies } = search.index.analyzer;
  const isWord = isFunctionWord(word) || frequencies.hasWord(word);
  return isNearest && !isWord && /^\p{Lu}\p{Ll}/u.test(written);
}
