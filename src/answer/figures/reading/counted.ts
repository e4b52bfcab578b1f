import { carrierBefore } from './carriers.ts';
import { readDistributive } from './distributives.ts';
import type { Figure } from './figure.ts';
import { readPlural } from './noun-phrase.ts';
import { isPluralAt } from './phrase-words.ts';
import type { Quantity } from './quantities.ts';
import { type Sentence, writtenAt } from './sentence-words.ts';

/**
 * The figures that a count makes. "Bodies of 12,000 soldiers" counts bodies; "a paper of 12 pages"
 * counts pages, and measures a paper by them. A bare "6,000 for each side" is of what was counted before.
 */
export function countedFigures(
  sentence: Sentence,
  { amount, from, to, partial }: Quantity,
  before: readonly Figure[],
): readonly Figure[] {
  if (partial) return [];
  const phrase = readPlural(sentence, to);
  const shared = readDistributive(sentence, phrase?.end ?? to);
  if (shared?.kind === 'rate') return [];
  const own = shared?.kind === 'each' ? { ...amount, measure: 'each' } : amount;
  const end = shared?.end ?? phrase?.end ?? to;
  const whole = writtenAt(sentence, from, end);
  if (phrase === null) {
    const counted = before.findLast((one) => COUNTS.has(one.amount.measure));
    if (shared === null || counted === undefined) return [];
    return [{ amount: own, nouns: counted.nouns, short: whole, long: whole, from, to: end }];
  }
  const short = shared === null ? writtenAt(sentence, from, to) : whole;
  const counted: Figure = { amount: own, nouns: phrase.nouns, short, long: whole, from, to: end };
  const carrier = carrierBefore(sentence, from);
  if (carrier === null) return [counted];
  const start = from - 2;
  const carried: Figure = {
    ...counted,
    nouns: [carrier],
    long: writtenAt(sentence, start, end),
    from: start,
  };
  if (ONE_OF_EACH.has(carrier.term)) return [carried];
  if (isPluralAt(sentence, start)) return [counted];
  return [counted, { ...carried, amount: { ...amount, measure: phrase.nouns[0].term } }];
}

const COUNTS: ReadonlySet<string> = new Set(['count', 'each']);

/** Stems of what everybody has one of, so that it is counted by whose it is. */
const ONE_OF_EACH: ReadonlySet<string> = new Set(['bodi', 'corps', 'remain', 'life', 'name']);
