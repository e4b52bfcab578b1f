import type { Answer } from '../domain/answer.ts';
import type { Library, Offers, SuggestOptions } from '../domain/library.ts';
import type { Subject } from '../domain/subject.ts';
import { isLanguage } from '../domain/synonyms.ts';
import { foldedWords } from '../language/tokens.ts';
import type { Search } from '../search/search.ts';
import { answerQuestion } from './ask.ts';
import {
  type AskedQuestions,
  collectQuestions,
  fittingQuestions,
  relatedQuestions,
} from './asked-questions.ts';

/** The questions to offer: those of the subject, and phrasings from the articles that end in `?`. */
export interface Suggestions extends Pick<Library, 'suggest' | 'offers'> {
  /** Does before they are needed, in short steps, what the first suggestions would wait for. */
  prepare(): AsyncIterable<undefined>;
}

/** Makes the suggestions. The questions are collected when the first is needed. */
export function createSuggestions(search: Search, examples: Subject['examples']): Suggestions {
  let collected: AskedQuestions | undefined;
  const questions = (): AskedQuestions => {
    collected ??= collectQuestions(search.index, examples);
    return collected;
  };
  // The articles do not change: each question is put to them once.
  const answered = new Map<string, boolean>();
  const isAnswered = async (question: string): Promise<boolean> => {
    const known = answered.get(question) ?? (await hasAnswer(question, search));
    answered.set(question, known);
    return known;
  };
  return {
    suggest: (typed, options) =>
      typed.trim() === ''
        ? questions().examples(options)
        : fittingQuestions(typed, options, { questions: questions(), search }),
    async offers(answer, options) {
      const didYouMean = await guessMeant(answer, options, search);
      if (answer.outcome === 'found') return { didYouMean, questions: [] };
      const language = isLanguage(answer.language) ? answer.language : undefined;
      const wide = { ...options, limit: LOOKED_AT, ...(language && { language }) };
      const related: string[] = [];
      for (const one of relatedQuestions(answer, wide, { questions: questions(), search })) {
        if (related.length === options.limit) break;
        const isNew = one !== answer.question && one !== didYouMean;
        if (isNew && (await isAnswered(one))) related.push(one);
      }
      return { didYouMean, questions: related };
    },
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

/** How many candidates are tried. Most are answered: `corpus check` tests them. */
const LOOKED_AT = 6;

async function hasAnswer(question: string, search: Search): Promise<boolean> {
  const { outcome } = await answerQuestion(question, { limit: 1 }, search);
  return outcome === 'found';
}

/**
 * The question that was perhaps meant, as far as the articles answer it: with the other word that a slip
 * may stand for, or with a near word in place of one that is in no article and no word of English.
 */
async function guessMeant(
  { question, ...answer }: Answer,
  { longest }: SuggestOptions,
  search: Search,
): Promise<Offers['didYouMean']> {
  const guesses =
    answer.outcome === 'found'
      ? answer.corrected.map(({ from, or }) => [from, or === null ? [] : [or]] as const)
      : answer.missing.map((word) => [word, nearWords(word, search)] as const);
  for (const [typed, words] of guesses) {
    for (const word of words.slice(0, GUESSES)) {
      const meant = question.replace(typed, () => word);
      if (meant.length <= longest && (await hasAnswer(meant, search))) return meant;
    }
  }
  return null;
}

/** Words that are tried in place of one. */
const GUESSES = 2;

/** Words of the articles with one slip more than is mended without asking; none for a word of English. */
function nearWords(typed: string, { index, spellingOf }: Search): readonly string[] {
  const [word = '', ...others] = foldedWords(typed);
  const isKnown = others.length > 0 || index.analyzer.frequencies.hasWord(word);
  return isKnown ? [] : spellingOf('en').nearest(word, 1);
}
