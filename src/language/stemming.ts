import { stemmer } from 'stemmer';
import type { Language } from '../domain/synonyms.ts';
import { baseForm } from './irregular-forms.ts';
import { wordSet } from './languages/language-words.ts';

/**
 * The stem of a folded word. English by Porter's rules; the others lightly: the longest ending that
 * leaves three letters is taken off, which is enough to bring the forms of a listed word together.
 */
export function stemOf(word: string, language: Language): string {
  if (language === 'en') return PLAIN.test(word) ? stemmer(baseForm(word)) : word;
  const endings = ENDINGS[language];
  for (let length = LONGEST_ENDING; length > 0; length -= 1) {
    if (word.length - length >= SHORTEST_STEM && endings.has(word.slice(-length))) {
      return word.slice(0, -length);
    }
  }
  return word;
}

/** Plain English letters: numbers, initials and other scripts have no stem by Porter. */
const PLAIN = /^[a-z]+$/u;

const SHORTEST_STEM = 3;
const LONGEST_ENDING = 5;

/** Of nouns, adjectives and verbs, as folding leaves them: и for й, і for ї, е for ё. */
const UKRAINIAN = wordSet(
  `ами ями ові еві ого ього ому ьому ими іми ою ею єю ів їв еи ии іи ам ям ах ях ом ем єм их іх им ім
   ої ьої іи ия ія ію ії ти ати ити іти ують юють ує ює ає іє уть ють ать ять ить ав яв ив ів ала ила іла
   али или іли ало ило ться тися ся ло ла ли а я о е є у ю и і ь`,
);
const RUSSIAN = wordSet(
  `ами ями ого его ому ему ыми ими ою ею ои еи ыи ии ов ев ам ям ах ях ом ем ых их ым им ая яя ое ее
   ые ие ую юю ия ию ии ать ить еть ять уть ет ит ут ют ат ят ешь ишь ала ила ела али или ели ало ило
   ал ил ел ться тся ся ло ла ли а я о е у ю и ы ь`,
);
const TURKISH = wordSet(
  `mak mek lar ler lari leri larin lerin dan den tan ten nin nun in un yi yu nda nde da de ta te
   ya ye si su i u a e`,
);
const FRENCH = wordSet(
  `er ers ez ees ee es e s x ent ons ait aient ant ante antes antes ir it is re ra ront`,
);

const ENDINGS: Readonly<Record<Exclude<Language, 'en'>, ReadonlySet<string>>> = {
  uk: UKRAINIAN,
  ru: RUSSIAN,
  tr: TURKISH,
  fr: FRENCH,
  zh: new Set(),
};
