import type { EnglishLists } from '../domain/words.ts';
import { readPairs } from './asking.ts';

/** The English words that a folded word stands for; only itself where it is spelt out already. */
export type SpellOut = (word: string) => readonly string[];

/** Makes the function that spells out chat spelling and contractions: "ppl", "they're", "howd". */
export function createSpellOut(english: EnglishLists): SpellOut {
  const spelling = new Map(
    [...readPairs(english['chat spelling'])].map(([typed, meant]) => [typed, meant.split(' ')]),
  );
  const endings = english['contracted endings'].map((row) =>
    row.split('=>').map((part) => part.trim()),
  );
  const spellOut: SpellOut = (word) => {
    const listed = spelling.get(word) ?? spelling.get(word.replace("'", ''));
    if (listed !== undefined || !word.includes("'")) return listed ?? [word];
    for (const [ending = '', meant = ''] of endings) {
      // "Shouldn't've"
      if (word.endsWith(ending)) return [...spellOut(word.slice(0, -ending.length)), meant];
    }
    return [word];
  };
  return spellOut;
}
