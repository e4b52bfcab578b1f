/** Lets callers wait for a condition, which is checked again after each change. */
export interface Waiting {
  /** Says that something changed. */
  changed(): void;
  /** Resolves as soon as the condition holds; rejects with `what` after `withinMs` milliseconds. */
  until(condition: () => boolean, what: string, withinMs: number): Promise<void>;
  /** Calls back after each change, until the returned function is called. */
  watch(listener: () => void): () => void;
  /** Rejects every caller that still waits. */
  close(): void;
}

interface Waiter {
  readonly condition: () => boolean;
  readonly settle: (error: Error | null) => void;
}

/** A {@link Waiting} with no callers yet. */
export function createWaiting(): Waiting {
  const waiters = new Set<Waiter>();
  const watchers = new Set<() => void>();
  return {
    changed: () => {
      for (const waiter of [...waiters]) if (waiter.condition()) waiter.settle(null);
      for (const watcher of [...watchers]) watcher();
    },
    watch: (listener) => {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    until: (condition, what, withinMs) => {
      if (condition()) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => waiter.settle(new Error(`${what} did not happen within ${withinMs} ms`)),
          withinMs,
        );
        const waiter: Waiter = {
          condition,
          settle: (error) => {
            clearTimeout(timer);
            waiters.delete(waiter);
            if (error === null) resolve();
            else reject(error);
          },
        };
        waiters.add(waiter);
      });
    },
    close: () => {
      for (const waiter of [...waiters]) waiter.settle(new Error('the stand-in was closed'));
    },
  };
}
