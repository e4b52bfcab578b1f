/** How much a word counts by where it stands. A title is the same for all of an article's paragraphs. */
export const FIELD_BOOST = { title: 0.3, section: 0.6, text: 1 } as const;

/** How many of the engine's hits the second stage puts in order: recall at 100 is above 99 % on encyclopedic text. */
export const CANDIDATES = 100;

/** What each feature of a candidate weighs in its score; each feature lies between 0 and 1. */
export const FEATURE_WEIGHT = {
  /** The engine's score against that of its best hit: term frequency and length, which the others leave out. */
  engine: 1,
  /** The share of the question's idf that stands in the paragraph or above it. */
  coverage: 1,
  /** The same within one sentence: words that answer stand together. */
  sentence: 1,
  /** Whether that sentence holds the kind of thing asked for: a number, a name, a place, a date. */
  kind: 0.5,
} as const;

/** A word covers less from above the paragraph than in it. */
export const COVERS = { text: 1, section: 0.6, title: 0.4 } as const;

/**
 * Corrections of a word that no article holds: words under this length are too near to one another
 * (rice, rise), and only long words bear two slips.
 */
export const SHORTEST_CORRECTED = 5;
export const SHORTEST_CORRECTED_TWICE = 9;
