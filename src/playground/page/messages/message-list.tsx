import type { APIMessage } from 'discord-api-types/v10';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useLatest, usePlayground } from '../state/playground.ts';
import { withElements } from '../state/texts.ts';
import { Message } from './message.tsx';

/** How far from the end the list still follows new messages. Pixels. */
const NEAR_THE_END = 160;

/** The channel's messages, oldest first; it scrolls to a new one if the user is near the end. */
export function MessageList({ messages }: { readonly messages: readonly APIMessage[] }) {
  const list = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const last = messages.at(-1);
  const { preferences, say } = usePlayground();
  const me = preferences.personId;
  // By id: an edit of the last message moves nobody who reads above it.
  useLayoutEffect(() => {
    if (last === undefined) return;
    const isMine = last.author.id === me || last.interaction_metadata?.user.id === me;
    if (isMine || isAtEnd.current) isAtEnd.current = showLast(list.current);
  }, [last?.id]);
  // What grows at the end, or takes room from the list, such as a command's form, leaves it at its end.
  useEffect(() => {
    const { current } = list;
    if (current === null) return;
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) isAtEnd.current = showLast(current);
    });
    for (const element of [current, ...current.children]) observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useKeptFocus(list, messages);
  return (
    <div
      class="message-list"
      ref={list}
      role="log"
      aria-label={say('messages.label')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the arrow keys can scroll it
      tabIndex={0}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_THE_END;
      }}
    >
      <Welcome isEmpty={messages.length === 0} />
      <ol>
        {messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ol>
    </div>
  );
}

/** Scrolls to the end, or to the top of a last message that is taller than the list; whether to the end. */
function showLast(list: HTMLElement | null): boolean {
  const message = list?.querySelector('ol > :last-child');
  if (list === null || !message) return true;
  const fits = message.clientHeight < list.clientHeight;
  if (fits) list.scrollTop = list.scrollHeight;
  else message.scrollIntoView({ block: 'start' });
  return fits;
}

/**
 * Moves the focus to the list when the focused element in it disappears, such as a deleted message
 * or the › of the last page.
 */
function useKeptFocus(list: RefObject<HTMLElement | null>, messages: readonly APIMessage[]): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      hadFocus.current = target instanceof Node && list.current?.contains(target) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [list]);
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) list.current?.focus();
  }, [list, messages]);
}

/** How many questions a new user is offered. */
const QUESTIONS_SHOWN = 3;

/** The head of the channel; an empty one offers questions, which the bot itself suggests. */
function Welcome({ isEmpty }: { readonly isEmpty: boolean }) {
  const { act, channel, focusBox, say } = usePlayground();
  const canAsk = channel.isOnline && channel.commands.length > 0;
  const suggested = useLatest(async () => {
    if (!canAsk || !isEmpty) return undefined;
    const completion = { name: 'ask', option: 'question', typed: '', others: {} };
    const result = await act({ kind: 'complete', ...completion });
    return result.outcome === 'done' ? result.choices : undefined;
  }, [canAsk, isEmpty]);
  const questions = (suggested ?? []).slice(0, QUESTIONS_SHOWN).map(({ value }) => String(value));
  return (
    <section class="welcome">
      <h2>{say('welcome.title')}</h2>
      <p>
        {withElements(say('welcome.text'), {
          slash: <kbd>/</kbd>,
          at: <kbd>@</kbd>,
          menu: <b>⋯</b>,
        })}
      </p>
      {isEmpty && (
        <div class="row">
          {questions.map((question) => (
            <button
              key={question}
              type="button"
              class="button"
              onClick={() => {
                focusBox();
                void act({ kind: 'slash', name: 'ask', options: { question } });
              }}
            >
              {question}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
