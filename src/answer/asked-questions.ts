import type { Phrasing } from '../domain/article.ts';
import type { SuggestOptions } from '../domain/library.ts';
import { foldedWords } from '../language/tokens.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { type QueryWord, readQuery } from '../search/query.ts';
import type { Search } from '../search/search.ts';

/** A phrasing that may be offered as a question. */
interface AskedQuestion {
  readonly text: string;
  /** The id of its article. */
  readonly article: string;
  readonly words: readonly string[];
}

/** The questions that may be offered, prepared for comparing. A question's index is its number. */
export interface AskedQuestions {
  /** Each once, in the order of the articles. */
  readonly all: readonly AskedQuestion[];
  /** By term, and by word as it is written: the numbers of the questions that hold it. */
  readonly withTerm: ReadonlyMap<string, ReadonlySet<number>>;
  readonly withWord: ReadonlyMap<string, ReadonlySet<number>>;
  /** Questions from all parts of the articles. */
  examples(options: SuggestOptions): readonly string[];
}

/** Whether a phrasing may be offered as a question: it is in English and ends in `?`. */
export function isOffered({ text, language }: Phrasing): boolean {
  return text.endsWith('?') && (language ?? 'en') === 'en';
}

/** Collects all phrasings that may be offered. */
export function collectQuestions({ analyzer, passages }: PassageIndex): AskedQuestions {
  const articleOf = new Map<string, string>();
  for (const { article, paragraph } of passages) {
    for (const phrasing of paragraph.asked) {
      if (isOffered(phrasing)) articleOf.set(phrasing.text, article.id);
    }
  }
  const withTerm = new Map<string, Set<number>>();
  const withWord = new Map<string, Set<number>>();
  const all = [...articleOf].map(([text, article], number): AskedQuestion => {
    const tokens = analyzer.tokenize(text);
    for (const { term, word } of tokens) {
      addTo(withTerm, term, number);
      addTo(withWord, word, number);
    }
    return { text, article, words: tokens.map(({ word }) => word) };
  });
  // There are as many different options as places that show examples.
  const chosen = new Map<string, readonly string[]>();
  return {
    all,
    withTerm,
    withWord,
    examples({ limit, longest }) {
      const key = `${limit} ${longest}`;
      const examples =
        chosen.get(key) ??
        spreadOver(
          all.filter(({ text }) => text.length <= longest),
          limit,
        );
      chosen.set(key, examples);
      return examples;
    },
  };
}

function addTo(numbers: Map<string, Set<number>>, key: string, number: number): void {
  const others = numbers.get(key);
  if (others === undefined) numbers.set(key, new Set([number]));
  else others.add(number);
}

/** Takes from each article in turn, and from places spread evenly over it. */
function spreadOver(questions: readonly AskedQuestion[], limit: number): readonly string[] {
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

/** The questions that fit a text that is being typed, best first. */
export function fittingQuestions(
  typed: string,
  { limit, longest }: SuggestOptions,
  { questions, search }: { readonly questions: AskedQuestions; readonly search: Search },
): readonly string[] {
  const words = foldedWords(typed);
  if (words.length === 0) return [];
  const query = readQuery(typed, search);
  // The last word may still be incomplete.
  const unfinished = /[\p{L}\p{N}\p{M}]$/u.test(typed) ? words.at(-1) : undefined;
  const shares = coveredShares(query.words, unfinished, questions);
  return questions.all
    .map(({ text, words: own }, number) => ({
      text,
      fit: beginsWith(own, words) ? BEGINS : (shares[number] ?? 0),
    }))
    .filter(({ text, fit }) => fit >= LEAST_FIT && text.length <= longest)
    .sort((a, b) => b.fit - a.fit || a.text.length - b.text.length)
    .slice(0, limit)
    .map(({ text }) => text);
}

/** The fit of a question that begins as the typed text does: more than any share. */
const BEGINS = 2;

/** The least fit of a question that is suggested. */
const LEAST_FIT = 0.25;

/** Whether a question begins with the typed words, the last of which may be incomplete. */
function beginsWith(question: readonly string[], typed: readonly string[]): boolean {
  const last = typed.length - 1;
  return typed.every((word, at) =>
    at === last ? question[at]?.startsWith(word) : question[at] === word,
  );
}

/** By question: the share of the typed information (idf) that it covers, from 0 to 1. */
function coveredShares(
  typed: readonly QueryWord[],
  unfinished: string | undefined,
  questions: AskedQuestions,
): Float64Array {
  const covered = new Float64Array(questions.all.length);
  let total = 0;
  for (const word of typed) {
    total += word.idf;
    for (const number of holdersOf(word, unfinished, questions)) {
      covered[number] = (covered[number] ?? 0) + word.idf;
    }
  }
  return total === 0 ? covered : covered.map((idf) => idf / total);
}

/** The numbers of the questions that hold a word, or an alternative to it. */
function holdersOf(
  { typed, alternatives }: QueryWord,
  unfinished: string | undefined,
  { withTerm, withWord }: AskedQuestions,
): ReadonlySet<number> {
  const holders = new Set<number>();
  for (const { terms } of alternatives) {
    const [first = NONE, ...others] = terms.map((term) => withTerm.get(term) ?? NONE);
    for (const number of first) {
      if (others.every((other) => other.has(number))) holders.add(number);
    }
  }
  if (unfinished !== undefined && foldedWords(typed).at(-1) === unfinished) {
    for (const [word, numbers] of withWord) {
      if (word.startsWith(unfinished)) for (const number of numbers) holders.add(number);
    }
  }
  return holders;
}

const NONE: ReadonlySet<number> = new Set();
