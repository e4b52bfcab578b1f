import { type APIMessage, InteractionType, MessageType } from 'discord-api-types/v10';
import { useRef, useState } from 'preact/hooks';
import { isPrivate, nameOf } from '../state/channel.ts';
import { usePlayground } from '../state/playground.ts';
import { withElements } from '../state/texts.ts';
import { Components } from './components.tsx';
import { Markdown } from './markdown.tsx';
import { MessageMenu } from './message-menu.tsx';
import { plainText } from './read-markdown.ts';

/** One message of the channel, with what it responds to, its buttons and its menu. */
export function Message({ message }: { readonly message: APIMessage }) {
  const { act, dismiss, preferences, say } = usePlayground();
  const [used, setUsed] = useState<string | null>(null);
  const isUsing = useRef(false);
  const { id, author, content, components = [], timestamp, edited_timestamp: edited } = message;
  const name = nameOf(author.id);
  const time = clock(timestamp, preferences.locale);
  const use = async (customId: string, value?: string): Promise<void> => {
    // A double click is one press.
    if (isUsing.current) return;
    isUsing.current = true;
    setUsed(customId);
    const control = { message: id, customId };
    await act(
      value === undefined ? { kind: 'press', ...control } : { kind: 'select', ...control, value },
    );
    setUsed(null);
    isUsing.current = false;
  };
  return (
    <li class={`message${isPrivate(message) ? ' is-private' : ''}`} id={`message-${id}`}>
      <article aria-label={`${name}, ${time}`}>
        <Origin message={message} />
        <Avatar userId={author.id} />
        <div class="message-body">
          <header>
            <span class="author">{name}</span>
            {author.bot === true && <span class="app-tag">APP</span>}
            <time dateTime={timestamp}>{time}</time>
          </header>
          {content !== '' && <Markdown text={content} />}
          <Components components={components} use={use} used={used} />
          {edited !== null && <small class="edited">{say('message.edited')}</small>}
          {isPrivate(message) && (
            <p class="private-note">
              {say('message.private')} ·{' '}
              <button type="button" class="link" onClick={() => dismiss(id)}>
                {say('message.dismiss')}
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

/** The line above a message: the command it responds to, or the message it answers. */
function Origin({ message }: { readonly message: APIMessage }) {
  const { channel, say } = usePlayground();
  const { messages } = channel;
  const { interaction, interaction_metadata: metadata, referenced_message: referenced } = message;
  if (interaction !== undefined) {
    const slash = message.type === MessageType.ChatInputCommand ? '/' : '';
    return (
      <p class="origin">
        <Avatar userId={interaction.user.id} isSmall />
        <span>
          {withElements(say('message.used'), {
            name: <b>{nameOf(interaction.user.id)}</b>,
            command: (
              <span class="command-name">
                {slash}
                {interaction.name}
              </span>
            ),
          })}
        </span>
      </p>
    );
  }
  const answered =
    metadata?.type === InteractionType.MessageComponent
      ? messages.find(({ id }) => id === metadata.interacted_message_id)
      : referenced;
  if (answered === undefined || answered === null) return null;
  return (
    <p class="origin">
      <Avatar userId={answered.author.id} isSmall />
      <b>{nameOf(answered.author.id)}</b>
      <a class="origin-text" href={`#message-${answered.id}`}>
        {plainText(answered)}
      </a>
    </p>
  );
}

interface AvatarProps {
  readonly userId: string;
  readonly isSmall?: boolean;
}

/** A user's initial on a colour of their own, in place of a picture. */
function Avatar({ userId, isSmall = false }: AvatarProps) {
  const name = nameOf(userId);
  const colour = `avatar-${name.toLowerCase()}`;
  return (
    <span class={`avatar ${colour}${isSmall ? ' is-small' : ''}`} aria-hidden="true">
      {name.slice(0, 1)}
    </span>
  );
}
