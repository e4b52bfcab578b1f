import type { AnswerKind } from '../language/answer-kind.ts';
import { type ArticleWords, createArticleWords } from './article-words.ts';
import { bestSentence } from './best-sentence.ts';
import type { Hit } from './engine.ts';
import {
  type CompiledQuery,
  compileQuery,
  coveredShare,
  type Match,
  matchPassage,
  matchTerms,
  type PassageMatch,
  pairShare,
  type WordWeights,
} from './matching.ts';
import type { IndexedPassage, IndexedSentence, PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';
import { BM25, FEATURE_WEIGHT, FIELD_BOOST, OTHER_KIND } from './tuning.ts';

/** How well a passage fits a question, by several measures, each from 0 to 1. */
export interface Features {
  /** BM25 over text, section and title, as a share of the highest possible score. */
  readonly bm25: number;
  /** The share of the question's information that its best sentence covers, weighed by its article. */
  readonly sentence: number;
  /** How close together the question's neighbouring words are. */
  readonly pairs: number;
  /** How clearly the best sentence holds the kind of answer asked for; 0 where no kind is known. */
  readonly kind: number;
  /** The share of the question's information that only the paragraphs next to it cover. */
  readonly neighbours: number;
  /** The share of the question's information that its article covers as a whole. */
  readonly article: number;
  /** The share of the title's words that the question names. */
  readonly titled: number;
  /** How well its best phrasing fits the question. */
  readonly asked: number;
  /** For a question that asks for the whole: how near it is to the article's beginning. */
  readonly opening: number;
  /** For such a question: whether its heading holds a word that asks: "What comes next". */
  readonly headed: number;
  /** `bm25`, with words weighed by their article. */
  readonly bm25InArticle: number;
  /** `article`, with words weighed by it. */
  readonly inArticle: number;
  /** The share of the question's words that its article does not hold, but for words in most texts. */
  readonly absent: number;
  /** How far the best sentence covers what the question asserts; 1 where it asserts nothing. */
  readonly asserted: number;
  /** How much the most telling word tells that neither paragraph, heading nor title holds. */
  readonly gap: number;
}

/** The features of a passage that shares nothing with the question. */
export const NO_FEATURES: Features = {
  bm25: 0,
  sentence: 0,
  pairs: 0,
  kind: 0,
  neighbours: 0,
  article: 0,
  titled: 0,
  asked: 0,
  opening: 0,
  headed: 0,
  bm25InArticle: 0,
  inArticle: 0,
  absent: 1,
  asserted: 0,
  gap: 1,
};

/** The weight of each feature in the score; 0 for one that is left out. */
export type FeatureWeights = Readonly<Partial<Record<keyof Features, number>>>;

/** A candidate with its score. */
export interface RankedPassage {
  readonly passage: IndexedPassage;
  /** The weighted sum of its features. */
  readonly score: number;
  readonly features: Features;
  /** The sentence that answers best, or null where none covers any of the question. */
  readonly bestSentence: IndexedSentence | null;
}

/**
 * The second stage of the search: ranks the engine's hits, best first, by features that the engine
 * does not have. The order of the hits decides between equal scores.
 */
export function rankPassages(
  query: Query,
  hits: readonly Hit[],
  index: PassageIndex,
  weights: FeatureWeights = FEATURE_WEIGHT,
): readonly RankedPassage[] {
  const compiled = compileQuery(query, index);
  const articleWordsOf = createArticleWords(query, index);
  // A passage is matched once, as a candidate and as a neighbour of others.
  const matches = new Map<number, PassageMatch>();
  const matchOf = (number: number, passage: IndexedPassage): PassageMatch => {
    const match = matches.get(number) ?? matchPassage(compiled, passage);
    matches.set(number, match);
    return match;
  };
  return hits
    .flatMap(({ passage: number }): readonly RankedPassage[] => {
      const passage = index.passages[number];
      // A lead-in announces an answer and holds none.
      if (passage === undefined || passage.isLeadIn) return [];
      const neighbours = [number - 1, number + 1].flatMap((other) => {
        const neighbour = index.passages[other];
        return neighbour?.article === passage.article ? [matchOf(other, neighbour).whole] : [];
      });
      const judged = judgePassage(passage, {
        index,
        query: compiled,
        kind: query.kind,
        asksForWhole: query.asksForWhole,
        askingTerms: query.askingTerms,
        match: matchOf(number, passage),
        neighbours,
        words: articleWordsOf(passage),
      });
      return [{ passage, score: weightedSum(judged.features, weights), ...judged }];
    })
    .sort((a, b) => b.score - a.score);
}

function weightedSum(features: Features, weights: FeatureWeights): number {
  let sum = 0;
  for (const name of FEATURES) sum += features[name] * (weights[name] ?? 0);
  return sum;
}

const FEATURES = Object.keys(FEATURE_WEIGHT) as readonly (keyof typeof FEATURE_WEIGHT)[];

/** What the features of a passage are computed from. */
interface PassageContext {
  readonly index: PassageIndex;
  readonly query: CompiledQuery;
  readonly kind: AnswerKind | null;
  readonly asksForWhole: boolean;
  readonly askingTerms: ReadonlySet<string>;
  readonly match: PassageMatch;
  /** The matches of the paragraphs before and after it in its article. */
  readonly neighbours: readonly Match[];
  /** How its article uses the words of the question. */
  readonly words: ArticleWords;
}

function judgePassage(
  passage: IndexedPassage,
  context: PassageContext,
): Pick<RankedPassage, 'features' | 'bestSentence'> {
  const { query, kind, asksForWhole, match, neighbours, words } = context;
  const { whole } = match;
  const title = matchTerms(query, passage.title);
  const best = bestSentence(passage, context);
  const ownCover = (word: number): number => whole.cover[word] ?? 0;
  const coverBeyondOwn = (word: number): number => {
    let most = 0;
    for (const { cover } of neighbours) most = Math.max(most, (cover[word] ?? 0) - ownCover(word));
    return most;
  };
  const section = matchTerms(query, passage.section);
  const coverWithHeads = (word: number): number =>
    Math.max(ownCover(word), title.cover[word] ?? 0, section.cover[word] ?? 0);
  const bm25 = bm25Of(passage, { title, section }, context);
  return {
    bestSentence: best.sentence,
    features: {
      bm25: bm25(query.weights),
      bm25InArticle: bm25(words),
      inArticle: coveredShare(words, (word) => words.cover[word] ?? 0),
      sentence: best.coverage,
      pairs: pairShare(whole, words),
      kind: best.kind,
      neighbours: coveredShare(query.weights, coverBeyondOwn),
      article: coveredShare(query.weights, (word) => words.cover[word] ?? 0),
      titled: matchedShare(title, passage.title),
      asked: phrasingFit(passage, query, kind),
      opening:
        asksForWhole && !(kind !== null && SELDOM_FIRST.has(kind))
          ? 1 / passage.paragraph.number
          : 0,
      headed: isHeadedBy(passage, context) ? 1 : 0,
      absent: words.absent,
      asserted: query.assertedWord === null ? 1 : best.cover(query.assertedWord),
      gap: largestGap(words, coverWithHeads),
    },
  };
}

/**
 * Makes BM25F (Robertson and Zaragoza 2009, section 3.6) of a passage, by the weights of the words: the
 * fields' frequencies are added up before they saturate. Each word's part is divided by its limit, so
 * that the result is from 0 to 1.
 */
function bm25Of(
  { terms }: IndexedPassage,
  { title, section }: { readonly title: Match; readonly section: Match },
  { index, match: { whole } }: PassageContext,
): (weights: WordWeights) => number {
  const norm = 1 - BM25.b + (BM25.b * terms.length) / index.meanLength;
  const saturated = (word: number): number => {
    const frequency =
      (FIELD_BOOST.text * (whole.frequency[word] ?? 0)) / norm +
      FIELD_BOOST.section * (section.frequency[word] ?? 0) +
      FIELD_BOOST.title * (title.frequency[word] ?? 0);
    return frequency / (frequency + BM25.k1);
  };
  return (weights) => coveredShare(weights, saturated);
}

/**
 * How well a passage's best phrasing fits the question, from 0 to 1; 0 without phrasings: the F1
 * score of the share of the question that the phrasing covers, and the share of the phrasing that
 * the question covers.
 */
function phrasingFit(
  { asked }: IndexedPassage,
  query: CompiledQuery,
  kind: AnswerKind | null,
): number {
  let best = 0;
  for (const phrasing of asked) {
    const match = matchTerms(query, phrasing.terms);
    const recall = coveredShare(query.weights, (word) => match.cover[word] ?? 0);
    const precision = matchedShare(match, phrasing.terms);
    if (recall + precision === 0) continue;
    // "Who has to meet" is no phrasing of "where did they meet".
    const isSameKind = kind === phrasing.kind || kind === null || phrasing.kind === null;
    const fit = (2 * recall * precision) / (recall + precision);
    best = Math.max(best, fit * (isSameKind ? 1 : OTHER_KIND));
  }
  return best;
}

/** The share of a list of terms that match the question; 0 for an empty list. */
function matchedShare({ positions }: Match, terms: Int32Array): number {
  if (terms.length === 0) return 0;
  let matched = 0;
  for (let at = 0; at < terms.length; at += 1) {
    if (positions.some((own) => own.includes(at))) matched += 1;
  }
  return matched / terms.length;
}

function isHeadedBy(
  { section }: IndexedPassage,
  { index, askingTerms }: Pick<PassageContext, 'index' | 'askingTerms'>,
): boolean {
  return askingTerms.size > 0 && section.some((term) => askingTerms.has(index.terms[term] ?? ''));
}

/** The largest part of a word's idf that is not covered, as a share of the rarest word's. */
function largestGap({ idf }: ArticleWords, coverOf: (word: number) => number): number {
  let most = 0;
  for (let word = 0; word < idf.length; word += 1) {
    most = Math.max(most, (idf[word] ?? 0) * (1 - coverOf(word)));
  }
  return Math.min(1, most / RAREST);
}

/** About the idf of a word that a short article does not hold, nor any other text. */
const RAREST = 7;

/** What is wanted and what comes next seldom stands in the opening. */
const SELDOM_FIRST: ReadonlySet<AnswerKind> = new Set(['wants', 'next']);
