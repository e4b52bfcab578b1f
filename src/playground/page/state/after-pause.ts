import { useEffect } from 'preact/hooks';

/** Somebody who types pauses at least this long. Milliseconds. */
const PAUSE = 150;

/**
 * Runs something once the reasons for it have not changed for a while; `isNewest` tells it, when it
 * comes back, whether they still have not.
 */
export function useAfterPause(
  reasons: readonly unknown[],
  run: (isNewest: () => boolean) => Promise<void>,
): void {
  useEffect(() => {
    let isNewest = true;
    const timer = setTimeout(() => run(() => isNewest), PAUSE);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, reasons);
}
