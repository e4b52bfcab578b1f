import { distance } from 'fastest-levenshtein';
import { SHORTEST_CORRECTED, SHORTEST_CORRECTED_TWICE } from './tuning.ts';

/**
 * The known term nearest to an unknown one, by Levenshtein distance and then by how often it
 * stands; null where none is near. The first letter must be right: few people mistype it.
 */
export function correctTerm(
  unknown: string,
  documentFrequency: ReadonlyMap<string, number>,
): string | null {
  if (unknown.length < SHORTEST_CORRECTED || /\d/u.test(unknown)) return null;
  const allowed = unknown.length < SHORTEST_CORRECTED_TWICE ? 1 : 2;
  let best: { readonly term: string; readonly slips: number; readonly held: number } | null = null;
  for (const [term, held] of documentFrequency) {
    if (term[0] !== unknown[0] || Math.abs(term.length - unknown.length) > allowed) continue;
    const slips = distance(term, unknown);
    if (slips > allowed) continue;
    if (best === null || slips < best.slips || (slips === best.slips && held > best.held)) {
      best = { term, slips, held };
    }
  }
  return best?.term ?? null;
}
