/** The languages that questions are read in; the articles are in English. */
export type Language = 'en' | 'uk' | 'ru' | 'tr' | 'fr' | 'zh';

/** One line of a synonyms file: whoever asks for any of `from` may mean any of `to`. */
export interface SynonymRule {
  /** 1-based in its file. */
  readonly line: number;
  /** The one language of the questions that it is for, or null where it is for all. */
  readonly language: Language | null;
  readonly from: readonly string[];
  /** The same list as `from` where all entries of the line mean one another. */
  readonly to: readonly string[];
}
