/** Lets callers wait for a condition that is looked at again whenever something changed. */
export interface Waiting {
  /** Says that something changed. */
  changed(): void;
  /** Resolves as soon as the condition holds; rejects with `what` after `withinMs` milliseconds. */
  until(condition: () => boolean, what: string, withinMs: number): Promise<void>;
  /** Rejects whoever still waits. */
  close(): void;
}

interface Waiter {
  readonly condition: () => boolean;
  readonly settle: (error: Error | null) => void;
}

/** Makes the place where callers wait. */
export function createWaiting(): Waiting {
  const waiters = new Set<Waiter>();
  return {
    changed: () => {
      for (const waiter of [...waiters]) if (waiter.condition()) waiter.settle(null);
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
