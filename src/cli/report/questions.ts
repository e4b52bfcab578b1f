import type { AbstainReason } from '../../domain/answer.ts';
import type { Answered } from './log-line.ts';

/** A question, however it was written, over the whole log. */
interface QuestionCount {
  /** As first typed. */
  readonly shown: string;
  asked: number;
  unanswered: number;
  /** Its words that no article held when it was last left unanswered. */
  missing: readonly string[];
}

/** A word that no article holds, however it was written. */
interface WordCount {
  /** As first typed. */
  readonly shown: string;
  count: number;
}

/** What the log tells of questions where it may hold them, by their folded text. */
export interface Questions {
  /** How many lines hold the question's text. */
  logged: number;
  readonly byText: Map<string, QuestionCount>;
  readonly missing: Map<string, WordCount>;
}

/** Counts the question of an answer, and its words that no article holds. */
export function addQuestion(
  questions: Questions,
  { reason, question, missing }: Pick<Answered, 'reason' | 'question' | 'missing'>,
): void {
  const asksNothing = reason !== null && ASKS_NOTHING.has(reason);
  if (!asksNothing) for (const word of missing) addWord(questions.missing, word);
  if (question === null) return;
  questions.logged += 1;
  const key = fold(question);
  if (key === '') return;
  const one = questions.byText.get(key) ?? fresh(question);
  questions.byText.set(key, one);
  one.asked += 1;
  if (reason === null || asksNothing) return;
  one.unanswered += 1;
  one.missing = missing;
}

/** Reasons for which there is nothing to add to the articles. */
const ASKS_NOTHING: ReadonlySet<string> = new Set([
  'small-talk',
  'empty',
] satisfies AbstainReason[]);

function addWord(words: Map<string, WordCount>, word: string): void {
  const key = word.toLowerCase();
  const one = words.get(key) ?? { shown: word, count: 0 };
  words.set(key, one);
  one.count += 1;
}

function fresh(question: string): QuestionCount {
  return { shown: question, asked: 0, unanswered: 0, missing: [] };
}

/** One text for all ways to write a question: case and the punctuation at its end do not count. Its spaces are single by now. */
function fold(question: string): string {
  return question
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\p{P}\s]+$/u, '');
}
