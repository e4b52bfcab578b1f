import type { APIMessage } from 'discord-api-types/v10';
import { useRef, useState } from 'preact/hooks';
import { isPrivate } from '../state/channel.ts';
import { nameOf } from '../state/names.ts';
import { usePlayground } from '../state/playground.ts';
import { Avatar } from './avatar.tsx';
import { Components } from './components.tsx';
import { Markdown } from './markdown.tsx';
import { MessageMenu } from './message-menu.tsx';
import { Origin } from './origin.tsx';

/** One message of the channel: whence it came, who wrote it, what it says, and what can be done about it. */
export function Message({ message }: { readonly message: APIMessage }) {
  const { act, dismiss, preferences } = usePlayground();
  const [pressed, setPressed] = useState<string | null>(null);
  const isPressing = useRef(false);
  const { id, author, content, components = [], timestamp, edited_timestamp: edited } = message;
  const name = nameOf(author.id);
  const press = async (customId: string): Promise<void> => {
    // A double click is one press.
    if (isPressing.current) return;
    isPressing.current = true;
    setPressed(customId);
    await act({ kind: 'press', message: id, customId });
    setPressed(null);
    isPressing.current = false;
  };
  return (
    <li class={`message${isPrivate(message) ? ' is-private' : ''}`} id={`message-${id}`}>
      <article aria-label={`${name}, ${clock(timestamp, preferences.locale)}`}>
        <Origin message={message} />
        <Avatar userId={author.id} />
        <div class="message-body">
          <header>
            <span class="author">{name}</span>
            {author.bot === true && <span class="app-tag">APP</span>}
            <time dateTime={timestamp}>{clock(timestamp, preferences.locale)}</time>
          </header>
          {content !== '' && <Markdown text={content} />}
          <Components components={components} press={press} pressed={pressed} />
          {edited !== null && <small class="edited">(edited)</small>}
          {isPrivate(message) && (
            <p class="private-note">
              Only you can see this ·{' '}
              <button type="button" class="link" onClick={() => dismiss(id)}>
                Dismiss message
              </button>
            </p>
          )}
        </div>
        <MessageMenu message={message} />
      </article>
    </li>
  );
}

function clock(iso: string, locale: string): string {
  return new Date(iso).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
}
