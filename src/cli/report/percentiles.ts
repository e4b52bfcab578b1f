import { type Counts, total } from './counts.ts';

/**
 * Percentiles of counted numbers by nearest rank: the number at rank ⌈p / 100 · n⌉ of all n in
 * order, so one that was measured. Null where nothing was counted.
 *
 * @example
 * ```
 * 1, 2, 2, 9   p = 50: rank 2 is 2   p = 95: rank 4 is 9   p = 100: the largest
 * ```
 */
export function percentiles(
  counts: Counts<number>,
  percents: readonly number[],
): readonly number[] | null {
  const all = total(counts);
  if (all === 0) return null;
  const ordered = [...counts].sort(([a], [b]) => a - b);
  return percents.map((percent) => {
    const rank = Math.ceil((percent / 100) * all);
    let passed = 0;
    const at = ordered.findIndex(([, count]) => {
      passed += count;
      return passed >= rank;
    });
    return ordered[at]?.[0] ?? 0;
  });
}
