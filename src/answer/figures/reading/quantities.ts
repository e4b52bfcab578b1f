import { wordSet } from '../../../language/languages/language-words.ts';
import { TRAIT } from '../../../language/token-traits.ts';
import type { NamedDate } from './dates.ts';
import type { Amount } from './figure.ts';
import { readFraction } from './fractions.ts';
import { qualifierBefore } from './qualifiers.ts';
import { type ReadAmount, readRange } from './ranges.ts';
import { isJoined, isSpaced, type Sentence, wordAt } from './sentence-words.ts';
import { PERCENT, type Unit, unitOf } from './units.ts';

/** An amount in a sentence, whatever it is of. */
export interface Quantity {
  readonly amount: Amount;
  /** Half-open range of words: from its qualifier to its number's last word, or to its unit. */
  readonly from: number;
  readonly to: number;
  /** Whether a hyphen joins it to what it measures by: "30-day", "12-page". */
  readonly joined: boolean;
  /** Whether it is of something that is told elsewhere: "the other 12", "12 more". */
  readonly partial: boolean;
}

/** The quantities of a sentence in order, its dates apart. */
export function quantitiesIn(sentence: Sentence, dates: readonly NamedDate[]): readonly Quantity[] {
  const quantities: Quantity[] = [];
  const ends = new Map(dates.map(({ from, to }) => [from, to]));
  for (let at = 0; at < sentence.words.length; ) {
    const dateEnd = ends.get(at);
    const read = dateEnd === undefined ? readAt(sentence, at) : null;
    if (read?.counts) quantities.push(asQuantity(sentence, at, read));
    at = dateEnd ?? read?.end ?? at + 1;
  }
  return quantities;
}

interface Read extends ReadAmount {
  readonly isShare: boolean;
}

function readAt(sentence: Sentence, at: number): Read | null {
  const here = sentence.words[at];
  const mayCount = here !== undefined && (here.traits & TRAIT.number || OPENERS.has(here.word));
  if (!mayCount) return null;
  const share = readFraction(sentence, at);
  if (share !== null) return { ...share, isShare: true };
  const number = readRange(sentence, at) ?? oneUnit(sentence, at);
  return number === null ? null : { ...number, isShare: false };
}

/** "A dozen", "an hour", "half the" */
const OPENERS: ReadonlySet<string> = new Set(['a', 'an', 'half']);

function oneUnit(sentence: Sentence, at: number): ReadAmount | null {
  const isOne = /^(?:an?|one)$/u.test(wordAt(sentence, at)) && unitAfter(sentence, at + 1) !== null;
  return isOne ? { low: 1, high: 1, end: at + 1, counts: true } : null;
}

function asQuantity(sentence: Sentence, at: number, { low, high, end, isShare }: Read): Quantity {
  const { from, approximate } = qualifierBefore(sentence, at);
  const unit = isShare ? null : unitAfter(sentence, end);
  const to = end + (unit?.length ?? 0);
  const factor = unit?.factor ?? 1;
  return {
    amount: {
      low: low * factor,
      high: high * factor,
      approximate: approximate || isShare || (unit?.approximate ?? false),
      measure: unit?.measure ?? (isShare ? 'share' : 'count'),
    },
    from,
    to,
    joined: isJoined(sentence, end),
    partial:
      PART_BEFORE.has(wordAt(sentence, from - 1)) ||
      PART_AFTER.has(wordAt(sentence, to)) ||
      // "A year and a half"
      (wordAt(sentence, to) === 'and' && wordAt(sentence, to + 2) === 'half'),
  };
}

/** The unit behind a number, and of how many words it is: "%" is none of its own. */
function unitAfter(sentence: Sentence, at: number): (Unit & { readonly length: number }) | null {
  const { text, words } = sentence;
  const isPercent = text.charAt(words[at - 1]?.end ?? text.length) === '%';
  if (isPercent) return { ...PERCENT, length: 0 };
  if (!isSpaced(sentence, at) && !isJoined(sentence, at)) return null;
  const word = wordAt(sentence, at);
  if (word === 'per' && wordAt(sentence, at + 1) === 'cent') return { ...PERCENT, length: 2 };
  const unit = unitOf(word);
  return unit === null ? null : { ...unit, length: 1 };
}

const PART_BEFORE = wordSet(
  `the this these those both all other another first last next past previous same every any his her
   its their our further additional extra second third such`,
);
const PART_AFTER = wordSet('more other others additional further extra');
