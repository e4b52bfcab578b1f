import type { SynonymRule } from '../domain/synonyms.ts';
import { indexTerms, tokenize } from '../language/tokens.ts';
import type { PassageIndex } from './passage-index.ts';
import { holdsAll } from './query-word.ts';

/** The rules that can never match: nothing of what they lead to is in any article. */
export function idleRules(
  rules: readonly SynonymRule[],
  index: PassageIndex,
): readonly SynonymRule[] {
  return rules.filter(({ to }) => !to.some((entry) => holdsEntry(entry, index)));
}

function holdsEntry(entry: string, index: PassageIndex): boolean {
  const terms = indexTerms(tokenize(entry));
  return terms.length > 0 && holdsAll(index, terms);
}
