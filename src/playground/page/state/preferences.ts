import { useState } from 'preact/hooks';
import { PEOPLE, type Person } from '../../people.ts';

/** The languages that Parley speaks, by Discord's locales, each named in itself. */
export const LOCALES = [
  { locale: 'en-US', name: 'English' },
  { locale: 'uk', name: 'Українська' },
  { locale: 'ru', name: 'Русский' },
  { locale: 'tr', name: 'Türkçe' },
  { locale: 'fr', name: 'Français' },
  { locale: 'zh-CN', name: '中文' },
] as const;

/** What somebody chose for the page, kept by their browser. */
export interface Preferences {
  readonly person: Person;
  readonly locale: string;
  readonly theme: 'light' | 'dark';
}

/** The choices and a way to change some of them. */
export function usePreferences(): readonly [Preferences, (changes: PreferenceChanges) => void] {
  const [chosen, setChosen] = useState(readChosen);
  const change = (changes: PreferenceChanges): void => {
    const next = { ...chosen, ...changes };
    setChosen(next);
    store(next);
  };
  const person = PEOPLE.find(({ id }) => id === chosen.personId) ?? PEOPLE[0];
  return [{ person, locale: chosen.locale, theme: chosen.theme }, change];
}

interface Chosen {
  readonly personId: string;
  readonly locale: string;
  readonly theme: 'light' | 'dark';
}

export type PreferenceChanges = Partial<Chosen>;

const STORED_AS = 'parley-playground';

function store(chosen: Chosen): void {
  try {
    localStorage.setItem(STORED_AS, JSON.stringify(chosen));
  } catch {
    // A browser that keeps nothing: the choice holds until the page is left.
  }
}

function readChosen(): Chosen {
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const unset: Chosen = {
    personId: PEOPLE[0].id,
    locale: 'en-US',
    theme: isDark ? 'dark' : 'light',
  };
  try {
    const { personId, locale, theme } = JSON.parse(localStorage.getItem(STORED_AS) ?? '{}');
    return {
      personId: typeof personId === 'string' ? personId : unset.personId,
      locale: LOCALES.some((one) => one.locale === locale) ? locale : unset.locale,
      theme: theme === 'light' || theme === 'dark' ? theme : unset.theme,
    };
  } catch {
    // What is stored is not what this page wrote: as good as nothing.
    return unset;
  }
}
