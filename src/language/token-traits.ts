import { wordSet } from './languages/language-words.ts';
import type { Token } from './tokens.ts';

/** What a token is by its looks, as bits: what answers a who, where, when, how many or why. */
export const TRAIT = {
  /** Capitalised where a common word would not be. */
  name: 1,
  /** A figure or a number word. */
  number: 2,
  /** A day, a month, a year, or "ago" and its like. */
  date: 4,
  /** A name behind "in", "at" and the like. */
  place: 8,
  /** A word that opens a reason or a purpose. */
  reason: 16,
  /** A unit of time, length or share. */
  unit: 32,
  /** A word that stands for what was named before it. */
  pronoun: 64,
  /** A word that tells an age. */
  age: 128,
} as const;

/** The traits of each token, given the half-open token ranges of the sentences. */
export function tokenTraits(
  text: string,
  tokens: readonly Token[],
  sentences: readonly { readonly from: number; readonly to: number }[],
): Uint8Array {
  const traits = new Uint8Array(tokens.length);
  for (const { from, to } of sentences) {
    for (let at = from; at < to; at += 1) {
      const { word, start } = tokens[at] as Token;
      let bits = traitsOfWord(word);
      if (isReason(tokens, at)) bits |= TRAIT.reason;
      if (isCapital(text, start) && !(bits & TRAIT.date)) {
        const next = tokens[at + 1];
        const opens = at === from;
        const nextIsCapital = at + 1 < to && next !== undefined && isCapital(text, next.start);
        // "Group of Seven" counts nothing.
        if (!opens && bits & TRAIT.number && !DIGIT.test(word)) bits &= ~TRAIT.number;
        // A word that opens a sentence is a name where the word after it looks like one too.
        if ((!opens || nextIsCapital) && !(bits & TRAIT.pronoun) && !OPENERS.has(word)) {
          bits |= TRAIT.name;
        }
        const before = tokens[at - 1]?.word ?? '';
        const beforeThat = tokens[at - 2]?.word ?? '';
        if (
          !opens &&
          (PLACE_BEFORE.has(before) || (before === 'the' && PLACE_BEFORE.has(beforeThat)))
        ) {
          bits |= TRAIT.place;
        }
      }
      // "An hour" is a number as "one hour" is.
      if (bits & TRAIT.unit && AN.has(tokens[at - 1]?.word ?? '')) bits |= TRAIT.number;
      if (PLACE_NOUNS.has(word) && bits & TRAIT.name) bits |= TRAIT.place;
      traits[at] = bits;
    }
  }
  return traits;
}

function traitsOfWord(word: string): number {
  let bits = 0;
  const first = word.charCodeAt(0);
  if ((first >= ZERO && first <= NINE) || NUMBER_WORDS.has(word)) {
    bits |= TRAIT.number;
    if (YEAR.test(word)) bits |= TRAIT.date;
  }
  if (DATE_WORDS.has(word)) bits |= TRAIT.date;
  if (AGE_WORDS.has(word)) bits |= TRAIT.age;
  if (UNITS.has(word)) bits |= TRAIT.unit;
  if (PRONOUNS.has(word)) bits |= TRAIT.pronoun;
  return bits;
}

/** "Because", "so that", "in order to", but not "so far" or "the order". */
function isReason(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  const next = tokens[at + 1]?.word ?? '';
  if (word === 'so') return !/^(?:far|much|many|long|called)$/u.test(next);
  if (REASON_BEFORE_TO.has(word)) return next === 'to';
  return REASON_WORDS.has(word);
}

function isCapital(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

const DIGIT = /\d/u;
const ZERO = 48;
const NINE = 57;
const YEAR = /^(?:1\d|20)\d\ds?$/u;

const PRONOUNS = wordSet('he she it they this these those him her his its their them');

const AN = wordSet('a an');

const OPENERS = wordSet('a an the i we that');

const NUMBER_WORDS = wordSet(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
   seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
   thousand thousands million millions billion billions dozen dozens half third quarter twice double`,
);

const DATE_WORDS = wordSet(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june
   july august september october november december jan feb mar apr jun jul aug sept oct nov dec
   ago century yesterday today tomorrow`,
);

const UNITS = wordSet(
  `second seconds minute minutes hour hours day days week weeks month months year years decade
   decades century centuries kilometer kilometers kilometre kilometres km mile miles meter meters
   metre metres foot feet percent percentage times ton tons`,
);

const REASON_BEFORE_TO = wordSet('order due owing thanks');

const REASON_WORDS = wordSet('because since therefore hence reason reasons caused causes cause');

const AGE_WORDS = wordSet('age aged ages old older young younger born year years');

const PLACE_BEFORE = wordSet('in at inside near from to into around outside across');

const PLACE_NOUNS = wordSet(
  'airport center centre embassy hall hotel house mansion palace parliament square street',
);
