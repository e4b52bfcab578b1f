import { LANGUAGES } from '../domain/synonyms.ts';
import { readQuery } from '../search/query.ts';
import type { Search } from '../search/search.ts';

/** Prepares the word lists and the synonyms of each language, which are made at its first question. */
export function* prepareLanguages(search: Search): Iterable<undefined> {
  const { index, thesaurus, findUncoveredDates } = search;
  for (const language of LANGUAGES) {
    thesaurus.longestEntry([], 0, language);
    yield;
  }
  for (const letter of LETTERS) {
    readQuery(letter, search);
    yield;
  }
  // The articles' dates are collected at the first question that names one.
  findUncoveredDates(index.analyzer.readQuestion('2000', thesaurus.entriesOf).words);
  yield;
}

/** One of each script: to tell the language of a question, the lists of its script are compared. */
const LETTERS = ['a', 'а', '一'];
