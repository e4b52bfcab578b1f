import { distance } from 'fastest-levenshtein';

/**
 * The known term nearest to an unknown one, by Levenshtein distance; of several as near, the one
 * that stands first in the lists. Null where none is near. The first letter must be right: few
 * people mistype it.
 */
export function correctTerm(unknown: string, known: readonly Iterable<string>[]): string | null {
  if (unknown.length < SHORTEST_CORRECTED || /\d/u.test(unknown)) return null;
  const allowed = unknown.length < SHORTEST_CORRECTED_TWICE ? 1 : 2;
  let best: { readonly term: string; readonly slips: number } | null = null;
  for (const terms of known) {
    for (const term of terms) {
      if (term[0] !== unknown[0] || Math.abs(term.length - unknown.length) > allowed) continue;
      const swapped = isSwapped(term, unknown);
      // "Recip" is no "recep": in a short word another letter is another word.
      const isChanged = term.length === unknown.length && !swapped;
      if (isChanged && unknown.length < SHORTEST_CHANGED) continue;
      const slips = swapped ? 1 : distance(term, unknown);
      if (slips <= allowed && slips < (best?.slips ?? Number.POSITIVE_INFINITY)) {
        best = { term, slips };
      }
    }
  }
  return best?.term ?? null;
}

/** Two letters changed round ("lenght") are one slip, as Damerau counts. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/**
 * Corrections of a word that no article holds. Words under the first length are too near to one
 * another (rice, rise); under the second a changed letter makes another word (recipe, Recep); only
 * from the third on a word bears two slips.
 */
const SHORTEST_CORRECTED = 5;
const SHORTEST_CHANGED = 6;
const SHORTEST_CORRECTED_TWICE = 9;
