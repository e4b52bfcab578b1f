import { createHash } from 'node:crypto';

/** The halves of a set: Parley is tuned on one, and its results are reported on the other. */
export type Half = 'tune' | 'report';

/** A question with what is known about its answer. */
export interface EvalQuestion {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly difficulty: string;
  readonly isAnswerable: boolean;
  /** The paragraphs that answer it, as {@link placeOf} names them. */
  readonly gold: ReadonlySet<string>;
  /** Tells whether a sentence holds the answer; null where the set does not give the answer. */
  readonly answeredBy: ((sentence: string) => boolean) | null;
  /** The publishers that hold the answer, as marked by hand; empty where nobody marked them. */
  readonly publishers: ReadonlySet<string>;
}

/** Names a paragraph by its article and 1-based number: `cgtn#3`. */
export function placeOf(article: string, paragraph: number): string {
  return `${article}#${paragraph}`;
}

/** The article of a place. */
export function articleOf(place: string): string {
  return place.slice(0, place.indexOf('#'));
}

/** The half of a question: tune where the last byte of its text's SHA-256 is even, else report. */
export function halfOf({ text }: Pick<EvalQuestion, 'text'>): Half {
  const last = createHash('sha256').update(text).digest().at(-1) ?? 0;
  return last % 2 === 0 ? 'tune' : 'report';
}
