/** A passage that an engine found: a candidate for ranking. */
export interface Hit {
  /** The passage's number in its `PassageIndex`. */
  readonly passage: number;
  /** Comparable only with the other hits of its search. */
  readonly score: number;
}

interface SearchOptions {
  /** The most hits to return. */
  readonly limit: number;
  /** Whether a passage may be a hit; all may when left out. */
  readonly accepts?: (passage: number) => boolean;
}

/**
 * A term to search for, with its weight: 1 for a word as typed, less for most alternatives to it.
 */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** The port to a search engine. The engine finds candidates; the second stage ranks them. */
export interface SearchEngine {
  /** The passages that hold any of the terms, best first; empty without terms. */
  search(terms: readonly WeightedTerm[], options: SearchOptions): Promise<readonly Hit[]>;
}
