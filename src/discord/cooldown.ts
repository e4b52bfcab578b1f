/** Whether a user may search now. */
type Turn =
  | { readonly isFree: true }
  /** `seconds` to wait, rounded up; `isFirst` for the first refusal since the last turn. */
  | { readonly isFree: false; readonly seconds: number; readonly isFirst: boolean };

/** Keeps each user from searching too often. */
export interface Cooldown {
  /** Takes one of a user's turns, if any is left. */
  take(userId: string): Turn;
}

interface Bucket {
  /** Turns left at the time `at`, from 0 to {@link BURST}. */
  tokens: number;
  /** Milliseconds of the clock. */
  at: number;
  isRefused: boolean;
}

/**
 * A token bucket for each user (Turner 1986): {@link BURST} turns at once, then one every `seconds`;
 * 0 for no limit. Buckets are kept in memory only, and dropped once they are full again.
 */
export function createCooldown(seconds: number, now = () => performance.now()): Cooldown {
  const buckets = new Map<string, Bucket>();
  const perTokenMs = seconds * 1_000;
  let sweepAt = SWEEP_FROM;
  return {
    take(userId) {
      if (seconds === 0) return { isFree: true };
      const at = now();
      if (buckets.size >= sweepAt) {
        sweep(buckets, at, perTokenMs);
        // Where few were full, the next sweep waits until the map has doubled: a sweep reads them all.
        sweepAt = Math.max(SWEEP_FROM, 2 * buckets.size);
      }
      const known = buckets.get(userId);
      const tokens = known === undefined ? BURST : refilled(known, at, perTokenMs);
      if (tokens >= 1) {
        buckets.set(userId, { tokens: tokens - 1, at, isRefused: false });
        return { isFree: true };
      }
      const isFirst = !known?.isRefused;
      buckets.set(userId, { tokens, at, isRefused: true });
      return { isFree: false, seconds: Math.ceil((1 - tokens) * seconds), isFirst };
    },
  };
}

/** Turns at once: a question, its correction, and a press of a button. */
const BURST = 3;

/** With fewer buckets than this, full ones are not worth dropping. */
const SWEEP_FROM = 5_000;

function refilled({ tokens, at: then }: Bucket, at: number, perTokenMs: number): number {
  return Math.min(BURST, tokens + (at - then) / perTokenMs);
}

function sweep(buckets: Map<string, Bucket>, at: number, perTokenMs: number): void {
  for (const [userId, bucket] of buckets) {
    if (refilled(bucket, at, perTokenMs) >= BURST) buckets.delete(userId);
  }
}
