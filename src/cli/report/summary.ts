import { type Counts, countOne } from './counts.ts';
import type { LogLine } from './log-line.ts';
import { addQuestion, type Questions } from './questions.ts';

/** What a log says, counted: as large as what differs in it, however long it is. */
export interface Summary {
  /** First and last time in milliseconds, or null where no line holds one. */
  period: { readonly first: number; readonly last: number } | null;
  found: number;
  failed: number;
  /** Abstentions by reason. */
  readonly reasons: Counts<string>;
  /** Quotations by verdict. */
  readonly verdicts: Counts<string>;
  /** Times to reply in whole milliseconds, to questions and to quotations. */
  readonly answerMs: Counts<number>;
  readonly quoteMs: Counts<number>;
  readonly questions: Questions;
  /** Passages marked not helpful, each with the messages on which it was. */
  readonly marks: Map<string, Set<string>>;
}

/** The summary of no line at all. */
export function newSummary(): Summary {
  return {
    period: null,
    found: 0,
    failed: 0,
    reasons: new Map(),
    verdicts: new Map(),
    answerMs: new Map(),
    quoteMs: new Map(),
    questions: { logged: 0, byText: new Map(), missing: new Map() },
    marks: new Map(),
  };
}

/** Counts one line. */
export function addLine(summary: Summary, line: LogLine): void {
  const { time } = line;
  if (time !== null) {
    const { first, last } = summary.period ?? { first: time, last: time };
    summary.period = { first: Math.min(first, time), last: Math.max(last, time) };
  }
  switch (line.kind) {
    case 'answered':
      if (line.reason === null) summary.found += 1;
      else countOne(summary.reasons, line.reason);
      if (line.ms !== null) countOne(summary.answerMs, Math.round(line.ms));
      addQuestion(summary.questions, line);
      break;
    case 'not-helpful':
      for (const passage of line.passages) {
        const messages = summary.marks.get(passage) ?? new Set();
        // A set: whoever presses twice, or after others, says the same of the same message.
        summary.marks.set(passage, messages.add(line.message));
      }
      break;
    case 'quote-checked':
      countOne(summary.verdicts, line.verdict);
      if (line.ms !== null) countOne(summary.quoteMs, Math.round(line.ms));
      break;
    case 'failed':
      summary.failed += 1;
      break;
    default:
      line satisfies never;
  }
}
