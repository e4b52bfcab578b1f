import { groupBy } from './group-by.ts';
import { askEach, type JsonAnswer, type NamedNumbers } from './parley.ts';
import { type EvalQuestion, type Half, halfOf, placeOf } from './question.ts';
import type { EvalSet } from './sets.ts';

/** A question with what the program explains of its answer: what weights are fitted on. */
export interface FitRow {
  readonly set: string;
  readonly id: string;
  readonly half: Half;
  readonly kind: string;
  readonly isAnswerable: boolean;
  readonly confidence: number;
  /** Why it was refused, or null where it was answered. */
  readonly reason: string | null;
  /** The evidence of the first passage. */
  readonly evidence: NamedNumbers;
  /** As they were ranked: the first ones, and below them only those that are gold. */
  readonly candidates: readonly FitCandidate[];
}

interface FitCandidate {
  readonly features: NamedNumbers;
  readonly isGold: boolean;
}

/** How many candidates are kept besides gold: those further down hardly change a fit. */
const KEPT = 20;

/** Asks the tune half of each set and keeps what is fitted on. */
export async function fitRows(sets: readonly EvalSet[]): Promise<readonly FitRow[]> {
  const rows: FitRow[] = [];
  for (const [corpus, own] of groupBy(sets, (set) => set.corpus)) {
    const chosen = own.flatMap(({ name, questions }) =>
      questions
        .filter((question) => halfOf(question) === 'tune')
        .map((question) => ({ name, question })),
    );
    const read = (answer: JsonAnswer, at: number): readonly FitRow[] => {
      const one = chosen[at];
      return one === undefined ? [] : [fitRow(one.name, one.question, answer)];
    };
    const texts = chosen.map(({ question }) => question.text);
    rows.push(...(await askEach(corpus, texts, read, ['--explain'])).flat());
  }
  return rows;
}

/** Reads a row from the program's JSON. */
export function fitRow(set: string, question: EvalQuestion, answer: JsonAnswer): FitRow {
  const { id, kind, isAnswerable, gold } = question;
  const { confidence, reason, explain } = answer;
  if (explain === undefined) throw new Error(`${id}: expected an explanation, got none`);
  return {
    set,
    id,
    half: halfOf(question),
    kind,
    isAnswerable,
    confidence,
    reason,
    evidence: explain.evidence,
    candidates: explain.candidates
      .map(({ article, paragraph, features }) => ({
        features,
        isGold: gold.has(placeOf(article, paragraph)),
      }))
      .filter(({ isGold }, at) => isGold || at < KEPT),
  };
}
