import type { Passage } from './passage.ts';

/**
 * `exact`: an article has these words; quotes, dashes, spaces and case may differ.
 * `altered`: an article nearly has them.
 * `digest-only`: only a digest of the likely source is here.
 * `too-short`: fewer than three words, which would be found anywhere.
 * `not-found`: none of these.
 */
export type QuoteVerdict = 'exact' | 'altered' | 'digest-only' | 'too-short' | 'not-found';

/** A part of a comparison: in both texts, only in the quotation, or only in its source. */
export interface DiffPart {
  readonly op: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** The result of a quotation check. */
export interface QuoteCheck {
  /** The words that were checked. */
  readonly text: string;
  readonly verdict: QuoteVerdict;
  /** Its source or the nearest paragraph, with matching words highlighted; null if none is near. */
  readonly passage: Passage | null;
  /** The changes from source to quotation, in reading order; empty where there is no comparison. */
  readonly diff: readonly DiffPart[];
  /** Whose words these are in the passage, where somebody else was named; null where either is not sure. */
  readonly speaker: OtherSpeaker | null;
}

/** Who says something in a passage, where somebody else was named. */
export interface OtherSpeaker {
  /** The name as the passage has it; for the report's own words, that of its publisher. */
  readonly said: string;
  readonly isReport: boolean;
  /** The name of whom whoever quotes it named. */
  readonly claimed: string;
}

/** The checks of what a text quotes. */
export interface QuoteChecks {
  readonly checks: readonly QuoteCheck[];
  /** How many further quotations were not checked. */
  readonly left: number;
}

/** How to check what a text quotes. */
export interface CheckQuotesOptions {
  /** The most quotations to check; all when left out. */
  readonly limit?: number;
  /** Whether a text without quotation marks holds no quotation; it is one as a whole when left out. */
  readonly isQuotedOnly?: boolean;
}
