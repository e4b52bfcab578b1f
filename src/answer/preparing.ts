import { LANGUAGES } from '../domain/synonyms.ts';
import { readQuery } from '../search/query.ts';
import type { Search } from '../search/search.ts';

/** Prepares the word lists and the synonyms of each language, which are made at its first question. */
export function* prepareLanguages(search: Search): Iterable<undefined> {
  const { index, thesaurus, spellingOf, findUncoveredDates } = search;
  for (const language of LANGUAGES) {
    thesaurus.longestEntry([], 0, language);
    yield;
    spellingOf(language);
    yield;
  }
  for (const words of WORDS) {
    for (const language of LANGUAGES) {
      readQuery(words, search, language);
      yield;
    }
  }
  // The articles' dates are collected at the first question that names one.
  findUncoveredDates(readQuery('2000', search));
  yield;
  index.analyzer.frequencies.hasWord('');
  yield;
}

/** Some of each script: to tell the language of a question, the lists of its script are compared. */
const WORDS = ['aaa bbb', 'ааа ббб', '一'];
