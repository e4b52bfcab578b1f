import type { Article } from '../domain/article.ts';
import type { Library, Surroundings } from '../domain/library.ts';
import { createSentenceSplitter, type SentenceSplitter } from '../language/sentences.ts';
import { createQuoteCheck } from '../quote/check-quote.ts';
import type { IndexedPassage } from '../search/passage-index.ts';
import type { Search } from '../search/search.ts';
import { plainPassage } from '../search/to-passage.ts';
import { answerQuestion } from './answer-question.ts';
import { findArticles } from './find-articles.ts';
import { findSources } from './find-sources.ts';
import { relatedQuestions } from './related-questions.ts';
import { createSuggest } from './suggest.ts';

/** Puts the articles and their search together into all that the outside may ask. */
export function createLibrary(articles: readonly Article[], search: Search): Library {
  const ordered = articles.toSorted(byPublisherThenNewest);
  const { index, thesaurus } = search;
  const suggest = createSuggest(index, thesaurus);
  let split: SentenceSplitter | undefined;
  const asOf = latest(articles.map(({ published }) => published));
  return {
    ask: (question, options = {}) => answerQuestion(question, options, search),
    around: (id) => surroundings(index.passages, id),
    articles: () => ordered,
    findArticles: (text) => findArticles(ordered, text),
    asOf: () => asOf,
    findSources: (message, limit) => {
      split ??= createSentenceSplitter();
      return findSources(message, limit, { search, split });
    },
    checkQuote: createQuoteCheck(index),
    suggest,
    relatedQuestions: (question, options) =>
      relatedQuestions(question, options, { search, suggest }),
    read: (articleId) => {
      const own = index.passages.filter(({ article }) => article.id === articleId);
      return own.length === 0 ? undefined : own.map(plainPassage);
    },
  };
}

/** Neighbours on each side: enough to see what "he" and "this" refer to, and all three fit a message. */
const NEIGHBOURS = 1;

function surroundings(passages: readonly IndexedPassage[], id: string): Surroundings | undefined {
  // Where an article says the same paragraph twice, its id stands for the first.
  const number = passages.findIndex(({ paragraph }) => paragraph.id === id);
  const passage = passages[number];
  if (passage === undefined) return undefined;
  const inSameArticle = ({ article }: IndexedPassage): boolean => article === passage.article;
  return {
    before: passages
      .slice(Math.max(0, number - NEIGHBOURS), number)
      .filter(inSameArticle)
      .map(plainPassage),
    passage: plainPassage(passage),
    after: passages
      .slice(number + 1, number + 1 + NEIGHBOURS)
      .filter(inSameArticle)
      .map(plainPassage),
  };
}

function byPublisherThenNewest(a: Article, b: Article): number {
  return (
    a.publisher.localeCompare(b.publisher) ||
    firstDay(b.published).localeCompare(firstDay(a.published)) ||
    a.id.localeCompare(b.id)
  );
}

function latest(dates: readonly string[]): string {
  return dates.reduce((best, date) => (firstDay(date) > firstDay(best) ? date : best), '');
}

/** A date known to the month or year counts from the first day that it may mean. */
function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 'YYYY-MM-DD'.length);
}
