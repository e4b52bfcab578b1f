import type { Span } from '../domain/passage.ts';
import type { Token, TokenRange } from '../language/tokens.ts';
import { TRAIT } from '../language/traits.ts';
import type { IndexedPassage } from '../search/passage-index.ts';
import type { Search } from '../search/search.ts';
import { quotedSpeech } from './source.ts';

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

/** How many words may stand between who speaks and the word that tells it. */
const REACH = 8;

/** Who is said to speak by the words around a speech. */
export interface Telling {
  /** The position of the word of speech. */
  readonly verb: number;
  readonly isPronoun: boolean;
  /** Null where it is not sure who is meant. */
  readonly name: string | null;
}

/** How a passage tells who says a range of its text; null where no word of its sentence tells it. */
export function tellingOf(passage: IndexedPassage, span: Span, context: Context): Telling | null {
  const clause = tellingClause(passage, span, context);
  if (clause === null) return null;
  const verb = clause.tokens[clause.verb] ?? 0;
  const before = clause.tokens[clause.verb - 1];
  if (before !== undefined && (passage.traits[before] ?? 0) & TRAIT.pronoun) {
    const isOne = wordAt(passage, before, context).word !== 'they';
    const name = isOne ? speakerBefore(passage, clause.tokens[0] ?? 0, context) : null;
    return { verb, isPronoun: true, name };
  }
  return { verb, isPronoun: false, name: speakerOfClause(passage, clause, context) };
}

/** Words of a passage that are in no speech, and which of them tells that somebody speaks. */
interface Clause {
  readonly tokens: readonly number[];
  readonly verb: number;
  /** Whether the word of speech stands right behind a speech. */
  readonly isAfterSpeech: boolean;
}

/** The name that goes with the word of speech of a clause. */
function speakerOfClause(passage: IndexedPassage, clause: Clause, context: Context): string | null {
  const { tokens, verb, isAfterSpeech } = clause;
  const { word } = wordAt(passage, tokens[verb] ?? -1, context);
  const isBeforeSpeaker = context.search.index.analyzer.isBeforeSpeaker(word);
  const at = isAfterSpeech || isBeforeSpeaker ? namedAfter(passage, clause, context) : null;
  const named =
    at ?? subjectOf(passage, clause, context) ?? invertedSubject(passage, clause, context);
  if (named !== null) return nameAround(passage, named, context);
  // "Ahab hailed the catch and said …"
  const [first = -1] = tokens;
  const isSecondVerb = wordAt(passage, (tokens[verb] ?? 0) - 1, context).word === 'and';
  return isSecondVerb && isPersonAt(passage, first, context)
    ? nameAround(passage, first, context)
    : null;
}

/** The name before a verb: "Ahab also said", "Ahab, captain of the Pequod, said". */
function subjectOf(
  passage: IndexedPassage,
  { tokens, verb }: Clause,
  context: Context,
): number | null {
  const verbAt = tokens[verb] ?? 0;
  const before = tokens
    .slice(Math.max(0, verb - REACH), verb)
    .filter((at) => isPersonAt(passage, at, context));
  if (textAfter(passage, verbAt - 1).startsWith(',')) {
    // What stands between two commas tells of whoever is named before the first.
    return before.find((at) => textAfter(passage, at).startsWith(',')) ?? null;
  }
  const nearest = before.at(-1);
  return nearest !== undefined && isNextTo(passage, nearest, verbAt, context) ? nearest : null;
}

/** The name after a verb that a comma parts from words that name nobody: "The nets are back, said Okafor." */
function invertedSubject(passage: IndexedPassage, clause: Clause, context: Context): number | null {
  const { tokens, verb } = clause;
  const isParted = textAfter(passage, (tokens[verb] ?? 0) - 1).startsWith(',');
  const isNamedBefore = tokens.slice(0, verb).some((at) => isPersonAt(passage, at, context));
  return isParted && !isNamedBefore ? namedAfter(passage, clause, context) : null;
}

/** Whether only small words stand between a name and its verb. */
function isNextTo(passage: IndexedPassage, at: number, verb: number, context: Context): boolean {
  const { isFunctionWord } = context.search.index.analyzer;
  for (let next = at + 1; next < verb; next += 1) {
    const { word } = wordAt(passage, next, context);
    const isDate = ((passage.traits[next] ?? 0) & TRAIT.date) !== 0;
    if (!isFunctionWord(word) && !isDate && !word.endsWith('ly')) return false;
  }
  return true;
}

/** The name after a verb: "said Defence Minister Rustem Umerov", "according to the Kremlin". */
function namedAfter(
  passage: IndexedPassage,
  { tokens, verb }: Clause,
  context: Context,
): number | null {
  for (const at of tokens.slice(verb + 1, verb + 1 + REACH)) {
    if (isPersonAt(passage, at, context)) return isAdjective(passage, at, context) ? null : at;
    if (!leadsToName(passage, at, context)) return null;
  }
  return null;
}

/** Whether a word may stand before a name: part of a title, or "to the". */
function leadsToName(passage: IndexedPassage, at: number, context: Context): boolean {
  const { word } = wordAt(passage, at, context);
  return isCapitalAt(passage, at) || context.search.index.analyzer.isStopWord(word);
}

/** Whether a name only tells of what kind the next word is: "Ukrainian officials". */
function isAdjective(passage: IndexedPassage, at: number, context: Context): boolean {
  if (!isJoined(passage, at)) return false;
  const { word } = wordAt(passage, at + 1, context);
  const { isFunctionWord } = context.search.index.analyzer;
  return !isPersonAt(passage, at + 1, context) && word !== '' && !isFunctionWord(word);
}

/** The clause around a range, whose word of speech is the nearest; null where none tells of speech. */
function tellingClause(
  passage: IndexedPassage,
  [start, end]: Span,
  context: Context,
): Clause | null {
  const { sentences, starts, ends } = passage;
  const speeches = quotedSpeech(passage.paragraph.text);
  const speech = speeches.find(([from, to]) => from <= start && start < to) ?? [start, end];
  const near = sentences.filter(({ span: [from, to] }) => from <= speech[1] && to >= speech[0]);
  const tokens = near.flatMap((sentence) => narration(passage, sentence));
  const distance = (at: number): number =>
    Math.max(speech[0] - (ends[at] ?? 0), (starts[at] ?? 0) - speech[1], 0);
  const [nearest] = verbsAmong(passage, tokens, context).toSorted(
    (a, b) => distance(tokens[a] ?? 0) - distance(tokens[b] ?? 0),
  );
  if (nearest === undefined) return null;
  const previous = tokens[nearest - 1];
  const isAfterSpeech =
    (starts[tokens[nearest] ?? 0] ?? 0) >= speech[1] &&
    (previous === undefined || (starts[previous] ?? 0) < speech[0]);
  return { tokens, verb: nearest, isAfterSpeech };
}

/** The positions of a sentence's words that stand in no speech. */
function narration(
  { paragraph, starts }: IndexedPassage,
  { from, to }: TokenRange,
): readonly number[] {
  const speeches = quotedSpeech(paragraph.text);
  return Array.from({ length: to - from }, (_, at) => from + at).filter((at) => {
    const begin = starts[at] ?? 0;
    return !speeches.some(([start, end]) => start <= begin && begin < end);
  });
}

/** Which of some words tell that somebody speaks, as places in the list. */
function verbsAmong(
  passage: IndexedPassage,
  tokens: readonly number[],
  context: Context,
): readonly number[] {
  const { tellsSpeech } = context.search.index.analyzer;
  return [...tokens.keys()].filter((at) =>
    tellsSpeech(wordAt(passage, tokens[at] ?? 0, context).word),
  );
}

/** A word of a passage by its position. */
function wordAt(
  { paragraph, starts, ends }: IndexedPassage,
  at: number,
  { search }: Context,
): Token {
  const [token] = search.index.analyzer.tokenize(paragraph.text.slice(starts[at], ends[at]));
  return token ?? { word: '', term: '', start: 0, end: 0 };
}

function isPersonAt(passage: IndexedPassage, at: number, context: Context): boolean {
  if (!isCapitalAt(passage, at)) return false;
  // "In Vilnius, Lithuania, they said": what stands beside a place, and before no verb, is a place.
  const isBesidePlace =
    ((passage.traits[at - 1] ?? 0) & TRAIT.place) !== 0 && !isJoined(passage, at);
  const isPossessive = /^['’]s/u.test(textAfter(passage, at));
  const { word, term } = wordAt(passage, at, context);
  const isAbbreviation = word.includes('.');
  return !isBesidePlace && !isPossessive && !isAbbreviation && context.names.isPerson(term);
}

/** The text from the end of a word on. */
function textAfter({ paragraph, ends }: IndexedPassage, at: number): string {
  return paragraph.text.slice(ends[at] ?? paragraph.text.length);
}

function isCapitalAt({ paragraph, starts }: IndexedPassage, at: number): boolean {
  const letter = paragraph.text.charAt(starts[at] ?? Number.POSITIVE_INFINITY);
  return letter !== letter.toLowerCase();
}

/** The last two words of the name that holds a word: "Rustem Umerov" of "Defence Minister Rustem Umerov". */
function nameAround(passage: IndexedPassage, at: number, context: Context): string {
  let last = at;
  while (isPersonAt(passage, last + 1, context) && isJoined(passage, last)) last += 1;
  const first =
    isPersonAt(passage, last - 1, context) && isJoined(passage, last - 1) ? last - 1 : last;
  return passage.paragraph.text.slice(passage.starts[first], passage.ends[last]);
}

/** Whether a space alone stands between a word and the next. */
function isJoined({ paragraph, starts, ends }: IndexedPassage, at: number): boolean {
  return paragraph.text.slice(ends[at], starts[at + 1]) === ' ';
}

/**
 * Whom "he" may mean: who speaks in the nearest sentence before that names somebody, or the only one whom it
 * names; null where it names several. It may stand in the paragraph before.
 */
function speakerBefore(passage: IndexedPassage, at: number, context: Context): string | null {
  const { passages } = context.search.index;
  const previous = passages[passages.indexOf(passage) - 1];
  const earlier = previous?.article === passage.article ? [previous] : [];
  for (const one of [passage, ...earlier]) {
    const sentences = one.sentences.filter(({ to }) => one !== passage || to <= at);
    for (const sentence of sentences.toReversed()) {
      const tokens = narration(one, sentence);
      const [verb] = verbsAmong(one, tokens, context);
      const told =
        verb === undefined
          ? null
          : speakerOfClause(one, { tokens, verb, isAfterSpeech: false }, context);
      if (told !== null) return told;
      const named = tokens.filter((token) => isPersonAt(one, token, context));
      const names = new Set(named.map((token) => nameAround(one, token, context)));
      if (names.size > 0) return names.size === 1 ? ([...names][0] ?? null) : null;
    }
  }
  return null;
}
