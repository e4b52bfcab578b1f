import { TRAIT } from '../../language/token-traits.ts';
import { isNameAt } from './names.ts';
import { isGrammar } from './reading/phrase-words.ts';
import type { Word } from './reading/sentence-words.ts';
import { SAYING } from './saying.ts';
import type { Side } from './side.ts';

/** The words that say what a side's sentence is about, each once, apart from names and from its figures. */
export function contentWords({
  sentence,
  figures,
}: Pick<Side, 'sentence' | 'figures'>): readonly Word[] {
  const byTerm = new Map<string, Word>();
  for (const [at, word] of sentence.words.entries()) {
    if (isNameAt(sentence, at) || word.traits & NO_CONTENT) continue;
    if (isGrammar(word.word) || SAYING.has(word.word)) continue;
    if (figures.some(({ from, to }) => at >= from && at < to)) continue;
    byTerm.set(word.term, word);
  }
  return [...byTerm.values()];
}

const NO_CONTENT = TRAIT.number | TRAIT.date | TRAIT.unit | TRAIT.pronoun;
