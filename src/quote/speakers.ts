import type { Span } from '../domain/passage.ts';
import type { IndexedPassage } from '../search/passage-index.ts';
import { readQuery } from '../search/query.ts';
import type { Search } from '../search/search.ts';
import { claimedName } from './claimed-speaker.ts';
import type { GivenQuotation } from './given.ts';
import { type Names, readNames } from './names.ts';
import { type Telling, tellingOf } from './reporting-clause.ts';

/** Somebody who says something: the name as it is written, and the terms that it may be found by. */
export interface Speaker {
  readonly name: string;
  readonly terms: NameTerms;
  /** Those of its last word. */
  readonly lastTerms: NameTerms;
}

/** The terms of a name. */
interface NameTerms {
  /** Each stands for the name by itself: "zelenskiy". */
  readonly single: ReadonlySet<string>;
  /** Parts of its longer forms: "volodymyr". Other people may have them too. */
  readonly parts: ReadonlySet<string>;
}

/**
 * Whether somebody who is named is not the one who says something. A name may be written otherwise, or be the
 * first name alone. Where both have several words, the last ones tell.
 */
export function areDifferent(said: Speaker, claimed: Speaker): boolean {
  if (said.name === claimed.name) return false;
  const hasFirstNames = said.name.includes(' ') && claimed.name.includes(' ');
  const { single, parts } = hasFirstNames ? said.lastTerms : said.terms;
  const named = (hasFirstNames ? claimed.lastTerms : claimed.terms).single;
  return ![...named].some((term) => single.has(term) || parts.has(term));
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
  /**
   * Whether a paragraph is surely the report's own words, and not those of somebody who is named: of nobody in it
   * is said or thought anything, and its author is another.
   */
  isReports(passage: IndexedPassage, claimed: Speaker): boolean;
  /** Whom somebody who quotes ascribes the words to. */
  claimed(quotation: GivenQuotation): Speaker | null;
}

/** Makes the speakers of articles. Which of their words are names is read at the first use. */
export function createSpeakers(search: Search): Speakers {
  const { index } = search;
  let names: Names | undefined;
  const namesOf = (): Names => {
    names ??= readNames(search);
    return names;
  };
  const termsOf = (name: string): NameTerms => {
    const { words } = readQuery(name, search);
    const found = words.flatMap(({ alternatives }) => alternatives.map(({ terms }) => terms));
    // A name that no article holds is known by itself.
    const own = index.analyzer.tokenize(name).map(({ term }) => term);
    return {
      single: new Set([...found.filter(({ length }) => length === 1).flat(), ...own]),
      parts: new Set(found.filter(({ length }) => length > 1).flat()),
    };
  };
  const speaker = (name: string): Speaker => ({
    name,
    get terms() {
      return termsOf(name);
    },
    get lastTerms() {
      return termsOf(name.split(' ').at(-1) ?? '');
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
    isReports: (passage, named) => {
      const { author } = passage.article;
      const isOfOther = author === null || areDifferent(speaker(author), named);
      return isOfOther && isNarration(passage, search);
    },
    claimed: (quotation) => {
      const name = claimedName(quotation, { search, names: namesOf() });
      return name === null ? null : speaker(name);
    },
  };
}

/**
 * Whether nothing in a paragraph or beside it may be of somebody who speaks. A statement may stand below a colon, or
 * above a dash and a name.
 */
function isNarration(passage: IndexedPassage, { index }: Search): boolean {
  const { article, paragraph } = passage;
  const at = index.passages.indexOf(passage);
  const [previous, next] = [index.passages[at - 1], index.passages[at + 1]];
  const isIntroduced = previous?.article === article && /:\s*$/u.test(previous.paragraph.text);
  const isSigned = next?.article === article && /^\s*[—–-]/u.test(next.paragraph.text);
  return (
    article.kind === 'full' &&
    !isIntroduced &&
    !isSigned &&
    !MAY_BE_SPOKEN.test(paragraph.text) &&
    !index.analyzer.tokenize(paragraph.text).some(({ word }) => index.analyzer.mayBeSpeech(word))
  );
}

/** A quotation mark that is not an apostrophe, or a name before a colon, as in the record of an interview. */
const MAY_BE_SPOKEN = /["“”„«»「」『』‘]|^[^.!?]{1,60}:\s/u;
