import type { Passage } from './passage.ts';

/** Why the articles are said not to answer. */
export type AbstainReason =
  /** Nothing was asked. */
  | 'empty'
  /** A greeting or thanks. */
  | 'small-talk'
  /** No content word of the question is in any article. */
  | 'no-known-word'
  /** What is asked about is in no article. */
  | 'subject-missing'
  /** The subject is there, but not the kind of answer asked for. */
  | 'answer-kind-missing'
  /** What was found covers too little of the question. */
  | 'weak-evidence';

/** How one candidate came by its score: feature name to value. */
interface ExplainedCandidate {
  readonly id: string;
  readonly article: string;
  readonly paragraph: number;
  readonly score: number;
  readonly features: Readonly<Record<string, number>>;
}

/** The workings behind an answer, for whoever wants to see why. */
export interface Explanation {
  /** The question's content words as they were searched for. */
  readonly terms: readonly string[];
  readonly evidence: Readonly<Record<string, number>>;
  readonly candidates: readonly ExplainedCandidate[];
}

interface AnswerBase {
  /** The question as it was typed. */
  readonly question: string;
  /** 0 to 1: the evidence that the decision is made on, comparable across questions. */
  readonly confidence: number;
  /** Content words that are in no article, as typed, in question order. */
  readonly missing: readonly string[];
  readonly elapsedMs: number;
  readonly explain?: Explanation;
}

/** The articles answer: `passages` holds what does, best first, never empty. */
interface Found extends AnswerBase {
  readonly outcome: 'found';
  readonly passages: readonly Passage[];
}

/** The articles do not answer: `nearest` holds what comes near, best first, perhaps nothing. */
export interface Abstained extends AnswerBase {
  readonly outcome: 'abstained';
  readonly reason: AbstainReason;
  readonly nearest: readonly Passage[];
}

/** What the articles say to a question: an answer, or an honest no. */
export type Answer = Found | Abstained;
