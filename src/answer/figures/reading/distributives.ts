import { isSpaced, type Sentence, wordAt } from './sentence-words.ts';
import { unitOf } from './units.ts';

/** Words behind a number that say how it is shared out, and the place after them. */
interface Distributive {
  /** `each`: of one of several shares. `total`: of all of them. `rate`: of every day, week and so on. */
  readonly kind: 'each' | 'total' | 'rate';
  readonly end: number;
}

/** Reads those that begin at a word: "for each side", "per boat", "in total", "a day". */
export function readDistributive(sentence: Sentence, at: number): Distributive | null {
  if (!isSpaced(sentence, at)) return null;
  const [first, second] = [wordAt(sentence, at), wordAt(sentence, at + 1)];
  if (RATES.has(first)) return { kind: 'rate', end: at + 1 };
  if (TOTALS.has(first)) return { kind: 'total', end: at + 1 };
  if (first === 'in' && IN_ALL.has(second)) return { kind: 'total', end: at + 2 };
  if (first === 'each' || first === 'apiece') {
    const namesWhom = second === 'side' || second === 'way';
    return { kind: 'each', end: namesWhom ? at + 2 : at + 1 };
  }
  const isSpelt = FOR.has(first) && EACH.has(second) && wordAt(sentence, at + 2) !== '';
  if (isSpelt) return { kind: kindOf(wordAt(sentence, at + 2)), end: at + 3 };
  if (first === 'per' && second !== '') return { kind: kindOf(second), end: at + 2 };
  const isRate = EVERY.has(first) && kindOf(second) === 'rate';
  return isRate ? { kind: 'rate', end: at + 2 } : null;
}

function kindOf(word: string): 'each' | 'rate' {
  return unitOf(word)?.measure === 'days' ? 'rate' : 'each';
}

const RATES: ReadonlySet<string> = new Set(['daily', 'weekly', 'monthly', 'yearly', 'annually']);
const TOTALS: ReadonlySet<string> = new Set(['altogether', 'overall', 'combined']);
const IN_ALL: ReadonlySet<string> = new Set(['all', 'total']);
const FOR: ReadonlySet<string> = new Set(['for', 'on', 'from', 'to', 'by', 'of']);
const EACH: ReadonlySet<string> = new Set(['each', 'every', 'either']);
const EVERY: ReadonlySet<string> = new Set(['a', 'an', 'every', 'each']);
