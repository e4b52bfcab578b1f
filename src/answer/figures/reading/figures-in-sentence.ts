import { claimOf } from './claims.ts';
import { countedFigures } from './counted.ts';
import { datedFigures } from './dated.ts';
import { datesIn } from './dates.ts';
import type { Amount, Figure } from './figure.ts';
import { measuredFigure } from './measured.ts';
import { quantitiesIn } from './quantities.ts';
import type { Sentence } from './sentence-words.ts';

/** What a sentence tells in numbers and dates. */
export interface SentenceFigures {
  /** Those whose thing is plain; a number that may be read in two ways is there twice. */
  readonly figures: readonly Figure[];
  /** All amounts, whatever they are of. */
  readonly amounts: readonly Amount[];
}

/** Reads all figures of a sentence. */
export function figuresIn(sentence: Sentence): SentenceFigures {
  const dates = datesIn(sentence);
  const figures: Figure[] = [];
  const amounts: Amount[] = dates.flatMap(({ amount }) => amount ?? []);
  for (const quantity of quantitiesIn(sentence, dates)) {
    const { measure } = quantity.amount;
    const isCount = measure === 'count' && !quantity.joined;
    const found = isCount
      ? countedFigures(sentence, quantity, figures)
      : measuredFigure(sentence, quantity);
    figures.push(...found);
    amounts.push(...(found.length > 0 ? found.map(({ amount }) => amount) : [quantity.amount]));
  }
  // What a sentence denies, it does not tell.
  const told = [...figures, ...datedFigures(sentence, dates)].filter(
    (figure) => claimOf(figure, sentence) !== 'denied',
  );
  return { figures: told, amounts };
}
