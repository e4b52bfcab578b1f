/** The words of a language that carry a question and not its subject, folded as terms.ts folds. */
export interface LanguageWords {
  /** Pronouns, prepositions, helping verbs, politeness: searched for in no article. */
  readonly functionWords: ReadonlySet<string>;
  /** Words and phrases that ask, and the English ones for them: скільки, "how many". */
  readonly questionWords: ReadonlyMap<string, string>;
  /** Words that greet, thank or take leave. A question of nothing else asks for nothing. */
  readonly smallTalk: ReadonlySet<string>;
  /** Words that ask about the day on which they are typed: now, today, latest, still. */
  readonly present: ReadonlySet<string>;
}

/** A set of words out of a text that parts them by white space. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}

/** Phrases, parted by bars, each with the English that stands before them. */
export function phraseMap(
  rows: readonly (readonly [english: string, phrases: string])[],
): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(([english, phrases]) =>
      phrases.split('|').map((phrase) => [phrase.trim().replace(/\s+/gu, ' '), english] as const),
    ),
  );
}
