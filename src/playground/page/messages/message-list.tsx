import type { APIMessage } from 'discord-api-types/v10';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useLatest, usePlayground } from '../state/playground.ts';
import { Message } from './message.tsx';

/** How far from the end the list still follows new messages. Pixels. */
const NEAR_THE_END = 160;

/** The channel's messages, oldest first; it scrolls to a new one if the user is near the end. */
export function MessageList({ messages }: { readonly messages: readonly APIMessage[] }) {
  const list = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const last = messages.at(-1);
  const me = usePlayground().preferences.personId;
  // By id: an edit of the last message scrolls nothing.
  useEffect(() => {
    const { current } = list;
    if (current === null || last === undefined) return;
    const isMine = last.author.id === me || last.interaction_metadata?.user.id === me;
    if (!isMine && !isAtEnd.current) return;
    // A message taller than the list is shown from its top.
    const element = document.getElementById(`message-${last.id}`);
    const fits = (element?.offsetHeight ?? 0) < current.clientHeight;
    if (fits) current.scrollTop = current.scrollHeight;
    else element?.scrollIntoView({ block: 'start' });
  }, [last?.id]);
  useKeptFocus(list, messages);
  return (
    <div
      class="message-list"
      ref={list}
      role="log"
      aria-label="Messages"
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
  const { act, channel } = usePlayground();
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
      <h2>Welcome to #general</h2>
      <p>
        The bot here is the real one; the Discord around it runs on this machine alone. Type{' '}
        <kbd>/</kbd> for its commands, <kbd>@</kbd> to ask it by name, or open the <b>⋯</b> of a
        message.
      </p>
      {isEmpty && (
        <div class="row">
          {questions.map((question) => (
            <button
              key={question}
              type="button"
              class="button"
              onClick={() => act({ kind: 'slash', name: 'ask', options: { question } })}
            >
              {question}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
