import type { Passage } from './passage.ts';

/**
 * `exact`: the words stand in an article, quotes, dashes, spaces and case apart. `altered`: nearly.
 * `digest-only`: only a retelling is held of what they may come from. `not-found`: none of these.
 */
export type QuoteVerdict = 'exact' | 'altered' | 'digest-only' | 'not-found';

/** A stretch of a comparison: in both texts, only in the quotation, or only in its source. */
export interface DiffPart {
  readonly op: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** What the articles say to a quotation. */
export interface QuoteCheck {
  /** The quotation as it was given. */
  readonly text: string;
  readonly verdict: QuoteVerdict;
  /** Where it stands or what comes nearest, its highlights the words that match; null where nothing is near. */
  readonly passage: Passage | null;
  /** From the source to the quotation, in reading order; empty where they are not compared. */
  readonly diff: readonly DiffPart[];
}
