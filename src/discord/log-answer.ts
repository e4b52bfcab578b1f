import type { Answer } from '../domain/answer.ts';
import type { LogQuestions } from '../domain/settings.ts';
import type { Services } from './services.ts';

/** How a question came. */
interface Asking {
  /** `ask`, `mention`, or the action of the button that asked. */
  readonly command: string;
  /** When it came: `performance.now()`. */
  readonly since: number;
}

/** Writes down that a question was answered, and the question itself only where the operator lets it. */
export function logAnswer(
  { log, settings }: Services,
  answer: Answer,
  { command, since }: Asking,
): void {
  const { outcome, confidence, question, missing } = answer;
  log.info(
    {
      command,
      outcome,
      reason: outcome === 'abstained' ? answer.reason : null,
      confidence,
      ms: performance.now() - since,
      // What is missing are words of the question.
      ...(mayBeLogged(answer, settings.logQuestions) && { question, missing }),
    },
    'answered',
  );
}

function mayBeLogged({ outcome }: Answer, logQuestions: LogQuestions): boolean {
  return logQuestions === 'all' || (logQuestions === 'unanswered' && outcome === 'abstained');
}
