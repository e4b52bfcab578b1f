/** The middle 95 % of a normal distribution, in standard deviations. */
const Z = 1.96;

/** A share with the bounds of its 95 % interval, all from 0 to 1. */
export interface Share {
  readonly hits: number;
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A share with its Wilson score interval (Wilson, "Probable inference", JASA 22, 1927); the
 * interval is 0 to 1 for a count of 0.
 */
export function share(hits: number, count: number): Share {
  if (count === 0) return { hits, count, low: 0, high: 1 };
  const p = hits / count;
  const middle = p + Z ** 2 / (2 * count);
  const reach = Z * Math.sqrt((p * (1 - p)) / count + Z ** 2 / (4 * count ** 2));
  const scale = 1 + Z ** 2 / count;
  return {
    hits,
    count,
    low: Math.max(0, (middle - reach) / scale),
    high: Math.min(1, (middle + reach) / scale),
  };
}

/**
 * The area under the ROC curve: how likely a positive scores higher than a negative. A tie counts
 * half (Hanley and McNeil, Radiology 143, 1982). NaN without positives or without negatives.
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  const sorted = negatives.toSorted((a, b) => a - b);
  let wins = 0;
  for (const score of positives) {
    wins += (countBelow(sorted, score) + countBelow(sorted, score, true)) / 2;
  }
  return wins / (positives.length * negatives.length);
}

/** The value that the share `at` (0 to 1) of the numbers is below; NaN for no numbers. */
export function percentile(numbers: readonly number[], at: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? Number.NaN;
}

/** The arithmetic mean; NaN for no numbers. */
export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** How many of the sorted numbers are below a value (or equal to it), by binary search. */
function countBelow(sorted: readonly number[], value: number, orEqual = false): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const number = sorted[middle] ?? Number.POSITIVE_INFINITY;
    if (number < value || (orEqual && number === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
