import type { ArticleCard } from './article.ts';

/** A half-open `[start, end)` range of UTF-16 code units into a passage's text. */
export type Span = readonly [start: number, end: number];

/** A paragraph as it answers (or comes near to answering) one question. */
export interface Passage {
  /** The paragraph's id. */
  readonly id: string;
  readonly article: ArticleCard;
  readonly section: string | null;
  /** The paragraph's 1-based number in its article. */
  readonly paragraph: number;
  readonly text: string;
  /** Every sentence of the text, in order; together they cover all of it but white space. */
  readonly sentences: readonly Span[];
  /** The sentence that answers, or null where none stands out. */
  readonly answer: Span | null;
  /** The words that the question and the passage share, in order, apart. */
  readonly highlights: readonly Span[];
  /** The rank's score, 0 for a passage that was looked up and not searched for. */
  readonly score: number;
}
