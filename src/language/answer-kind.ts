import type { EnglishLists } from '../domain/words.ts';
import { createSpelling } from './spelling.ts';

/** The kind of answer that a question asks for. */
export type AnswerKind =
  | 'who'
  | 'where'
  | 'when'
  | 'how-many'
  | 'how-long'
  | 'how-old'
  | 'why'
  | 'summary'
  | 'agreed'
  | 'wants'
  | 'next'
  | 'attended';

/** Whether a question asks for the whole, not for one fact. */
export function isOverview(kind: AnswerKind | null): boolean {
  return kind !== null && OVERVIEWS.has(kind);
}

const OVERVIEWS: ReadonlySet<AnswerKind> = new Set(['summary', 'agreed', 'wants', 'next']);

/** What a question asks for, and the positions of its words that say so. */
interface Asked {
  readonly kind: AnswerKind;
  readonly by: ReadonlySet<number>;
}

/** What folded English words ask for, or null where they do not tell. */
export type AskedKind = (words: readonly string[]) => Asked | null;

/**
 * Makes the function that finds the kind. Where several kinds match, the first in the list counts.
 */
export function createAskedKind(english: EnglishLists): AskedKind {
  const kinds = (
    [
      ['how-many', english['asks how many'], []],
      ['how-long', english['asks how long'], []],
      ['how-old', english['asks how old'], []],
      ['attended', english['asks whether somebody was there'], []],
      ['next', english['asks what is next'], []],
      ['agreed', english['asks what was agreed'], []],
      ['wants', english['asks what is wanted'], []],
      ['who', english['asks who'], english['asks who, by a noun']],
      ['where', english['asks where'], english['asks where, by a noun']],
      ['when', english['asks when'], english['asks when, by a noun']],
      ['why', english['asks why'], english['asks why, by a noun']],
      ['summary', english['asks for a summary'], []],
    ] as const
  ).map(([kind, phrases, nouns]) => ({
    kind,
    pattern: patternOf(phrases, nouns),
    own: new Set([...phrases, ...nouns].flatMap((phrase) => phrase.split(' '))),
  }));
  return (words) => {
    const question = words.join(' ');
    for (const { kind, pattern, own } of kinds) {
      if (!pattern.test(question)) continue;
      // "The main takeaways, in short": other words of its phrases ask too. What stands for a "*" does not.
      return { kind, by: new Set([...words.keys()].filter((at) => own.has(words[at] ?? ''))) };
    }
    return null;
  };
}

/** Matches the phrases, and each noun after "what" or "which" with at most one word between. */
function patternOf(phrases: readonly string[], nouns: readonly string[]): RegExp {
  // The longest phrase first, since a shorter one may be part of it.
  const alternatives = phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replaceAll('*', String.raw`\S+`));
  if (nouns.length > 0) {
    alternatives.push(String.raw`(?:what|which) (?:\w+ )?(?:${nouns.join('|')})`);
  }
  return new RegExp(String.raw`(?<!\S)(?:${alternatives.join('|')})(?!\S)`, 'u');
}

/**
 * Makes the function that mends a misspelt word of these phrases: "what was agrred" asks as "what was
 * agreed" does. `isEnglish` tells what is spelt right.
 */
export function createMendAsking(
  english: EnglishLists,
  isEnglish: (word: string) => boolean,
): (word: string) => string {
  const phrases = OVERVIEW_LISTS.flatMap((list) => english[list]);
  const words = phrases.flatMap((phrase) => phrase.split(' '));
  const spelling = createSpelling(new Map(words.map((word) => [word, 1])));
  return (word) => (isEnglish(word) ? word : (spelling.nearest(word)[0] ?? word));
}

const OVERVIEW_LISTS = [
  'asks for a summary',
  'asks what was agreed',
  'asks what is wanted',
  'asks what is next',
] as const;
