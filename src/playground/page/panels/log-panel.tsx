import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePlayground } from '../state/playground.ts';

/** The last lines of the bot's log, the newest at the end. */
export function LogPanel() {
  const { channel, preferences, say } = usePlayground();
  const list = useRef<HTMLOListElement>(null);
  const isAtEnd = useRef(true);
  useLayoutEffect(() => {
    const { current } = list;
    if (current !== null && isAtEnd.current) current.scrollTop = current.scrollHeight;
  }, [channel.logged]);
  return (
    <>
      <p class="hint">{say('log.hint')}</p>
      {channel.logged.length === 0 && <p>{say('log.empty')}</p>}
      <ol
        class="log-lines"
        ref={list}
        aria-label={say('log.title')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the arrow keys can scroll it
        tabIndex={0}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_THE_END;
        }}
      >
        {channel.logged.map((line, at) => (
          <LogLine key={`${at} ${line}`} line={line} locale={preferences.locale} />
        ))}
      </ol>
    </>
  );
}

/** How far from its end the list still follows new lines. Pixels. */
const NEAR_THE_END = 40;

interface LogLineProps {
  /** A JSON object with pino's fields. */
  readonly line: string;
  readonly locale: string;
}

function LogLine({ line, locale }: LogLineProps) {
  const { level, time, msg, pid: _, hostname: __, ...fields } = JSON.parse(line);
  const name = LEVELS[level] ?? String(level);
  return (
    <li class={`log-line is-${name}`}>
      <time>{new Date(time).toLocaleTimeString(locale)}</time> <b>{name}</b> {msg}
      {Object.entries(fields)
        .filter(([, value]) => value !== null)
        .map(([field, value]) => (
          <span key={field} class="log-field">
            {' '}
            {field}={shown(value)}
          </span>
        ))}
    </li>
  );
}

function shown(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toFixed(3)));
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

/** An error's stack would fill the panel. Characters. */
const LONGEST_VALUE = 300;

/** Pino's names of its levels. */
const LEVELS: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};
