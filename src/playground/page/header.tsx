import { useState } from 'preact/hooks';
import { PEOPLE } from '../protocol.ts';
import { Glyph } from './state/glyph.tsx';
import { usePlayground } from './state/playground.ts';
import type { Preferences } from './state/preferences.ts';
import { lineOf, restartBot } from './state/server.ts';
import { LOCALES } from './state/texts.ts';

interface HeaderProps {
  readonly changePreferences: (changes: Partial<Preferences>) => void;
  /** Whether a panel lies over it. */
  readonly isCovered: boolean;
}

/** The channel's name, the bot's state, the preferences, and the tools. */
export function Header({ changePreferences, isCovered }: HeaderProps) {
  const { channel, notify, open, preferences, say } = usePlayground();
  const [isRestarting, setRestarting] = useState(false);
  const { personId, locale, theme } = preferences;
  const restart = async (): Promise<void> => {
    if (isRestarting) return;
    setRestarting(true);
    try {
      const { fault } = await restartBot();
      notify(fault === null ? say('restart.done') : say('restart.fault', { fault }));
    } catch (error) {
      notify(say('failed', { line: lineOf(error) }));
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
        {say(channel.isOnline ? 'bot.online' : 'bot.offline')}
      </p>
      <div class="header-tools">
        <label>
          <span>{say('person.label')}</span>
          <select
            value={personId}
            onChange={({ currentTarget: { value } }) => changePreferences({ personId: value })}
          >
            {PEOPLE.map(({ id, name, role }) => (
              <option key={id} value={id}>
                {name} ({say(`person.${role}`)})
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say('language.label')}</span>
          <select
            value={locale}
            onChange={({ currentTarget: { value } }) => changePreferences({ locale: value })}
          >
            {Object.entries(LOCALES).map(([tag, { name }]) => (
              <option key={tag} value={tag} lang={tag}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="tool" onClick={() => open({ kind: 'articles' })}>
          {say('articles.title')}
        </button>
        <button type="button" class="tool" onClick={() => open({ kind: 'log' })}>
          {say('log.title')}
        </button>
        <button type="button" class="tool" aria-disabled={isRestarting} onClick={restart}>
          {say(isRestarting ? 'restart.running' : 'restart')}
        </button>
        <button
          type="button"
          class="tool theme"
          onClick={() => changePreferences({ theme: otherTheme })}
        >
          <Glyph glyph="◐">{say(`theme.${otherTheme}`)}</Glyph>
        </button>
      </div>
    </header>
  );
}
