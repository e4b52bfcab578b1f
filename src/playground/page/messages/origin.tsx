import { type APIMessage, InteractionType, MessageType } from 'discord-api-types/v10';
import { nameOf } from '../state/names.ts';
import { usePlayground } from '../state/playground.ts';
import { Avatar } from './avatar.tsx';
import { plainText } from './plain-text.ts';

/** The line above a message that says what it answers: a command, a press or another message. */
export function Origin({ message }: { readonly message: APIMessage }) {
  const { messages } = usePlayground().channel;
  const { interaction, interaction_metadata: metadata, referenced_message: referenced } = message;
  if (interaction !== undefined) {
    const slash = message.type === MessageType.ChatInputCommand ? '/' : '';
    return (
      <p class="origin">
        <Avatar userId={interaction.user.id} isSmall />
        <span>
          <b>{nameOf(interaction.user.id)}</b> used{' '}
          <span class="command-name">
            {slash}
            {interaction.name}
          </span>
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
