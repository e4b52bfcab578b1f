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

interface ExplainedWord {
  readonly typed: string;
  readonly known: boolean;
  readonly common: boolean;
  readonly idf: number;
  readonly alternatives: readonly string[];
}

/** The workings behind an answer, for whoever wants to see why. */
export interface Explanation {
  /** The language that the question was read in. */
  readonly language: string;
  /** The kind of answer that was asked for, or null. */
  readonly kind: string | null;
  /** The question's content words, what each is worth, and what was searched for it. */
  readonly words: readonly ExplainedWord[];
  /** What the decision rests on, by name, each from 0 to 1. */
  readonly evidence: Readonly<Record<string, number>>;
  /** The decision in words, with the confidence that was reached and the one that was needed. */
  readonly decision: string;
  readonly candidates: readonly ExplainedCandidate[];
}

interface AnswerBase {
  /** The question as it was typed. */
  readonly question: string;
  /** 0 to 1: the evidence that the decision is made on, comparable across questions. */
  readonly confidence: number;
  /** Content words that are in no article, as typed, in question order. */
  readonly missing: readonly string[];
  /** Whether it was asked about the day on which it was asked: the articles end before that. */
  readonly isAboutNow: boolean;
  readonly elapsedMs: number;
  readonly explain?: Explanation;
}

/** Which publishers of the searched articles have a passage that passes the evidence, and which have none. */
export interface Mentions {
  /** In the order of their best passages; never empty. */
  readonly by: readonly string[];
  /** By name. That a search found nothing there is no claim about them. */
  readonly notBy: readonly string[];
}

/** The articles answer: `passages` holds what does, in the order that was asked for, never empty. */
export interface Found extends AnswerBase {
  readonly outcome: 'found';
  readonly passages: readonly Passage[];
  readonly mentions: Mentions;
}

/** The articles do not answer: `nearest` holds what comes near, best first, perhaps nothing. */
export interface Abstained extends AnswerBase {
  readonly outcome: 'abstained';
  readonly reason: AbstainReason;
  readonly nearest: readonly Passage[];
}

/** What the articles say to a question: an answer, or an honest no. */
export type Answer = Found | Abstained;
