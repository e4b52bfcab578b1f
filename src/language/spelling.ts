import { distance } from 'fastest-levenshtein';

/**
 * The known term nearest to an unknown one by Levenshtein distance, or null where none is near. Of
 * several equally near terms the first in the lists counts. The first letters must agree, since few
 * people mistype the first letter.
 */
export function correctTerm(unknown: string, known: readonly Iterable<string>[]): string | null {
  if (unknown.length < SHORTEST_CORRECTED || /\d/u.test(unknown)) return null;
  const allowed = unknown.length < SHORTEST_CORRECTED_TWICE ? 1 : 2;
  let best: { readonly term: string; readonly slips: number } | null = null;
  for (const terms of known) {
    for (const term of terms) {
      if (term[0] !== unknown[0] || Math.abs(term.length - unknown.length) > allowed) continue;
      const swapped = isSwapped(term, unknown);
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

/** Whether two neighbouring letters are swapped ("lenght"): one slip, as in Damerau's distance. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/**
 * The shortest words that are corrected, in letters: at all (rice and rise are two words), by
 * another letter in place of one (recip is not Recep), and by two slips.
 */
const SHORTEST_CORRECTED = 5;
const SHORTEST_CHANGED = 6;
const SHORTEST_CORRECTED_TWICE = 9;
