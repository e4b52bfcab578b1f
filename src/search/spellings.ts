import type { Language } from '../domain/synonyms.ts';
import { createSpelling, type Spelling } from '../language/spelling.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Thesaurus } from './thesaurus.ts';

/** The spelling of questions in a language. */
export type SpellingOf = (language: Language) => Spelling;

/**
 * Makes the function that gives them: of the articles' words and of the synonym entries of the language.
 * Each is made at the first misspelt word.
 */
export function createSpellings(index: PassageIndex, thesaurus: Thesaurus): SpellingOf {
  const made = new Map<Language, Spelling>();
  return (language) => {
    let spelling = made.get(language);
    if (spelling === undefined) {
      // No article in English holds a word in Cyrillic or Chinese.
      const words = new Map(LATIN.has(language) ? index.words : []);
      for (const word of thesaurus.wordsOf(language)) if (!words.has(word)) words.set(word, 0);
      spelling = createSpelling(words);
      made.set(language, spelling);
    }
    return spelling;
  };
}

const LATIN: ReadonlySet<Language> = new Set(['en', 'fr', 'tr']);
