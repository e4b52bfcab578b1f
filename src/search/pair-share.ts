import type { CompiledQuery, Matched } from './match-passage.ts';
import { PAIR_REACH } from './tuning.ts';

/** Of all pairs of words that follow one another in the question, the share that stands close together. */
export function pairShare({ positions }: Matched, { idf }: CompiledQuery): number {
  let all = 0;
  let held = 0;
  for (let word = 0; word + 1 < idf.length; word += 1) {
    const weight = Math.min(idf[word] ?? 0, idf[word + 1] ?? 0);
    all += weight;
    held += weight * closeness(positions[word], positions[word + 1]);
  }
  return all === 0 ? 0 : held / all;
}

function closeness(
  some: readonly number[] | undefined,
  others: readonly number[] | undefined,
): number {
  if (some === undefined || others === undefined) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (const one of some) {
    for (const other of others) {
      const apart = Math.abs(one - other);
      if (apart > 0 && apart < least) least = apart;
    }
  }
  return Math.max(0, 1 - (least - 1) / PAIR_REACH);
}
