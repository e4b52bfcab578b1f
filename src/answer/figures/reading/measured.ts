import { carrierBefore } from './carriers.ts';
import type { Figure } from './figure.ts';
import { readNounPhrase } from './noun-phrase.ts';
import type { Quantity } from './quantities.ts';
import { type Sentence, wordAt, writtenAt } from './sentence-words.ts';

/**
 * The figure that a measure makes where what it measures stands beside it: "30-day ceasefire",
 * "ceasefire of 30 days", "a third of the fleet", "12-page paper"; none anywhere else.
 */
export function measuredFigure(sentence: Sentence, quantity: Quantity): readonly Figure[] {
  const { amount, from, to, joined, partial } = quantity;
  const short = writtenAt(sentence, from, to);
  const carrier =
    joined || partial || amount.measure === 'share' ? null : carrierBefore(sentence, from);
  if (carrier !== null) {
    const long = writtenAt(sentence, from - 2, to);
    return [{ amount, nouns: [carrier], short, long, from: from - 2, to }];
  }
  const isOther = joined && amount.measure === 'count';
  const start = isOther ? to + 1 : joined ? to : wholeAfter(sentence, quantity);
  const phrase = start === null ? null : readNounPhrase(sentence, start);
  if (phrase === null) return [];
  return [
    {
      amount: isOther ? { ...amount, measure: sentence.words[to]?.term ?? '' } : amount,
      nouns: phrase.nouns,
      short: isOther ? writtenAt(sentence, from, to + 1) : short,
      long: writtenAt(sentence, from, phrase.end),
      from,
      to: phrase.end,
    },
  ];
}

/** Where the whole begins that a share is of, or what lasts as long: "of the | fleet". */
function wholeAfter(sentence: Sentence, { amount, to, partial }: Quantity): number | null {
  const isOf = wordAt(sentence, to) === 'of';
  // "Half the fleet"
  const isOfAll = amount.measure === 'share' && wordAt(sentence, to) === 'the';
  if (partial || (!isOf && !isOfAll)) return null;
  const next = isOf ? to + 1 : to;
  return DETERMINERS.has(wordAt(sentence, next)) ? next + 1 : next;
}

const DETERMINERS: ReadonlySet<string> = new Set(['the', 'its', 'their', 'all', 'his', 'her']);
