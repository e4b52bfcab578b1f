/** A passage that an engine found. */
export interface Hit {
  /** The passage's number in its {@link PassageIndex}. */
  readonly passage: number;
  /** Comparable within one search only. */
  readonly score: number;
}

interface SearchOptions {
  /** How many hits at the most. */
  readonly limit: number;
  /** Which passages may be hits; all when left out. */
  readonly accepts?: (passage: number) => boolean;
}

/** The port behind which an engine finds candidates; the second stage puts them in order. */
export interface SearchEngine {
  /** The passages that hold any of the terms, best first; none for no term. */
  search(terms: readonly string[], options: SearchOptions): Promise<readonly Hit[]>;
}
