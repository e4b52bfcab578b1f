import type { Passage } from './passage.ts';

/**
 * `exact`: an article has these words; quotes, dashes, spaces and case may differ.
 * `altered`: an article nearly has them.
 * `digest-only`: only a digest of the likely source is here.
 * `not-found`: none of these.
 */
export type QuoteVerdict = 'exact' | 'altered' | 'digest-only' | 'not-found';

/** A part of a comparison: in both texts, only in the quotation, or only in its source. */
export interface DiffPart {
  readonly op: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** The result of a quotation check. */
export interface QuoteCheck {
  /** The quotation as it was given. */
  readonly text: string;
  readonly verdict: QuoteVerdict;
  /** Its source or the nearest paragraph, with matching words highlighted; null if none is near. */
  readonly passage: Passage | null;
  /** The changes from source to quotation, in reading order; empty where there is no comparison. */
  readonly diff: readonly DiffPart[];
}
