import type { Range, SourceWords } from './source-words.ts';

/** Which of some words stand in the source, in order. */
export interface Alignment {
  /** The position of each word, -1 for one that does not stand there. */
  readonly positions: Int32Array;
  /** The weight of those that do, less the cost of what lies between them. */
  readonly worth: number;
}

/** Where words may be aligned. */
export interface Place {
  readonly range: Range;
  readonly source: SourceWords;
}
