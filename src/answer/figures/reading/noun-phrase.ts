import { baseForm } from '../../../language/irregular-forms.ts';
import { wordSet } from '../../../language/languages/language-words.ts';
import { TRAIT } from '../../../language/token-traits.ts';
import type { Noun } from './figure.ts';
import { belongsTo, isPluralAt } from './phrase-words.ts';
import { type Sentence, wordAt, writtenAt } from './sentence-words.ts';

/** A noun phrase: its noun, then what that is made of where the text says it, and the place after it. */
export interface NounPhrase {
  readonly nouns: readonly [Noun, ...Noun[]];
  readonly end: number;
}

/** Reads what several are of: "Russian long-range bombers | stationed there". Null where none follows. */
export function readPlural(sentence: Sentence, at: number): NounPhrase | null {
  for (let place = at; place < at + LONGEST && belongsTo(sentence, at, place); place += 1) {
    if (!isPluralAt(sentence, place)) continue;
    const next = place + 1;
    // "Arms dealers"
    const isModifier = belongsTo(sentence, at, next) && isPluralAt(sentence, next);
    return phraseOf(sentence, isModifier ? next : place);
  }
  // "12 dead"
  const isFate = FATES.has(wordAt(sentence, at)) && belongsTo(sentence, at, at);
  return isFate && !belongsTo(sentence, at, at + 1) ? phraseOf(sentence, at) : null;
}

/** Reads a noun phrase of one or of several: "strategic bomber fleet", "ceasefire". */
export function readNounPhrase(sentence: Sentence, at: number): NounPhrase | null {
  const plural = readPlural(sentence, at);
  if (plural !== null) return plural;
  let end = at;
  // "Wounded soldier", but "ceasefire | proposed by".
  while (belongsTo(sentence, at, end) && (end === at || !isVerb(wordAt(sentence, end)))) end += 1;
  if (end === at || end - at > LONGEST) return null;
  const phrase = phraseOf(sentence, end - 1);
  const isMadeUp = COLLECTIVES.has(wordAt(sentence, end - 1)) && end - 1 > at;
  const parts = isMadeUp ? phraseOf(sentence, end - 2) : null;
  if (phrase === null || parts === null) return phrase;
  return { nouns: [...phrase.nouns, ...parts.nouns], end };
}

/** The noun at a place, where it names what can be counted. */
export function nounAt(sentence: Sentence, at: number): Noun | null {
  const here = sentence.words[at];
  if (here === undefined || here.traits & NO_NOUN || !LETTERS.test(here.word)) return null;
  if (VAGUE.has(here.term)) return null;
  return { word: here.word, term: here.term, written: writtenAt(sentence, at, at + 1) };
}

/** "Proposed", "starting", "sank" */
function isVerb(word: string): boolean {
  return PARTICIPLE.test(word) || baseForm(word) !== word;
}

function phraseOf(sentence: Sentence, at: number): NounPhrase | null {
  const noun = nounAt(sentence, at);
  return noun === null ? null : { nouns: [noun], end: at + 1 };
}

/** Words of the longest phrase that is read: behind more, a list is more likely. */
const LONGEST = 6;

const NO_NOUN = TRAIT.unit | TRAIT.number | TRAIT.date;
const LETTERS = /^\p{L}{2,}$/u;
const PARTICIPLE = /(?:ed|ing)$/u;

const FATES = wordSet('dead wounded injured missing');
const COLLECTIVES = wordSet('fleet force army arsenal stock squadron crew team group');

/** Stems of what is counted in passing, and of what parts of anything are called. */
const VAGUE = wordSet('side parti thing wai part kind type sort point question number total case');
