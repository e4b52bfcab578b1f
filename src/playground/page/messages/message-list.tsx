import type { APIMessage } from 'discord-api-types/v10';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { usePlayground } from '../state/playground.ts';
import { Message } from './message.tsx';
import { Welcome } from './welcome.tsx';

/** How far from the end one may be and still be taken along when a message comes. Pixels. */
const NEAR_THE_END = 160;

/** The channel's messages, oldest first; it stays at its end while one reads there. */
export function MessageList({ messages }: { readonly messages: readonly APIMessage[] }) {
  const list = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const last = messages.at(-1);
  const me = usePlayground().preferences.person.id;
  // An edit of the last message moves nothing.
  useEffect(() => {
    const { current } = list;
    if (current === null || last === undefined) return;
    const isMine = last.author.id === me || last.interaction_metadata?.user.id === me;
    if (!isMine && !isAtEnd.current) return;
    // A long message is read from its top, not from its end.
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
      // A scrolled region must be reachable by keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: so that arrow keys can scroll it
      tabIndex={0}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_THE_END;
      }}
    >
      <Welcome isNew={messages.length === 0} />
      <ol>
        {messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ol>
    </div>
  );
}

/** Gives the list the focus where what had it in there is no more: a deleted message, the last page's ›. */
function useKeptFocus(list: RefObject<HTMLElement | null>, messages: readonly APIMessage[]): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    const look = ({ target }: FocusEvent): void => {
      hadFocus.current = target instanceof Node && list.current?.contains(target) === true;
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [list]);
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) list.current?.focus();
  }, [list, messages]);
}
