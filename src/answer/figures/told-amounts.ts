import { TRAIT } from '../../language/token-traits.ts';
import type { IndexedPassage, PassageIndex } from '../../search/passage-index.ts';
import type { Tells } from './differ.ts';
import { type Amount, isDated } from './reading/figure.ts';
import { figuresIn } from './reading/figures-in-sentence.ts';
import { sentenceWords } from './reading/sentence-words.ts';
import { isSameAmount } from './same-amount.ts';
import type { Side } from './side.ts';

/** Whether a side tells an amount in the sentence that answers. */
export function tellsHere({ figures }: Side, amount: Amount): boolean {
  return figures.some((figure) => isSameAmount(figure.amount, amount));
}

/**
 * Makes a look through all that a side's publisher tells where it speaks of a thing, by the stems that
 * may name it. Which thing an amount is of matters less there than to claim no false difference.
 */
export function createTellsAnywhere(index: PassageIndex, stems: ReadonlySet<string>): Tells {
  const isNamed = new Uint8Array(index.terms.length);
  for (const stem of stems) {
    const number = index.termNumbers.get(stem);
    if (number !== undefined) isNamed[number] = 1;
  }
  const told = new Map<string, readonly Amount[]>();
  return ({ publisher }, amount) => {
    let amounts = told.get(publisher);
    if (amounts === undefined) {
      amounts = index.passages
        .filter(({ article, terms }) => article.publisher === publisher && holds(terms, isNamed))
        .flatMap((passage) =>
          amountsIn(passage, index, isDated(amount) ? TRAIT.date : TRAIT.number),
        );
      told.set(publisher, amounts);
    }
    return amounts.some((one) => isSameAmount(one, amount));
  };
}

function holds(terms: Int32Array, isNamed: Uint8Array): boolean {
  for (const term of terms) if (isNamed[term] === 1) return true;
  return false;
}

/** The amounts in the sentences that hold a word of a trait: all of a topic are dates, or none is. */
function amountsIn(
  passage: IndexedPassage,
  { terms }: PassageIndex,
  trait: number,
): readonly Amount[] {
  return passage.sentences
    .filter(({ from, to }) => hasTrait(passage.traits, from, to, trait))
    .flatMap((sentence) => figuresIn(sentenceWords(passage, sentence, terms)).amounts);
}

function hasTrait(traits: Uint8Array, from: number, to: number, trait: number): boolean {
  for (let at = from; at < to; at += 1) if ((traits[at] ?? 0) & trait) return true;
  return false;
}
