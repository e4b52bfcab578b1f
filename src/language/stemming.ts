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

/**
 * Makes a stemmer that takes no more than the inflection off an English word: "dictates" and "dictated" are
 * forms of "dictate", but "dictator" is another word, though Porter gives both one stem.
 */
export function createEntryStemmer(baseForms: ReadonlyMap<string, string>): StemOf {
  return (word, language) =>
    language === 'en' ? withoutInflection(baseForms.get(word) ?? word) : SNOWBALL[language](word);
}

function withoutInflection(word: string): string {
  if (!PLAIN.test(word) || word.length < SHORTEST_INFLECTED) return word;
  const stem = word
    .replace(/(?<=[^aeiou])ies$|(?<=[^aeiou])ied$/u, 'y')
    .replace(/(?<=s|x|z|ch|sh)es$/u, '')
    .replace(/(?<=[^su])s$/u, '')
    .replace(/(?<=[aeiouy].*)(?:ed|ing)$/u, '');
  // "stopped" and "stopping" are forms of "stop", as "hoped" and "hoping" are of "hope".
  return stem.replace(/([b-df-hjkmnpqrtv-xz])\1$/u, '$1').replace(/e$/u, '');
}

/** In letters: "is" and "red" have no ending. */
const SHORTEST_INFLECTED = 4;
