import type { ArticleCard } from './article.ts';

/** A half-open `[start, end)` range of UTF-16 code units into a passage's text. */
export type Span = readonly [start: number, end: number];

/** A paragraph as shown to a reader, mostly as the result of a question. */
export interface Passage {
  /** The paragraph's id. */
  readonly id: string;
  readonly article: ArticleCard;
  /** The nearest heading above it, or null before the first. */
  readonly section: string | null;
  /** The paragraph's 1-based number in its article. */
  readonly paragraph: number;
  readonly text: string;
  /** Every sentence of the text, in order; they cover all of it except white space. */
  readonly sentences: readonly Span[];
  /** The sentence that answers, or null where no sentence does. */
  readonly answer: Span | null;
  /** The words that match the question or quotation, in order and without overlap. */
  readonly highlights: readonly Span[];
  /** The score that ranked it; 0 for a passage that was looked up by its id. */
  readonly score: number;
}
