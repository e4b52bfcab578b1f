import type { Passage } from './passage.ts';
import type { QuestionLanguage } from './synonyms.ts';

/** Why an answer abstains. */
export type AbstainReason =
  /** The question has no word. */
  | 'empty'
  /** The question is in a language that Parley does not read. */
  | 'language'
  /** A greeting or thanks. */
  | 'small-talk'
  /** No content word of the question is in any article. */
  | 'no-known-word'
  /** The subject is in no article: content words or a date of the question are missing. */
  | 'subject-missing'
  /** The subject is there, but not the kind of answer asked for. */
  | 'answer-kind-missing'
  /** The best passage covers too little of the question. */
  | 'weak-evidence';

/** A candidate with its score and the features that make it up. */
interface ExplainedCandidate {
  /** The paragraph's id. */
  readonly id: string;
  readonly article: string;
  readonly paragraph: number;
  readonly score: number;
  /** By name, each from 0 to 1. */
  readonly features: Readonly<Record<string, number>>;
}

/** A content word of the question. */
interface ExplainedWord {
  readonly typed: string;
  /** Whether any passage holds it or an alternative to it. */
  readonly known: boolean;
  /** Inverse document frequency. */
  readonly idf: number;
  /** The terms that were searched for. */
  readonly alternatives: readonly string[];
}

/** How an answer came about, for debugging. */
export interface Explanation {
  /** The language that the question was read in. */
  readonly language: string;
  /** The kind of answer that was asked for, or null. */
  readonly kind: string | null;
  /** The question's content words. */
  readonly words: readonly ExplainedWord[];
  /** What the decision is based on, by name, each from 0 to 1. */
  readonly evidence: Readonly<Record<string, number>>;
  /** The decision in words, with the confidence and the confidence needed. */
  readonly decision: string;
  /** Best first. */
  readonly candidates: readonly ExplainedCandidate[];
}

/** A misspelt word of a question. */
export interface Correction {
  /** As typed. */
  readonly from: string;
  /** The word that it was taken for, as the articles write it but folded. */
  readonly to: string;
  /** Another word that it may have been, or null where only one is as near. */
  readonly or: string | null;
}

interface AnswerBase {
  /** The question as it was typed. */
  readonly question: string;
  /** How likely the first passage answers, from 0 to 1; comparable across questions. */
  readonly confidence: number;
  /** Content words and dates that are in no article, as typed, in question order. */
  readonly missing: readonly string[];
  /** Whether half or more of its content words are in no article. */
  readonly isHalfMissing: boolean;
  /** The slips that were mended to find the first passage; empty for an abstention. */
  readonly corrected: readonly Correction[];
  /** Whether the question is about the present, which the articles cannot cover. */
  readonly isAboutNow: boolean;
  /** The language in which the question was read. */
  readonly language: QuestionLanguage;
  /** Milliseconds. */
  readonly elapsedMs: number;
  /** Only where it was asked for. */
  readonly explain?: Explanation;
}

/** Which publishers of the searched articles have a passage that answers. */
export interface Mentions {
  /** Those whose best passage would be an answer by itself, in the order of these; never empty. */
  readonly by: readonly string[];
  /**
   * Those without any passage that may be an answer, by name. The search found nothing there, which does
   * not mean that there is nothing.
   */
  readonly notBy: readonly string[];
  /**
   * How many publishers the searched articles have; some may be in neither list. Those of `by` that only
   * print a copy of another's article do not count.
   */
  readonly total: number;
}

/** The articles answer. `passages` is in the order that was asked for, and never empty. */
export interface Found extends AnswerBase {
  readonly outcome: 'found';
  readonly passages: readonly Passage[];
  readonly mentions: Mentions;
  /**
   * The best passages of other publishers in `mentions.by`, in that order: those that answer nearly as
   * surely as the first passage, and tell the same.
   */
  readonly beside: readonly Passage[];
  /**
   * For a question for the whole, what each of several paragraphs tells of it, in the articles' order;
   * else empty.
   */
  readonly overview: readonly Passage[];
}

/**
 * The articles do not answer. `nearest` holds the nearest passages, best first; it may be empty.
 */
export interface Abstained extends AnswerBase {
  readonly outcome: 'abstained';
  readonly reason: AbstainReason;
  readonly nearest: readonly Passage[];
  /** Whether the first of `nearest` is on the subject: its article holds half of what was asked, or more. */
  readonly isNear: boolean;
  /** Whether it is small talk that thanks. */
  readonly isThanks: boolean;
}

/** The result of a question: passages that answer it, or an abstention. */
export type Answer = Found | Abstained;
