import type { Article } from '../domain/article.ts';
import type {
  AskOptions,
  FoundSources,
  Library,
  SentenceSource,
  Surroundings,
} from '../domain/library.ts';
import type { Subject } from '../domain/subject.ts';
import { hasWord } from '../language/tokens.ts';
import { createQuoteCheck } from '../quote/check-quote.ts';
import { createSourceReading } from '../quote/read-source.ts';
import type { IndexedPassage } from '../search/passage-index.ts';
import { plainPassage } from '../search/passages.ts';
import { readQuery } from '../search/query.ts';
import type { Search } from '../search/search.ts';
import { createFindArticles, listArticles } from './article-list.ts';
import { answerQuestion } from './ask.ts';
import { prepareLanguages } from './preparing.ts';
import { createSuggestions } from './suggestions.ts';

/** Makes a library of articles, from their subject and their search. */
export function createLibrary(
  articles: readonly Article[],
  subject: Subject,
  search: Search,
): Library {
  const list = listArticles(articles);
  const { index } = search;
  const suggestions = createSuggestions(search, subject.examples);
  const { suggest, offers } = suggestions;
  const quoteSource = createSourceReading(index);
  return {
    ask: (question, options = {}) => answerQuestion(question, options, search),
    around: (id) => surroundings(index.passages, id),
    articles: () => list.articles,
    findArticles: createFindArticles(list),
    asOf: () => list.asOf,
    asksForSource: (text, { locale } = {}) => readQuery(text, search, locale).asksForSource,
    findSources: (message, limit, options = {}) =>
      findSources(message, { ...options, limit }, search),
    checkQuotes: createQuoteCheck(search, quoteSource),
    suggest,
    offers,
    subject: (language) => ({
      help: subject.help[language] ?? null,
      smallTalk: subject.smallTalk[language] ?? null,
      example: suggest('', { ...ONE_EXAMPLE, language })[0] ?? null,
    }),
    read: (articleId) => {
      const own = index.passages.filter(({ article }) => article.id === articleId);
      return own.length === 0 ? undefined : own.map(plainPassage);
    },
    async *prepare() {
      yield* prepareLanguages(search);
      yield* suggestions.prepare();
      yield* quoteSource.steps();
    },
  };
}

/** The example that is shown where nothing was asked. It must fit one line. */
const ONE_EXAMPLE = { limit: 1, longest: 100 } as const;

/** Neighbours on each side: they show what "he" refers to, and three paragraphs fit a message. */
const NEIGHBOURS = 1;

function surroundings(passages: readonly IndexedPassage[], id: string): Surroundings | undefined {
  // Where an article has the same paragraph twice, both have one id: the first is shown.
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

/** Finds the best passage, or null, for each of the first `limit` sentences of a message. */
async function findSources(
  message: string,
  { limit, ...options }: Pick<AskOptions, 'locale'> & { readonly limit: number },
  search: Search,
): Promise<FoundSources> {
  const { splitSentences } = search.index.analyzer;
  // A line of a list need not end with a full stop.
  const sentences = message
    .split('\n')
    .flatMap((line) => splitSentences(line).map(([start, end]) => line.slice(start, end)))
    .filter(hasWord);
  const looked: SentenceSource[] = [];
  for (const sentence of sentences.slice(0, limit)) {
    const answer = await answerQuestion(sentence, { ...options, limit: 1 }, search);
    const [passage = null] = answer.outcome === 'found' ? answer.passages : [];
    looked.push({ sentence, passage });
  }
  return { sentences: looked, left: sentences.length - looked.length };
}
