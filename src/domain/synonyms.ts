/** The languages that questions are read in; the articles are in English. */
export const LANGUAGES = ['en', 'uk', 'ru', 'tr', 'fr', 'zh'] as const;

/** One of {@link LANGUAGES}. */
export type Language = (typeof LANGUAGES)[number];

/** The language of a question; `other` for one that Parley does not read. */
export type QuestionLanguage = Language | 'other';

/** Whether a text is the code of a language that questions are read in. */
export function isLanguage(code: string): code is Language {
  return (LANGUAGES as readonly string[]).includes(code);
}

/**
 * One line of a synonyms file: where a question says any of `from`, articles may say any of `to`.
 */
export interface SynonymRule {
  /** The path of its file, as shown to the operator. */
  readonly file: string;
  /** 1-based in its file. */
  readonly line: number;
  /** The language of the questions that it applies to, or null for all. */
  readonly language: Language | null;
  readonly from: readonly string[];
  /** The same list as `from` where the entries are synonyms of each other. */
  readonly to: readonly string[];
}
