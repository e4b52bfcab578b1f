import type { Library, SuggestOptions } from '../domain/library.ts';
import type { Search } from '../search/search.ts';
import { answerQuestion } from './ask.ts';
import { type AskedQuestions, collectQuestions, fittingQuestions } from './asked-questions.ts';

/** The questions to offer: English phrasings from the articles that end in `?`. */
export interface Suggestions extends Pick<Library, 'suggest' | 'relatedQuestions'> {
  /** Does before they are needed, in short steps, what the first suggestions would wait for. */
  prepare(): AsyncIterable<undefined>;
}

/** Makes the suggestions. The questions are collected when the first is needed. */
export function createSuggestions(search: Search): Suggestions {
  let collected: AskedQuestions | undefined;
  const questions = (): AskedQuestions => {
    collected ??= collectQuestions(search.index);
    return collected;
  };
  const suggest: Library['suggest'] = (typed, options) =>
    typed.trim() === ''
      ? questions().examples(options)
      : fittingQuestions(typed, options, { questions: questions(), search });

  // The articles do not change: each question is put to them once.
  const answered = new Map<string, boolean>();
  const isAnswered = async (question: string): Promise<boolean> => {
    const known = answered.get(question);
    if (known !== undefined) return known;
    const { outcome } = await answerQuestion(question, { limit: 1 }, search);
    answered.set(question, outcome === 'found');
    return outcome === 'found';
  };

  return {
    suggest,
    relatedQuestions: (question, options) =>
      relatedQuestions(question, options, { suggest, isAnswered }),
    async *prepare() {
      for (const { text } of questions().all.slice(0, MOST_PREPARED)) {
        await isAnswered(text);
        yield;
      }
    },
  };
}

/** Far more than two articles have. In a large corpus most questions are never offered. */
const MOST_PREPARED = 500;

/** What the related questions are chosen with. */
interface Choosing {
  readonly suggest: Library['suggest'];
  /** Whether the articles answer one of their own questions. */
  readonly isAnswered: (question: string) => Promise<boolean>;
}

/** Questions for someone whose question had no answer: similar ones first, all of them answered. */
async function relatedQuestions(
  question: string,
  { limit, longest }: SuggestOptions,
  { suggest, isAnswered }: Choosing,
): Promise<readonly string[]> {
  const near = suggest(question, { limit: LOOKED_AT, longest });
  const candidates = new Set([...near, ...suggest('', { limit: LOOKED_AT, longest })]);
  const related: string[] = [];
  for (const candidate of candidates) {
    if (related.length === limit) break;
    if (candidate !== question && (await isAnswered(candidate))) related.push(candidate);
  }
  return related;
}

/** How many candidates of each kind are tried. Most are answered: `corpus check` tests them. */
const LOOKED_AT = 6;
