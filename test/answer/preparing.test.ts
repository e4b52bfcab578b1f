import { beforeEach, describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/answer/library.ts';
import { libraryOf } from '../../src/compose.ts';
import { readWords } from '../../src/corpus/word-lists.ts';
import type { Library } from '../../src/domain/library.ts';
import { NO_SUBJECT } from '../../src/domain/subject.ts';
import { LANGUAGES } from '../../src/domain/synonyms.ts';
import { createAnalyzer } from '../../src/language/analyzer.ts';
import { createAreCopies } from '../../src/search/copies.ts';
import { createFindUncoveredDates } from '../../src/search/covered-dates.ts';
import { createMiniSearchEngine } from '../../src/search/minisearch-engine.ts';
import { buildPassageIndex } from '../../src/search/passage-index.ts';
import { createThesaurus } from '../../src/search/thesaurus.ts';
import { FEATURE_WEIGHT } from '../../src/search/tuning.ts';
import { anArticle, COAST_WIRE } from '../support/articles.ts';
import { aLexicon, anIndex } from '../support/search.ts';

const QUESTIONS = {
  en: 'How many nets are there?',
  uk: 'Скільки сіток повернуть?',
  ru: 'Сколько сетей вернут?',
  tr: 'Kaç ağ geri verilecek?',
  fr: 'Combien de filets y a-t-il ?',
  zh: '有多少渔网？',
};

/** What was read since the last test of the lists and the synonym rules of each language. */
let read: string[] = [];

beforeEach(() => {
  read = [];
});

/** The object, of which every field that is read is noted. */
function watched<T extends object>(object: T, name: string): T {
  return new Proxy(object, {
    get(target, key) {
      read.push(`${name}: ${String(key)}`);
      return Reflect.get(target, key);
    },
  });
}

function aWatchedLibrary(): Library {
  const { words } = readWords(['corpus/words']);
  const analyzer = createAnalyzer({ ...words, asking: watched(words.asking, 'lists') });
  const rules = LANGUAGES.map((language) =>
    watched({ file: language, line: 1, language, from: ['mesh'], to: ['nets'] }, 'rule'),
  );
  const index = buildPassageIndex([COAST_WIRE], analyzer);
  return libraryOf(index, { thesaurus: createThesaurus(rules, analyzer) });
}

async function prepared(library: Library): Promise<Library> {
  for await (const _ of library.prepare());
  return library;
}

describe('a prepared library', () => {
  test.each(LANGUAGES)('reads no list for its first question in %s', async (language) => {
    const library = await prepared(aWatchedLibrary());
    read = [];
    await library.ask(QUESTIONS[language]);
    expect(read).toEqual([]);
  });

  test('answers as one that is not', async () => {
    const library = await prepared(aWatchedLibrary());
    const other = aWatchedLibrary();
    for (const language of LANGUAGES) {
      const { elapsedMs: _, ...answer } = await library.ask(QUESTIONS[language]);
      expect(await other.ask(QUESTIONS[language])).toMatchObject(answer);
    }
    const quotation = 'The fleets agreed to return';
    expect(library.checkQuotes(quotation)).toEqual(other.checkQuotes(quotation));
  });
});

test('without preparation, the first question in a language reads its lists', async () => {
  const library = aWatchedLibrary();
  read = [];
  await library.ask(QUESTIONS.uk);
  expect(read).toContain('lists: uk');
  expect(read).toContain('rule: from');
});

describe('the articles', () => {
  const index = anIndex([
    anArticle({
      body: ['The island and mainland fleets met at Gull House.', 'A storm sank 12 boats.'],
      asked: [['Where did the fleets meet?'], ['How many boats did the storm sink?']],
    }),
  ]);
  const engine = createMiniSearchEngine(index);
  let searches = 0;
  const aCountingLibrary = (): Library =>
    createLibrary(index.articles, NO_SUBJECT, {
      engine: {
        search(terms, options) {
          searches += 1;
          return engine.search(terms, options);
        },
      },
      ...aLexicon(index),
      weights: FEATURE_WEIGHT,
      findUncoveredDates: createFindUncoveredDates(index),
      areCopies: createAreCopies(),
    });
  const options = { limit: 2, longest: 80 };
  /** The paragraph that it is near to does not say when. */
  const MISSED = 'when did the storm sink boats';

  test('are asked each of their own questions once', async () => {
    const library = aCountingLibrary();
    const missed = await library.ask(MISSED);
    const first = await library.offers(missed, options);
    expect(first.questions).toHaveLength(1);
    searches = 0;
    expect(await library.offers(missed, options)).toEqual(first);
    expect(searches).toBe(0);
  });

  test('are asked them before anyone else asks', async () => {
    const library = await prepared(aCountingLibrary());
    const missed = await library.ask(MISSED);
    searches = 0;
    expect((await library.offers(missed, options)).questions).toHaveLength(1);
    expect(searches).toBe(0);
  });
});
