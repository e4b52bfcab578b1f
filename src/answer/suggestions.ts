import type { SuggestOptions } from '../domain/library.ts';
import { foldedWords } from '../language/tokens.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { type Query, readQuery } from '../search/query.ts';
import type { Search } from '../search/search.ts';
import { answerQuestion } from './ask.ts';

/** Finds questions that the articles answer. */
export type Suggest = (typed: string, options: SuggestOptions) => readonly string[];

/** An English phrasing that ends in `?`, ready to be compared with what is typed. */
interface AskedQuestion {
  readonly text: string;
  readonly article: string;
  readonly words: readonly string[];
  readonly terms: ReadonlySet<string>;
}

/** Makes the search for questions; they are collected when the first is asked for. */
export function createSuggest(search: Search): Suggest {
  let collected: readonly AskedQuestion[] | undefined;
  return (typed, { limit, longest }) => {
    collected ??= askedQuestions(search.index);
    const questions = collected.filter(({ text }) => text.length <= longest);
    const words = foldedWords(typed);
    if (typed.trim() === '') return examples(questions, limit);
    if (words.length === 0) return [];
    const query = readQuery(typed, search);
    // Whoever types has not finished the last word.
    const unfinished = /[\p{L}\p{N}\p{M}]$/u.test(typed) ? words.at(-1) : undefined;
    return questions
      .map((question) => ({ question, fit: fitOf(question, { query, words, unfinished }) }))
      .filter(({ fit }) => fit >= LEAST_FIT)
      .sort((a, b) => b.fit - a.fit || a.question.text.length - b.question.text.length)
      .slice(0, limit)
      .map(({ question }) => question.text);
  };
}

/** The least share of what was typed that a question must hold to be worth offering. */
const LEAST_FIT = 0.25;

/** Each once, in the order of the articles. */
function askedQuestions({ analyzer, passages }: PassageIndex): readonly AskedQuestion[] {
  const questions = passages.flatMap(({ article, paragraph }) =>
    paragraph.asked
      .filter(({ text, language }) => text.endsWith('?') && (language ?? 'en') === 'en')
      .map(({ text }): AskedQuestion => {
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

interface Typed {
  readonly query: Query;
  readonly words: readonly string[];
  readonly unfinished: string | undefined;
}

/** The share of what is typed, by its worth, that a question holds: 0 to 1, and 2 where it begins so. */
function fitOf(question: AskedQuestion, { query, words, unfinished }: Typed): number {
  const begins = words.every((word, at) =>
    at === words.length - 1 ? question.words[at]?.startsWith(word) : question.words[at] === word,
  );
  if (begins) return BEGINS;
  let held = 0;
  let all = 0;
  for (const { typed, alternatives, idf } of query.words) {
    all += idf;
    const stands =
      alternatives.some(({ terms }) => terms.every((term) => question.terms.has(term))) ||
      (foldedWords(typed).at(-1) === unfinished &&
        question.words.some((word) => word.startsWith(unfinished ?? word)));
    if (stands) held += idf;
  }
  return all === 0 ? 0 : held / all;
}

const BEGINS = 2;

/** Questions from each article in turn, taken from all over it. */
function examples(questions: readonly AskedQuestion[], limit: number): readonly string[] {
  const byArticle = new Map<string, AskedQuestion[]>();
  for (const question of questions) {
    const others = byArticle.get(question.article);
    if (others === undefined) byArticle.set(question.article, [question]);
    else others.push(question);
  }
  const each = Math.ceil(limit / Math.max(1, byArticle.size));
  const spread = [...byArticle.values()].map((own) =>
    Array.from(
      { length: Math.min(each, own.length) },
      (_, at) => own[Math.floor((at * own.length) / Math.min(each, own.length))]?.text ?? '',
    ),
  );
  return Array.from({ length: each }, (_, at) => spread.flatMap((own) => own[at] ?? []))
    .flat()
    .slice(0, limit);
}

/** Questions near to one that had no answer; those in whose place the articles do answer. */
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

/** Whoever keeps the corpus has its questions checked, so that the first few nearly always do. */
const LOOKED_AT = 6;
