/** What a figure says how much of: a number, or a range of them, of one measure. */
export interface Amount {
  readonly low: number;
  /** The same as `low` but for a range. */
  readonly high: number;
  /** Whether its words leave room: "about", "over", a fraction. */
  readonly approximate: boolean;
  /**
   * `count`; `each` for one of several shares alike; `share` of a whole, 1 for all of it; `days`;
   * `kilometres`; `weekday`, `day` or `month` for a date; or the stem of what else measures a thing,
   * such as the pages of a paper.
   */
  readonly measure: string;
}

/** A noun of a text. */
export interface Noun {
  /** Lower-case, not stemmed. */
  readonly word: string;
  readonly term: string;
  /** As it is written. */
  readonly written: string;
}

/** An amount of a thing, as a sentence tells it. */
export interface Figure {
  readonly amount: Amount;
  /** What is counted or measured: the noun itself, then what it is made of ("bomber fleet"). */
  readonly nouns: readonly [Noun, ...Noun[]];
  /** Its words without the noun: "about 6,000". */
  readonly short: string;
  /** Its words to the end of the noun phrase: "over 40 warplanes". */
  readonly long: string;
  /** Half-open range of the sentence's words that it covers, noun phrase and all. */
  readonly from: number;
  readonly to: number;
}

/** Whether an amount is a date. */
export function isDated({ measure }: Amount): boolean {
  return DATES.has(measure);
}

const DATES: ReadonlySet<string> = new Set(['weekday', 'day', 'month']);
