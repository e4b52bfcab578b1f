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

/** A term to search for, and what it counts: 1 as typed, less for what stands for another word. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** The port behind which an engine finds candidates; the second stage puts them in order. */
export interface SearchEngine {
  /** The passages that hold any of the terms, best first; none for no term. */
  search(terms: readonly WeightedTerm[], options: SearchOptions): Promise<readonly Hit[]>;
}
