import { ENGLISH } from '../../../language/languages/english.ts';
import { wordSet } from '../../../language/languages/language-words.ts';
import { STOP_WORDS } from '../../../language/stop-words.ts';
import { TRAIT } from '../../../language/token-traits.ts';
import { gapBefore, isJoined, isSpaced, type Sentence, wordAt } from './sentence-words.ts';

/** Whether a word stands in the noun phrase that begins at an earlier place, or begins it. */
export function belongsTo(sentence: Sentence, start: number, at: number): boolean {
  const here = sentence.words[at];
  if (here === undefined || isGrammar(here.word) || here.traits & TRAIT.date) return false;
  if (here.traits & TRAIT.number) return at > start && isJoined(sentence, at);
  return isSpaced(sentence, at) || isJoined(sentence, at) || isOwnedBefore(sentence, at);
}

/** Whether a word carries a sentence and names nothing. */
export function isGrammar(word: string): boolean {
  return ENGLISH.functionWords.has(word) || STOP_WORDS.has(word) || OTHERS.has(word);
}

/** Whether a word looks like the plural of a noun, and is not one that owns: "soldiers' bodies". */
export function isPluralAt(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at);
  const isPlural = IRREGULAR.test(word) || (REGULAR.test(word) && !SINGULAR.has(word));
  return isPlural && !isOwnedBefore(sentence, at + 1);
}

/** "Moscow's | bombers", "soldiers' | bodies" */
function isOwnedBefore(sentence: Sentence, at: number): boolean {
  return OWNING.test(gapBefore(sentence, at));
}

const OWNING = /^['’]s?\s+$/u;
const REGULAR = /^\p{Ll}{2,}(?<![siu])s$/u;
const IRREGULAR =
  /^(?:people|children|\p{Ll}*(?:men|women)|police|personnel|troops|aircraft|feet|teeth)$/u;

const SINGULAR = wordSet(
  'always perhaps besides towards across news whereas afterwards sometimes overseas upwards series',
);

/** Beside the function words of questions: what may follow a noun phrase and is no part of it. */
const OTHERS = wordSet(
  `across after against along alongside amid among amongst around before behind below beneath beside
   beyond despite down during except inside near off outside over past per since than throughout till
   toward via whereas yet were was been being is are has had`,
);
