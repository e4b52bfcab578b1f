import { wordSet } from '../../language/languages/language-words.ts';
import { TRAIT } from '../../language/token-traits.ts';
import type { Figure } from './reading/figure.ts';
import { isGrammar } from './reading/phrase-words.ts';
import { isSpaced, type Sentence, type Word } from './reading/sentence-words.ts';
import { SAYING } from './saying.ts';

/**
 * The words that say what is done with what a figure counts, as far as they stand beside it, links
 * apart: "sank | 12 boats", "12 boats | were sunk". A word that only says so is none.
 */
export function governorsOf({ from, to }: Figure, sentence: Sentence): readonly Word[] {
  return [...nearest(sentence, from - 1, -1), ...nearest(sentence, to, 1)];
}

/** The first word from a place on in one direction that is no link; none across a comma. */
function nearest(sentence: Sentence, start: number, step: 1 | -1): readonly Word[] {
  const links = step < 0 ? LINKS_BEFORE : LINKS_BEHIND;
  for (let at = start; ; at += step) {
    const here = sentence.words[at];
    if (here === undefined || !isSpaced(sentence, step < 0 ? at + 1 : at)) return [];
    if (links.has(here.word)) continue;
    return tells(here) ? [here] : [];
  }
}

function tells({ word, traits }: Word): boolean {
  if (traits & NO_VERB || SAYING.has(word) || ADVERB.test(word)) return false;
  return !isGrammar(word) || PLAIN_VERBS.has(word);
}

const ADVERB = /^(?:overnight|early|late|later|again|there|here|\p{L}+ly)$/u;
const NO_VERB = TRAIT.name | TRAIT.number | TRAIT.date | TRAIT.unit;

/** Not "down" and its like, which make another verb: to shoot drones down is not to shoot drones. */
const LINKS_BEFORE = wordSet('a an the of in on at to from for with by back over as into onto');
const LINKS_BEHIND = wordSet(
  `was were is are be been being had has have will would could can to also all then reportedly
   already now`,
);
const PLAIN_VERBS = wordSet(
  `hold held holding take took taken takes make made makes give gave given gives get gets got keep
   kept put use used include included includes involve involved involves`,
);
