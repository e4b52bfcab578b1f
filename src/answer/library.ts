import type { Article } from '../domain/article.ts';
import type { FoundSources, Library, SentenceSource, Surroundings } from '../domain/library.ts';
import type { Subject } from '../domain/subject.ts';
import { foldedWords } from '../language/tokens.ts';
import { createQuoteCheck } from '../quote/check-quote.ts';
import type { IndexedPassage } from '../search/passage-index.ts';
import { plainPassage } from '../search/passages.ts';
import type { Search } from '../search/search.ts';
import { answerQuestion } from './ask.ts';
import { createSuggest, relatedQuestions } from './suggestions.ts';

/** Puts the articles and their search together into all that the outside may ask. */
export function createLibrary(
  articles: readonly Article[],
  subject: Subject,
  search: Search,
): Library {
  const ordered = articles.toSorted(byPublisherThenNewest);
  const { index } = search;
  const suggest = createSuggest(search);
  const asOf = latest(articles.map(({ published }) => published));
  return {
    ask: (question, options = {}) => answerQuestion(question, options, search),
    around: (id) => surroundings(index.passages, id),
    articles: () => ordered,
    findArticles: (text) => findArticles(ordered, text),
    asOf: () => asOf,
    findSources: (message, limit) => findSources(message, limit, search),
    checkQuote: createQuoteCheck(index),
    suggest,
    relatedQuestions: (question, options) =>
      relatedQuestions(question, options, { search, suggest }),
    subject: (language) => ({
      help: subject.help[language] ?? null,
      smallTalk: subject.smallTalk[language] ?? null,
      example: subject.examples[language]?.[0] ?? suggest('', ONE_EXAMPLE)[0] ?? null,
    }),
    read: (articleId) => {
      const own = index.passages.filter(({ article }) => article.id === articleId);
      return own.length === 0 ? undefined : own.map(plainPassage);
    },
  };
}

/** A question of the articles' own, where the subject has none: as long as a line. */
const ONE_EXAMPLE = { limit: 1, longest: 100 } as const;

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

/**
 * The articles in whose publisher, title or id every typed word begins a word, in the order given;
 * all of them for a text without words. An id typed whole finds its article alone.
 */
function findArticles(articles: readonly Article[], typed: string): readonly Article[] {
  const exact = articles.filter(({ id }) => id === typed.trim());
  if (exact.length > 0) return exact;
  const prefixes = foldedWords(typed);
  return articles.filter(({ id, publisher, title }) => {
    const words = foldedWords(`${publisher} ${title} ${id}`);
    return prefixes.every((prefix) => words.some((word) => word.startsWith(prefix)));
  });
}

/** For each of a message's first sentences the passage that fits it best, or none where none answers it. */
async function findSources(message: string, limit: number, search: Search): Promise<FoundSources> {
  const { splitSentences } = search.index.analyzer;
  // The lines of a list end without a full stop.
  const sentences = message
    .split('\n')
    .flatMap((line) => splitSentences(line).map(([start, end]) => line.slice(start, end)))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  const looked: SentenceSource[] = [];
  for (const sentence of sentences.slice(0, limit)) {
    const answer = await answerQuestion(sentence, { limit: 1 }, search);
    const [passage = null] = answer.outcome === 'found' ? answer.passages : [];
    looked.push({ sentence, passage });
  }
  return { sentences: looked, left: sentences.length - looked.length };
}
