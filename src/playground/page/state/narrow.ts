import { useEffect, useState } from 'preact/hooks';

/** As in phone.css: here a panel covers all of the page. */
const NARROW = '(max-width: 56rem)';

/** Whether there is no room beside the channel. */
export function useIsNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const look = (): void => setNarrow(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return isNarrow;
}
