import { parseSynonyms } from '../../src/corpus/synonyms-file.ts';
import type { SynonymRule } from '../../src/domain/synonyms.ts';

/** The rules of these lines of a synonyms file. */
export function synonyms(...lines: readonly string[]): readonly SynonymRule[] {
  const { rules, faults } = parseSynonyms('synonyms.txt', lines.join('\n'));
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return rules;
}
