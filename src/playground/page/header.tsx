import { useState } from 'preact/hooks';
import { PEOPLE } from '../protocol.ts';
import { usePlayground } from './state/playground.ts';
import { LOCALES, type Preferences } from './state/preferences.ts';
import { lineOf, restartBot } from './state/server.ts';

interface HeaderProps {
  readonly changePreferences: (changes: Partial<Preferences>) => void;
  /** Whether a panel lies over it. */
  readonly isCovered: boolean;
}

/** The channel's name, the bot's state, the preferences, and the tools. */
export function Header({ changePreferences, isCovered }: HeaderProps) {
  const { channel, notify, open, preferences } = usePlayground();
  const [isRestarting, setRestarting] = useState(false);
  const { personId, locale, theme } = preferences;
  const restart = async (): Promise<void> => {
    if (isRestarting) return;
    setRestarting(true);
    try {
      await restartBot();
      notify('Parley was ended and started anew. Press any older button: it still works.');
    } catch (error) {
      notify(`This failed: ${lineOf(error)}`);
    }
    setRestarting(false);
  };
  const otherTheme = theme === 'dark' ? 'light' : 'dark';
  return (
    <header class="header" inert={isCovered}>
      <h1>
        <span class="hash" aria-hidden="true">
          #
        </span>{' '}
        general
      </h1>
      <p class={`bot-state${channel.isOnline ? ' is-online' : ''}`}>
        Parley is {channel.isOnline ? 'online' : 'offline'}
      </p>
      <div class="header-tools">
        <label>
          <span>You are</span>
          <select
            value={personId}
            onChange={({ currentTarget: { value } }) => changePreferences({ personId: value })}
          >
            {PEOPLE.map(({ id, name, role }) => (
              <option key={id} value={id}>
                {name} ({role})
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Language</span>
          <select
            value={locale}
            onChange={({ currentTarget: { value } }) => changePreferences({ locale: value })}
          >
            {LOCALES.map((one) => (
              <option key={one.locale} value={one.locale} lang={one.locale}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="tool" onClick={() => open({ kind: 'articles' })}>
          Articles
        </button>
        <button type="button" class="tool" aria-disabled={isRestarting} onClick={restart}>
          {isRestarting ? 'Restarting…' : 'Restart the bot'}
        </button>
        <button type="button" class="tool" onClick={() => changePreferences({ theme: otherTheme })}>
          {otherTheme === 'dark' ? 'Dark' : 'Light'} theme
        </button>
      </div>
    </header>
  );
}
