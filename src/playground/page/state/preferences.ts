import { useState } from 'preact/hooks';
import { PEOPLE } from '../../protocol.ts';
import { LOCALES } from './texts.ts';

/** What the user chose in the page's header; the browser remembers it. */
export interface Preferences {
  readonly personId: string;
  readonly locale: string;
  readonly theme: 'light' | 'dark';
}

/** The preferences and a function that changes some of them. */
export function usePreferences(): readonly [Preferences, (changes: Partial<Preferences>) => void] {
  const [preferences, setPreferences] = useState(readStored);
  const change = (changes: Partial<Preferences>): void => {
    const next = { ...preferences, ...changes };
    setPreferences(next);
    store(next);
  };
  return [preferences, change];
}

const STORAGE_KEY = 'parley-playground';

function store(preferences: Preferences): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(preferences));
  } catch {
    // Storage is full or switched off: the choice lasts until the page is closed.
  }
}

function readStored(): Preferences {
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const defaults: Preferences = {
    personId: PEOPLE[0].id,
    locale: 'en-US',
    theme: isDark ? 'dark' : 'light',
  };
  try {
    const { personId, locale, theme } = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}');
    return {
      personId: PEOPLE.some(({ id }) => id === personId) ? personId : defaults.personId,
      locale: Object.hasOwn(LOCALES, locale) ? locale : defaults.locale,
      theme: theme === 'light' || theme === 'dark' ? theme : defaults.theme,
    };
  } catch {
    // Storage is switched off, or holds something that this page did not write.
    return defaults;
  }
}
