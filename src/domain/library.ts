import type { Answer } from './answer.ts';
import type { Article } from './article.ts';
import type { Passage } from './passage.ts';

/** How to answer a question. */
export interface AskOptions {
  /** How many passages at the most; 3 when left out. */
  readonly limit?: number;
  /** Ids of the only articles to look in; all of them when left out. */
  readonly sources?: readonly string[];
  /** Whether the answer carries its workings. */
  readonly explain?: boolean;
}

/** A paragraph with those that stand next to it in its article. */
export interface Surroundings {
  readonly before: readonly Passage[];
  readonly passage: Passage;
  readonly after: readonly Passage[];
}

/** All that the outside may ask of the corpus. */
export interface Library {
  /** Answers a question, or says that the articles do not. Never rejects for what was typed. */
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /** The paragraph with this id and its neighbours, or undefined where the corpus no longer holds it. */
  around(id: string): Surroundings | undefined;
  /** Every article, by publisher, then date, newest first. */
  articles(): readonly Article[];
  /** The articles whose title, publisher or id match what was typed, in the order of articles(); all for an empty text. */
  findArticles(text: string): readonly Article[];
  /** The latest date of publication, at its own precision. */
  asOf(): string;
}
