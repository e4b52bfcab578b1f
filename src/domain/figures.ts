/** What one publisher counts, in the words of its answering sentence, such as `about 6,000`. */
interface PublisherFigures {
  readonly publisher: string;
  readonly figures: readonly string[];
}

/** Figures of one thing on which publishers differ. */
export interface FigureComparison {
  /** The thing that is counted where all call it the same; null where the figures name it themselves. */
  readonly noun: string | null;
  /** Two or more, in the order of the passages. */
  readonly sides: readonly PublisherFigures[];
}
