import { createHash } from 'node:crypto';

/** Which half of a set a question belongs to: tuned on the one, reported on the other. */
export type Half = 'tune' | 'report';

/** A question with what is known of its answer. */
export interface EvalQuestion {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly difficulty: string;
  readonly answerable: boolean;
  /** Places that answer it, as {@link placeOf} names them. */
  readonly gold: ReadonlySet<string>;
  /** Whether a sentence holds the answer, or null where the set does not say what the answer is. */
  readonly answeredBy: ((sentence: string) => boolean) | null;
}

/** The name of a paragraph's place: article and 1-based number. */
export function placeOf(article: string, paragraph: number): string {
  return `${article}#${paragraph}`;
}

/** The half of a question, by the parity of SHA-256 over its text: even is tune, odd is report. */
export function halfOf({ text }: Pick<EvalQuestion, 'text'>): Half {
  const last = createHash('sha256').update(text).digest().at(-1) ?? 0;
  return last % 2 === 0 ? 'tune' : 'report';
}
