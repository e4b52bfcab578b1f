import type { Phrasing } from '../domain/article.ts';
import type { SuggestOptions } from '../domain/library.ts';
import { foldedWords } from '../language/tokens.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { type Query, readQuery } from '../search/query.ts';
import type { Search } from '../search/search.ts';
import { answerQuestion } from './ask.ts';

/** Finds questions that the articles answer, for a text that is being typed. */
export type Suggest = (typed: string, options: SuggestOptions) => readonly string[];

/** An English phrasing that ends in `?`, prepared for comparing. */
interface AskedQuestion {
  readonly text: string;
  /** The id of its article. */
  readonly article: string;
  readonly words: readonly string[];
  readonly terms: ReadonlySet<string>;
}

/** Makes the function that suggests questions. They are collected at its first call. */
export function createSuggest(search: Search): Suggest {
  let collected: readonly AskedQuestion[] | undefined;
  return (typed, { limit, longest }) => {
    collected ??= askedQuestions(search.index);
    const questions = collected.filter(({ text }) => text.length <= longest);
    const words = foldedWords(typed);
    if (typed.trim() === '') return examples(questions, limit);
    if (words.length === 0) return [];
    const query = readQuery(typed, search);
    // The last word may still be incomplete.
    const unfinished = /[\p{L}\p{N}\p{M}]$/u.test(typed) ? words.at(-1) : undefined;
    return questions
      .map((question) => ({ question, fit: fitOf(question, { query, words, unfinished }) }))
      .filter(({ fit }) => fit >= LEAST_FIT)
      .sort((a, b) => b.fit - a.fit || a.question.text.length - b.question.text.length)
      .slice(0, limit)
      .map(({ question }) => question.text);
  };
}

/** The least fit of a question that is suggested. */
const LEAST_FIT = 0.25;

/** All English questions among the phrasings, each once, in the order of the articles. */
function askedQuestions({ analyzer, passages }: PassageIndex): readonly AskedQuestion[] {
  const questions = passages.flatMap(({ article, paragraph }) =>
    paragraph.asked.filter(isOffered).map(({ text }): AskedQuestion => {
      const tokens = analyzer.tokenize(text);
      return {
        text,
        article: article.id,
        words: tokens.map(({ word }) => word),
        terms: new Set(tokens.map(({ term }) => term)),
      };
    }),
  );
  return [...new Map(questions.map((one) => [one.text, one])).values()];
}

/** A text that is being typed. */
interface Typed {
  readonly query: Query;
  readonly words: readonly string[];
  /** The last word, unless something follows it. */
  readonly unfinished: string | undefined;
}

/**
 * The share of the typed information (idf) that a question covers, from 0 to 1; 2 if it begins so.
 */
function fitOf(question: AskedQuestion, { query, words, unfinished }: Typed): number {
  const begins = words.every((word, at) =>
    at === words.length - 1 ? question.words[at]?.startsWith(word) : question.words[at] === word,
  );
  if (begins) return BEGINS;
  let covered = 0;
  let total = 0;
  for (const { typed, alternatives, idf } of query.words) {
    total += idf;
    const isCovered =
      alternatives.some(({ terms }) => terms.every((term) => question.terms.has(term))) ||
      (foldedWords(typed).at(-1) === unfinished &&
        question.words.some((word) => word.startsWith(unfinished ?? word)));
    if (isCovered) covered += idf;
  }
  return total === 0 ? 0 : covered / total;
}

/** More than any share. */
const BEGINS = 2;

/** Takes from each article in turn, and from places spread evenly over it. */
function examples(questions: readonly AskedQuestion[], limit: number): readonly string[] {
  const byArticle = new Map<string, AskedQuestion[]>();
  for (const question of questions) {
    const others = byArticle.get(question.article);
    if (others === undefined) byArticle.set(question.article, [question]);
    else others.push(question);
  }
  const each = Math.ceil(limit / Math.max(1, byArticle.size));
  const spread = [...byArticle.values()].map((own) => {
    const count = Math.min(each, own.length);
    return Array.from(
      { length: count },
      (_, at) => own[Math.floor((at * own.length) / count)]?.text ?? '',
    );
  });
  return Array.from({ length: each }, (_, at) => spread.flatMap((own) => own[at] ?? []))
    .flat()
    .slice(0, limit);
}

/** Questions for someone whose question had no answer: similar ones first, all of them answered. */
export async function relatedQuestions(
  question: string,
  { limit, longest }: SuggestOptions,
  { search, suggest }: { readonly search: Search; readonly suggest: Suggest },
): Promise<readonly string[]> {
  const near = suggest(question, { limit: LOOKED_AT, longest });
  const candidates = new Set([...near, ...suggest('', { limit: LOOKED_AT, longest })]);
  const answered: string[] = [];
  for (const candidate of candidates) {
    if (answered.length === limit) break;
    const { outcome } = await answerQuestion(candidate, { limit: 1 }, search);
    if (outcome === 'found' && candidate !== question) answered.push(candidate);
  }
  return answered;
}

/** How many candidates of each kind are tried. Most are answered: `corpus check` tests them. */
const LOOKED_AT = 6;

/** Whether a phrasing may be offered as a question: it is in English and ends in `?`. */
export function isOffered({ text, language }: Phrasing): boolean {
  return text.endsWith('?') && (language ?? 'en') === 'en';
}
