/** The languages that questions are read in; the articles are in English. */
export type Language = 'en' | 'uk' | 'ru' | 'tr' | 'fr' | 'zh';

/** One line of a synonyms file: a question that says any of `from` may mean any of `to`. */
export interface SynonymRule {
  /** The path of its file, as the operator would type it. */
  readonly file: string;
  /** 1-based in its file. */
  readonly line: number;
  /** The language of the questions that it is for, or null where it is for all. */
  readonly language: Language | null;
  readonly from: readonly string[];
  /** The same list as `from` where all entries of the line mean one another. */
  readonly to: readonly string[];
}
