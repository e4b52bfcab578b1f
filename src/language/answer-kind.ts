import type { EnglishLists } from '../domain/words.ts';

/** The kind of answer that a question asks for. */
export type AnswerKind =
  | 'who'
  | 'where'
  | 'when'
  | 'how-many'
  | 'how-long'
  | 'how-old'
  | 'why'
  | 'summary';

/** The kind of answer that folded English words ask for, or null where they do not tell. */
export type AskedKind = (words: readonly string[]) => AnswerKind | null;

/**
 * Makes the function that finds the kind. Where several kinds match, the first in the list counts.
 */
export function createAskedKind(english: EnglishLists): AskedKind {
  const kinds = (
    [
      ['how-many', english['asks how many'], []],
      ['how-long', english['asks how long'], []],
      ['how-old', english['asks how old'], []],
      ['who', english['asks who'], english['asks who, by a noun']],
      ['where', english['asks where'], english['asks where, by a noun']],
      ['when', english['asks when'], english['asks when, by a noun']],
      ['why', english['asks why'], english['asks why, by a noun']],
      ['summary', english['asks for a summary'], []],
    ] as const
  ).map(([kind, phrases, nouns]) => ({ kind, pattern: patternOf(phrases, nouns) }));
  return (words) => {
    const question = words.join(' ');
    return kinds.find(({ pattern }) => pattern.test(question))?.kind ?? null;
  };
}

/** Matches the phrases, and each noun after "what" or "which" with at most one word between. */
function patternOf(phrases: readonly string[], nouns: readonly string[]): RegExp {
  const alternatives = phrases.map((phrase) => phrase.replaceAll('*', String.raw`\w+`));
  if (nouns.length > 0) {
    alternatives.push(String.raw`(?:what|which) (?:\w+ )?(?:${nouns.join('|')})`);
  }
  return new RegExp(String.raw`\b(?:${alternatives.join('|')})\b`, 'u');
}
