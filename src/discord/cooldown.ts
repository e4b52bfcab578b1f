/** Whether a user may ask now. */
type Turn =
  | { readonly isFree: true }
  /** `seconds` to wait, a whole number from 1 on; `isFirst` where the user has not been told since the last turn. */
  | { readonly isFree: false; readonly seconds: number; readonly isFirst: boolean };

/** Keeps each user from asking too often. */
export interface Cooldown {
  /** Takes a turn for a user, if there is one. */
  take(userId: string): Turn;
}

interface Bucket {
  /** As of `at`, from 0 to {@link BURST}. */
  tokens: number;
  /** Milliseconds of the clock. */
  at: number;
  told: boolean;
}

/**
 * A token bucket for each user (Turner 1986): {@link BURST} turns at once, then one every so many
 * seconds; with 0 seconds there is no limit. Kept in memory alone, and forgotten once it is full again.
 */
export function createCooldown(seconds: number, now = () => performance.now()): Cooldown {
  const buckets = new Map<string, Bucket>();
  const perTokenMs = seconds * 1_000;
  return {
    take(userId) {
      if (seconds === 0) return { isFree: true };
      const at = now();
      if (buckets.size >= SWEEP_FROM) sweep(buckets, at, perTokenMs);
      const known = buckets.get(userId);
      const tokens = known === undefined ? BURST : refilled(known, at, perTokenMs);
      if (tokens >= 1) {
        buckets.set(userId, { tokens: tokens - 1, at, told: false });
        return { isFree: true };
      }
      const isFirst = !known?.told;
      buckets.set(userId, { tokens, at, told: true });
      return { isFree: false, seconds: Math.ceil((1 - tokens) * seconds), isFirst };
    },
  };
}

/** Questions at once: a thought, its correction, and a press of a button. */
const BURST = 3;

/** Users at whose number those who have not asked for a while are forgotten. */
const SWEEP_FROM = 5_000;

function refilled({ tokens, at: then }: Bucket, at: number, perTokenMs: number): number {
  return Math.min(BURST, tokens + (at - then) / perTokenMs);
}

function sweep(buckets: Map<string, Bucket>, at: number, perTokenMs: number): void {
  for (const [userId, bucket] of buckets) {
    if (refilled(bucket, at, perTokenMs) >= BURST) buckets.delete(userId);
  }
}
