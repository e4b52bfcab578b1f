import type { Answer } from './answer.ts';
import type { Article } from './article.ts';
import type { Passage } from './passage.ts';
import type { CheckQuotesOptions, QuoteChecks } from './quote.ts';
import type { SubjectTexts } from './subject.ts';
import type { Language } from './synonyms.ts';

/** How to answer a question. */
export interface AskOptions {
  /** The most passages to return; 3 when left out. */
  readonly limit?: number;
  /** The ids of the articles to search; all articles when left out. */
  readonly sources?: readonly string[];
  /** Whether the answer has an explanation. */
  readonly explain?: boolean;
  /**
   * Whether each publisher's best passage comes before any publisher's second; no when left out.
   */
  readonly publishersFirst?: boolean;
  /**
   * The language of whoever asks, as a BCP 47 tag. It decides only where the question may be in
   * several languages; English when left out.
   */
  readonly locale?: string;
}

/** Which questions to suggest. */
export interface SuggestOptions {
  /** The most questions to return. */
  readonly limit: number;
  /** The greatest length of a question, in UTF-16 code units. */
  readonly longest: number;
  /** The language to suggest in, as far as there are questions in it; English when left out. */
  readonly language?: Language;
}

/** What to offer with an answer: questions that the articles answer. */
export interface Offers {
  /** The question that was perhaps meant, or null. */
  readonly didYouMean: string | null;
  /** Questions near to one without an answer; empty where none is near. */
  readonly questions: readonly string[];
}

/** How articles are listed: by publisher and then newest first, or newest first at once. */
export type ArticleOrder = 'publisher' | 'newest';

/** A sentence of a message, and the passage that is its likely source; null where there is none. */
export interface SentenceSource {
  readonly sentence: string;
  readonly passage: Passage | null;
}

/** The sources of a message's sentences. */
export interface FoundSources {
  readonly sentences: readonly SentenceSource[];
  /** How many further sentences the message has. */
  readonly left: number;
}

/** A paragraph with its neighbours in the article. */
export interface Surroundings {
  readonly before: readonly Passage[];
  readonly passage: Passage;
  readonly after: readonly Passage[];
}

/** The articles, and all questions that the other rooms may put to them. */
export interface Library {
  /** Answers a question or abstains. Never rejects because of the question's text. */
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /**
   * The paragraph with an id and its neighbours; undefined where the corpus has no such paragraph.
   */
  around(id: string): Surroundings | undefined;
  /** Whether a text asks where another one is from, and no more: "source?", "is this true?", or nothing. */
  asksForSource(text: string, options?: Pick<AskOptions, 'locale'>): boolean;
  /** Finds the sources of the first `limit` sentences of a message. */
  findSources(
    message: string,
    limit: number,
    options?: Pick<AskOptions, 'locale'>,
  ): Promise<FoundSources>;
  /**
   * Checks whether the articles contain what a text has in quotation marks; or the text itself, where it
   * stands in an article as a whole or has nothing in quotation marks.
   */
  checkQuotes(text: string, options?: CheckQuotesOptions): QuoteChecks;
  /**
   * Questions from the articles that fit the text typed so far, best first; empty where none fits.
   * For an empty text, the subject's examples and some questions of each article, or else titles.
   */
  suggest(typed: string, options: SuggestOptions): readonly string[];
  /** What to offer with an answer, in the language in which its question was read. */
  offers(answer: Answer, options: SuggestOptions): Promise<Offers>;
  /** Every paragraph of an article in order; undefined where there is no such article. */
  read(articleId: string): readonly Passage[] | undefined;
  /** Every article, by publisher, then by date, newest first. */
  articles(): readonly Article[];
  /** The articles whose title, publisher or id match a text, by publisher if not said; all for `''`. */
  findArticles(text: string, order?: ArticleOrder): readonly Article[];
  /** The latest date of publication, with the precision that is known; empty without articles. */
  asOf(): string;
  /** The texts about the articles' subject in a language. */
  subject(language: Language): SubjectTexts;
  /**
   * Does before it is needed, in short steps, what the first question in each language and the first
   * quotation would otherwise wait for. Everything works without it, and while it is under way.
   */
  prepare(): AsyncIterable<undefined>;
}
