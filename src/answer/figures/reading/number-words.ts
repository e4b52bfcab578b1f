import { TRAIT } from '../../../language/token-traits.ts';
import { isJoined, isSpaced, type Sentence, wordAt } from './sentence-words.ts';

/** A number and the place after its last word. */
export interface ReadNumber {
  readonly value: number;
  readonly end: number;
}

/**
 * Reads the number that begins at a word: "6,000", "1.5 million", "twelve thousand", "a dozen". Null
 * where none does, and for what only looks like one: a year, "one" alone, a number within a name.
 */
export function readNumber(sentence: Sentence, at: number): ReadNumber | null {
  let { kind, value, end } = openingAt(sentence, at);
  // The thousands that are complete; `value` may yet be multiplied.
  let thousands = 0;
  for (;;) {
    // "One hundred and twenty", but not "two hundred and the rest".
    const hasAnd = ROUND.has(kind) && wordAt(sentence, end) === 'and';
    const place = hasAnd ? end + 1 : end;
    const part = continues(sentence, at, place) ? partAt(sentence, place) : null;
    if (part === null || !MAY_FOLLOW[part.kind].has(kind)) break;
    if (hasAnd && !UNROUND.has(part.kind)) break;
    if (part.kind === 'scale') {
      thousands += value * part.value;
      value = 0;
    } else {
      value = part.kind === 'hundred' ? value * part.value : value + part.value;
    }
    kind = part.kind;
    end = place + 1;
  }
  value += thousands;
  const isOneAlone = value === 1 && end === at + 1;
  if (kind === 'none' || kind === 'article' || isOneAlone || isYear(sentence, at, end)) return null;
  return { value, end };
}

type PartKind = 'digits' | 'small' | 'tens' | 'hundred' | 'scale';
/** What a number ends in so far. */
type Ending = PartKind | 'none' | 'article';

interface Part {
  readonly kind: PartKind;
  readonly value: number;
}

/** "A" and "half a" count before "dozen", "hundred" and the like alone. */
function openingAt(
  sentence: Sentence,
  at: number,
): { readonly kind: Ending; readonly value: number; readonly end: number } {
  const first = wordAt(sentence, at);
  if (first === 'a') return { kind: 'article', value: 1, end: at + 1 };
  const isHalf = first === 'half' && wordAt(sentence, at + 1) === 'a';
  if (isHalf) return { kind: 'article', value: 0.5, end: at + 2 };
  return { kind: 'none', value: 0, end: at };
}

function continues(sentence: Sentence, first: number, at: number): boolean {
  return at === first || isSpaced(sentence, at) || isJoined(sentence, at);
}

function partAt({ text, words }: Sentence, at: number): Part | null {
  const here = words[at];
  // A number word within a name has no such trait: "Group of Seven".
  if (here === undefined || !(here.traits & TRAIT.number)) return null;
  const written = text.slice(here.start, here.end);
  if (!DIGITS.test(written)) return PARTS.get(here.word) ?? null;
  return { kind: 'digits', value: Number(written.replaceAll(',', '')) };
}

function isYear({ text, words }: Sentence, at: number, end: number): boolean {
  const only = end === at + 1 ? words[at] : undefined;
  return only !== undefined && YEAR.test(text.slice(only.start, only.end));
}

/** With commas or without; "1.200" may be twelve hundred or little more than one. */
const DIGITS = /^(?:0\.\d{1,2}|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*(?:\.\d{1,2})?)$/u;
const YEAR = /^(?:19|20)\d\d$/u;

const ROUND: ReadonlySet<Ending> = new Set(['hundred', 'scale']);
const UNROUND: ReadonlySet<PartKind> = new Set(['small', 'tens']);

const MAY_FOLLOW: Readonly<Record<PartKind, ReadonlySet<Ending>>> = {
  digits: new Set(['none']),
  small: new Set(['none', 'tens', 'hundred', 'scale']),
  tens: new Set(['none', 'hundred', 'scale']),
  hundred: new Set(['article', 'digits', 'small', 'tens']),
  scale: new Set(['article', 'digits', 'small', 'tens', 'hundred']),
};

const SMALL = `one two three four five six seven eight nine ten eleven twelve thirteen fourteen
  fifteen sixteen seventeen eighteen nineteen`.split(/\s+/u);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ...SMALL.map((word, at): [string, Part] => [word, { kind: 'small', value: at + 1 }]),
  ...TENS.map((word, at): [string, Part] => [word, { kind: 'tens', value: 10 * (at + 2) }]),
  ['dozen', { kind: 'hundred', value: 12 }],
  ['hundred', { kind: 'hundred', value: 100 }],
  ['thousand', { kind: 'scale', value: 1e3 }],
  ['million', { kind: 'scale', value: 1e6 }],
  ['billion', { kind: 'scale', value: 1e9 }],
]);
