import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { stemmer as porter } from 'stemmer';
import type { Language } from '../domain/synonyms.ts';

/** The stem of a folded word: the part that its inflected forms share. */
export type StemOf = (word: string, language: Language) => string;

/**
 * Makes a stemmer: Porter's (1980) for English, Snowball's for the other languages, none for
 * Chinese, which has no endings. `baseForms` maps irregular English forms to their base.
 */
export function createStemmer(baseForms: ReadonlyMap<string, string>): StemOf {
  return (word, language) => {
    if (language !== 'en') return SNOWBALL[language](word);
    // Numbers, initials and other scripts have no English stem.
    return PLAIN.test(word) ? porter(baseForms.get(word) ?? word) : word;
  };
}

const SNOWBALL: Readonly<Record<Exclude<Language, 'en'>, (word: string) => string>> = {
  uk: (word) => ukrainian(withShortI(word)),
  ru: (word) => russian(withShortI(word)),
  tr: turkish,
  fr: french,
  zh: (word) => word,
};

/** Folding turns й into и. After a vowel it becomes й again, which the stemmers expect. */
function withShortI(word: string): string {
  return word.replace(/(?<=[аеиоуыэюяіє])и/gu, 'й');
}

const PLAIN = /^[a-z]+$/u;
