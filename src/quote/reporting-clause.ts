import type { Span } from '../domain/passage.ts';
import type { TokenRange } from '../language/tokens.ts';
import { TRAIT } from '../language/traits.ts';
import type { IndexedPassage } from '../search/passage-index.ts';
import { type Clause, isSubject, nameAround, speakerOfClause } from './clause-speaker.ts';
import { type Context, isPersonAt, textAfter, wordAt } from './names.ts';
import { quotedSpeech } from './source.ts';

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
  const pronoun = pronounOf(passage, clause, context);
  if (pronoun === null) {
    return { verb, isPronoun: false, name: speakerOfClause(passage, clause, context) };
  }
  // "As Ahab left, he said": this may be Ahab, or who spoke before.
  const own = clause.tokens.slice(0, clause.verb);
  const isNamedBefore = own.some((at) => isPersonAt(passage, at, context));
  const isPerson = /^s?he$/u.test(pronoun) && !isNamedBefore;
  const name = isPerson ? speakerBefore(passage, clause.tokens[0] ?? 0, context) : null;
  return { verb, isPronoun: !isNamedBefore, name };
}

/** The pronoun directly before a word of speech; null where there is none, or a comma parts them. */
function pronounOf(
  passage: IndexedPassage,
  { tokens, verb }: Clause,
  context: Context,
): string | null {
  const at = tokens[verb - 1];
  if (at === undefined || !isPronounAt(passage, at)) return null;
  return textAfter(passage, at).startsWith(',') ? null : wordAt(passage, at, context).word;
}

function isPronounAt({ traits }: IndexedPassage, at: number): boolean {
  return ((traits[at] ?? 0) & TRAIT.pronoun) !== 0;
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
  // "The State Department"
  const isName = (at: number): boolean => ((passage.traits[at] ?? 0) & TRAIT.name) !== 0;
  return [...tokens.keys()].filter((at) => {
    const token = tokens[at] ?? 0;
    return !isName(token) && tellsSpeech(wordAt(passage, token, context).word);
  });
}

/**
 * Whom "he" may mean: who speaks in the nearest sentence before that names somebody, or the only one whom it
 * names, before any pronoun; null where it names several. It may stand in the paragraph before.
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
      const [name = null, ...others] = names;
      if (name === null) continue;
      const [first = -1] = named;
      const isPronounBefore = tokens.some((at) => at < first && isPronounAt(one, at));
      const isAlone = others.length === 0 && !isPronounBefore;
      const verbAt = tokens.length;
      return isAlone && isSubject(one, first, { tokens, verb: verbAt }, context) ? name : null;
    }
  }
  return null;
}
