import type { Noun } from './figure.ts';
import { nounAt } from './noun-phrase.ts';
import { isGrammar } from './phrase-words.ts';
import { isSpaced, type Sentence, wordAt } from './sentence-words.ts';

/** The noun that a quantity is joined to from behind: "ceasefire | of 30 days". Null where none is. */
export function carrierBefore(sentence: Sentence, from: number): Noun | null {
  const isNear = isSpaced(sentence, from) && isSpaced(sentence, from - 1);
  const joins = JOINING.has(wordAt(sentence, from - 1)) && !isGrammar(wordAt(sentence, from - 2));
  return isNear && joins ? nounAt(sentence, from - 2) : null;
}

const JOINING: ReadonlySet<string> = new Set(['of', 'lasting']);
