import type { Language } from './synonyms.ts';

/** The texts about the articles' subject, by language. A missing language gets neutral texts. */
export interface Subject {
  /** In a few words. */
  readonly name: InLanguages<string>;
  /** Questions that the articles answer. */
  readonly examples: InLanguages<readonly string[]>;
  /** What help says first, in ICU MessageFormat with `{articles}`. */
  readonly help: InLanguages<string>;
  /** The reply to small talk, in ICU MessageFormat with `{example}`. */
  readonly smallTalk: InLanguages<string>;
  /** Whether its folder says that the shipped synonyms are for it too. */
  readonly hasShippedWords: boolean;
}

type InLanguages<T> = Readonly<Partial<Record<Language, T>>>;

/** The subject of a corpus without subject texts. */
export const NO_SUBJECT: Subject = {
  name: {},
  examples: {},
  help: {},
  smallTalk: {},
  hasShippedWords: false,
};

/** The texts about the subject in one language; null where there is none. */
export interface SubjectTexts {
  /** What help says first, in ICU MessageFormat with `{articles}`. */
  readonly help: string | null;
  /** The reply to small talk, in ICU MessageFormat with `{example}`. */
  readonly smallTalk: string | null;
  /** A question that the articles answer. */
  readonly example: string | null;
}
