/** A half-open run `[start, end)` of a list and the sum of its weights. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly sum: number;
}

/**
 * The run of neighbours with the greatest sum, or null where no weight is above zero; of several
 * with that sum the last and longest (Kadane's method: Bentley, Programming Pearls, column 8).
 */
export function heaviestRun(weights: readonly number[]): Run | null {
  let best: Run | null = null;
  let sum = 0;
  let start = 0;
  for (const [at, weight] of weights.entries()) {
    if (sum <= 0) {
      sum = 0;
      start = at;
    }
    sum += weight;
    if (sum > 0 && sum >= (best?.sum ?? 0)) best = { start, end: at + 1, sum };
  }
  return best;
}
