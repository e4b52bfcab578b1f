import type { Abstained } from '../domain/answer.ts';
import type { Phrasing } from '../domain/article.ts';
import type { SuggestOptions } from '../domain/library.ts';
import type { Subject } from '../domain/subject.ts';
import type { Language } from '../domain/synonyms.ts';
import { foldedWords } from '../language/tokens.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { type QueryWord, readQuery } from '../search/query.ts';
import type { Search } from '../search/search.ts';

/** A phrasing that may be offered as a question. */
interface AskedQuestion {
  readonly text: string;
  readonly language: string;
  /** The ids of its article and of its paragraph. */
  readonly article: string;
  readonly paragraph: string;
  readonly words: readonly string[];
}

/** The questions that may be offered, prepared for comparing. A question's index is its number. */
export interface AskedQuestions {
  /** Each once, in the order of the articles. */
  readonly all: readonly AskedQuestion[];
  /** By term, and by word as it is written: the numbers of the questions that hold it. */
  readonly withTerm: ReadonlyMap<string, ReadonlySet<number>>;
  readonly withWord: ReadonlyMap<string, ReadonlySet<number>>;
  /** By paragraph: the numbers of its questions. */
  readonly ofParagraph: ReadonlyMap<string, ReadonlySet<number>>;
  /**
   * Questions in a language from all parts of the articles; in English where none is in that language, and
   * titles where there is no question at all.
   */
  examples(options: SuggestOptions): readonly string[];
}

/** The language of a phrasing that does not name one. */
const ARTICLES_LANGUAGE = 'en';

/** Whether a phrasing may be offered as a question. */
export function isOffered({ text }: Pick<Phrasing, 'text'>): boolean {
  return /[?？]$/u.test(text);
}

/** Collects all phrasings that may be offered. `own` are the subject's examples by language. */
export function collectQuestions(
  { analyzer, articles, passages }: PassageIndex,
  own: Subject['examples'],
): AskedQuestions {
  const found = new Map<string, Omit<AskedQuestion, 'words'>>();
  for (const { article, paragraph } of passages) {
    for (const { text, language } of paragraph.asked.filter(isOffered)) {
      found.set(text, {
        text,
        language: language ?? ARTICLES_LANGUAGE,
        article: article.id,
        paragraph: paragraph.id,
      });
    }
  }
  const withTerm = new Map<string, Set<number>>();
  const withWord = new Map<string, Set<number>>();
  const ofParagraph = new Map<string, Set<number>>();
  const all = [...found.values()].map((question, number): AskedQuestion => {
    const tokens = analyzer.tokenize(question.text);
    for (const { term, word } of tokens) {
      addTo(withTerm, term, number);
      addTo(withWord, word, number);
    }
    addTo(ofParagraph, question.paragraph, number);
    return { ...question, words: tokens.map(({ word }) => word) };
  });
  const choose = ({ limit, longest, language = ARTICLES_LANGUAGE }: SuggestOptions) => {
    const short = ({ text }: { readonly text: string }): boolean => text.length <= longest;
    const inLanguage = (one: Language): readonly string[] => {
      const given = (own[one] ?? []).filter((text) => short({ text }));
      const asked = all.filter((question) => question.language === one && short(question));
      return [...new Set([...given, ...spreadOver(asked, limit - given.length)])];
    };
    const titles = articles.map(({ title }) => title).filter((text) => short({ text }));
    const lists = [inLanguage(language), inLanguage(ARTICLES_LANGUAGE), titles];
    return lists.find(({ length }) => length > 0)?.slice(0, limit) ?? [];
  };
  // There are as many different options as places that show examples.
  const chosen = new Map<string, readonly string[]>();
  return {
    all,
    withTerm,
    withWord,
    ofParagraph,
    examples(options) {
      const key = `${options.limit} ${options.longest} ${options.language}`;
      const examples = chosen.get(key) ?? choose(options);
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
  if (limit <= 0) return [];
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

/** What questions are compared with a typed text by. */
interface Fitting {
  readonly questions: AskedQuestions;
  readonly search: Search;
}

/** The questions that fit a text that is being typed, best first. */
export function fittingQuestions(
  typed: string,
  options: SuggestOptions,
  { questions, search }: Fitting,
): readonly string[] {
  const words = foldedWords(typed);
  if (words.length === 0) return [];
  const query = readQuery(typed, search, options.language);
  // The last word may still be incomplete.
  const unfinished = /[\p{L}\p{N}\p{M}]$/u.test(typed) ? words.at(-1) : undefined;
  const shares = coveredShares(query.words, unfinished, questions);
  const fits = shares.map((share, number) =>
    beginsWith(questions.all[number]?.words ?? [], words) ? BEGINS : share,
  );
  return bestFitting(fits, LEAST_FIT, options, questions);
}

/**
 * Questions for someone whose question has no answer: those that cover much of what it says, the
 * paragraphs nearest to it first. None is better than one about something else.
 */
export function relatedQuestions(
  { question, nearest, language }: Abstained,
  options: SuggestOptions,
  { questions, search }: Fitting,
): readonly string[] {
  const query = readQuery(question, search, language);
  const shares = coveredShares(query.words, undefined, questions);
  const ranks = new Map(nearest.map(({ id }, rank) => [id, rank]));
  const fits = shares.map((share, number) => {
    const rank = ranks.get(questions.all[number]?.paragraph ?? '') ?? ranks.size;
    return share - rank * RANK;
  });
  return bestFitting(fits, RELATED_FIT - ranks.size * RANK, options, questions);
}

/** The questions with the best fits, in the language wanted where a paragraph has one in it. */
function bestFitting(
  fits: Float64Array,
  least: number,
  { limit, longest, language = ARTICLES_LANGUAGE }: SuggestOptions,
  { all, ofParagraph }: AskedQuestions,
): readonly string[] {
  const known = [ARTICLES_LANGUAGE, language];
  const fitOf = (number: number): number => fits[number] ?? 0;
  const lengthOf = (number: number): number => all[number]?.text.length ?? 0;
  const byFit = (a: number, b: number): number => fitOf(b) - fitOf(a) || lengthOf(a) - lengthOf(b);
  const isWanted = (number: number): boolean =>
    all[number]?.language === language && lengthOf(number) <= longest;
  const shown = [...all.keys()]
    .filter((number) => fitOf(number) >= least && known.includes(all[number]?.language ?? ''))
    .sort(byFit)
    .flatMap((number) => {
      const alike = ofParagraph.get(all[number]?.paragraph ?? '') ?? NONE;
      const own = isWanted(number) ? number : [...alike].filter(isWanted).sort(byFit)[0];
      return own ?? (lengthOf(number) <= longest ? number : []);
    });
  return [...new Set(shown)].slice(0, limit).flatMap((number) => all[number]?.text ?? []);
}

/** The fit of a question that begins as the typed text does: more than any share. */
const BEGINS = 2;

/** The least fit of a question that is suggested while somebody types, and of one in place of an answer. */
const LEAST_FIT = 0.25;
const RELATED_FIT = 0.3;

/** What each rank costs that a paragraph is behind the nearest one: it decides between like fits. */
const RANK = 0.001;

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
