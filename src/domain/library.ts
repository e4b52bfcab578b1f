import type { Answer } from './answer.ts';
import type { Article } from './article.ts';
import type { Passage } from './passage.ts';
import type { QuoteCheck } from './quote.ts';
import type { SubjectTexts } from './subject.ts';
import type { Language } from './synonyms.ts';

/** How to answer a question. */
export interface AskOptions {
  /** How many passages at the most; 3 when left out. */
  readonly limit?: number;
  /** Ids of the only articles to look in; all of them when left out. */
  readonly sources?: readonly string[];
  /** Whether the answer carries its workings. */
  readonly explain?: boolean;
  /** Whether each publisher's best passage comes before any publisher's second; by rank alone when left out. */
  readonly publishersFirst?: boolean;
}

/** How many questions to offer, and how long they may be, in UTF-16 code units. */
export interface SuggestOptions {
  readonly limit: number;
  readonly longest: number;
}

/** A sentence of somebody's message, and the passage of the articles that fits it best, if any does. */
export interface SentenceSource {
  readonly sentence: string;
  readonly passage: Passage | null;
}

/** What the articles have on a message. */
export interface FoundSources {
  readonly sentences: readonly SentenceSource[];
  /** How many sentences were not looked at. */
  readonly left: number;
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
  /** The passages for the first sentences of a message, at most `limit` of them. */
  findSources(message: string, limit: number): Promise<FoundSources>;
  /** Whether a quotation stands in the articles. */
  checkQuote(quotation: string): QuoteCheck;
  /**
   * Questions that the articles answer and that fit what was typed so far, best first; for an empty
   * text, some from each article in turn. Nothing where none fits.
   */
  suggest(typed: string, options: SuggestOptions): readonly string[];
  /** Questions for whoever got no answer: near to theirs where there are any, and answered. */
  relatedQuestions(question: string, options: SuggestOptions): Promise<readonly string[]>;
  /** Every paragraph of an article in order, or undefined where there is no such article. */
  read(articleId: string): readonly Passage[] | undefined;
  /** Every article, by publisher, then date, newest first. */
  articles(): readonly Article[];
  /** The articles whose title, publisher or id match what was typed, in the order of articles(); all for an empty text. */
  findArticles(text: string): readonly Article[];
  /** The latest date of publication, at its own precision. */
  asOf(): string;
  /** What is said of the articles' subject in a language. */
  subject(language: Language): SubjectTexts;
}
