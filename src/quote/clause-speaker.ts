import { TRAIT } from '../language/traits.ts';
import type { IndexedPassage } from '../search/passage-index.ts';
import { type Context, isCapitalAt, isJoined, isPersonAt, textAfter, wordAt } from './names.ts';

/** Words of a passage that are in no speech, and which of them tells that somebody speaks. */
export interface Clause {
  readonly tokens: readonly number[];
  readonly verb: number;
  /** Whether the word of speech stands right behind a speech. */
  readonly isAfterSpeech: boolean;
}

/** The name that goes with the word of speech of a clause; null where it is not sure, or several do. */
export function speakerOfClause(
  passage: IndexedPassage,
  clause: Clause,
  context: Context,
): string | null {
  if (!tellsWhatWasSaid(passage, clause, context)) return null;
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
  return isSecondVerb && isPersonAt(passage, first, context) && isOne(passage, first, context)
    ? nameAround(passage, first, context)
    : null;
}

/** Whether a word of speech tells what its subject said: not "was told", "never said", "if he said" or "said was". */
function tellsWhatWasSaid(
  passage: IndexedPassage,
  { tokens, verb }: Clause,
  context: Context,
): boolean {
  const { isFormOfBe, isDenial, isDoubt } = context.search.index.analyzer;
  const verbAt = tokens[verb] ?? 0;
  // "What Ahab said was a lie, Okafor told the crew."
  if (isJoined(passage, verbAt) && isFormOfBe(wordAt(passage, verbAt + 1, context).word)) {
    return false;
  }
  const wordOf = (at: number) => wordAt(passage, tokens[at] ?? -1, context).word;
  if (tokens.slice(0, verb).some((_, at) => isDoubt(wordOf(at)))) return false;
  // "Ahab is saying", "Ahab was quoted as saying"
  const isActive = wordOf(verb).endsWith('ing') || wordOf(verb + 1) === 'as';
  for (let at = verb - 1; at >= 0; at -= 1) {
    const word = wordOf(at);
    if (isDenial(word) || (isFormOfBe(word) && !isActive)) return false;
    if (!isSmall(passage, tokens[at] ?? -1, context)) return true;
  }
  return true;
}

/** How many words may stand between who speaks and the word that tells it. */
const REACH = 8;

/** The name before a verb: "Ahab also said", "Ahab, captain of the Pequod, said". */
function subjectOf(passage: IndexedPassage, clause: Clause, context: Context): number | null {
  const { tokens, verb } = clause;
  const verbAt = tokens[verb] ?? 0;
  const names = tokens.slice(0, verb).filter((at) => isPersonAt(passage, at, context));
  if (textAfter(passage, verbAt - 1).startsWith(',')) {
    // What stands between two commas tells of whoever is named before the first.
    const parted = names.filter((at) => textAfter(passage, at).startsWith(','));
    const [named = parted[0], ...others] = parted.filter((at) => at !== verbAt - 1);
    const isOnly = named !== undefined && others.length === 0;
    return isOnly && isSubject(passage, named, clause, context) ? named : null;
  }
  const before = names.filter((at) => at >= (tokens[Math.max(0, verb - REACH)] ?? 0));
  const nearest = before.at(-1);
  if (nearest === undefined) return null;
  for (let at = nearest + 1; at < verbAt; at += 1) {
    if (!isSmall(passage, at, context)) return null;
  }
  return isSubject(passage, nearest, clause, context) ? nearest : null;
}

/** Whether a name may do something by itself. In "a mate of Ahab" and in "Okafor and Ahab", it does not. */
export function isSubject(
  passage: IndexedPassage,
  named: number,
  { tokens, verb }: Pick<Clause, 'tokens' | 'verb'>,
  context: Context,
): boolean {
  const { isPreposition, isFunctionWord, tellsSpeech } = context.search.index.analyzer;
  let isBehindNoun = false;
  for (let at = named - 1; isJoined(passage, at) || isOwner(passage, at); at -= 1) {
    const { word, term } = wordAt(passage, at, context);
    if (isPreposition(word, 'English')) return false;
    if (word === 'and' || word === 'or') {
      const before = tokens.slice(0, verb).filter((token) => token < at);
      const from = before.findLastIndex((token) =>
        tellsSpeech(wordAt(passage, token, context).word),
      );
      return !before.slice(from + 1).some((token) => isPersonAt(passage, token, context));
    }
    // "For the Kremlin" is about the Kremlin, but "in a speech" tells nothing of who is named next.
    const isArticle: boolean = word === 'the' && !isBehindNoun;
    if (isFunctionWord(word) && !isArticle) return true;
    const isDate = ((passage.traits[at] ?? 0) & TRAIT.date) !== 0;
    const isCapital = isCapitalAt(passage, at);
    if (isDate || (isCapital && !context.names.isPerson(term))) return true;
    isBehindNoun ||= !isCapital && !isArticle;
  }
  return true;
}

/** Whether a word owns the next one: "the Pequod’s crew". */
function isOwner(passage: IndexedPassage, at: number): boolean {
  return /^['’]s /u.test(textAfter(passage, at));
}

/** The name after a verb that a comma parts from words that name nobody: "The nets are back, said Okafor." */
function invertedSubject(passage: IndexedPassage, clause: Clause, context: Context): number | null {
  const { tokens, verb } = clause;
  const isParted = textAfter(passage, (tokens[verb] ?? 0) - 1).startsWith(',');
  const isNamedBefore = tokens.slice(0, verb).some((at) => isPersonAt(passage, at, context));
  return isParted && !isNamedBefore ? namedAfter(passage, clause, context) : null;
}

/** Whether a word may stand between a name and its verb. */
function isSmall(passage: IndexedPassage, at: number, context: Context): boolean {
  const { word } = wordAt(passage, at, context);
  const isDate = ((passage.traits[at] ?? 0) & TRAIT.date) !== 0;
  return isDate || word.endsWith('ly') || context.search.index.analyzer.isFunctionWord(word);
}

/** The name after a verb: "said Defence Minister Rustem Umerov", "according to the Kremlin". */
function namedAfter(
  passage: IndexedPassage,
  { tokens, verb }: Clause,
  context: Context,
): number | null {
  const { isPreposition, isBeforeSpeaker } = context.search.index.analyzer;
  const isAccording = isBeforeSpeaker(wordAt(passage, tokens[verb] ?? -1, context).word);
  for (const [order, at] of tokens.slice(verb + 1, verb + 1 + REACH).entries()) {
    if (isPersonAt(passage, at, context)) {
      return !isAdjective(passage, at, context) && isOne(passage, at, context) ? at : null;
    }
    // "Said of Ahab", but "according to Ahab".
    const isOfOther = isPreposition(wordAt(passage, at, context).word, 'English');
    if (isOfOther && !(isAccording && order === 0)) return null;
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

/** Whether no other name is added to one: "Ahab and Okafor", "Ahab, Okafor and Lindqvist". */
function isOne(passage: IndexedPassage, at: number, context: Context): boolean {
  return !/^(?:(?:, \p{Lu}[^,.;]*)+,?)? and \p{Lu}/u.test(
    textAfter(passage, lastOfName(passage, at, context)),
  );
}

/** The last two words of the name that holds a word: "Rustem Umerov" of "Defence Minister Rustem Umerov". */
export function nameAround(passage: IndexedPassage, at: number, context: Context): string {
  const last = lastOfName(passage, at, context);
  const first =
    isPersonAt(passage, last - 1, context) && isJoined(passage, last - 1) ? last - 1 : last;
  return passage.paragraph.text.slice(passage.starts[first], passage.ends[last]);
}

function lastOfName(passage: IndexedPassage, at: number, context: Context): number {
  let last = at;
  while (isPersonAt(passage, last + 1, context) && isJoined(passage, last)) last += 1;
  return last;
}
