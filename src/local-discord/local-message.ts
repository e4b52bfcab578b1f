import {
  type APIMessage,
  type APIUser,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';

/** A message that the stand-in holds, with the mentions that its last body allowed. */
export interface LocalMessage extends APIMessage {
  /** As the bot sent it, null for a message of a user; Discord does not give it back. */
  readonly allowed_mentions: unknown;
}

/** An empty message, written now. */
export function blankMessage(
  id: string,
  { channelId, author }: { readonly channelId: string; readonly author: APIUser },
): APIMessage {
  return {
    id,
    channel_id: channelId,
    type: MessageType.Default,
    content: '',
    author,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mention_roles: [],
    mentions: [],
    pinned: false,
    attachments: [],
    embeds: [],
    components: [],
  };
}

/** The message as Discord shows it to a bot. */
export function asSent(message: LocalMessage): APIMessage {
  const { allowed_mentions: _, ...shown } = message;
  return shown;
}

/** What a reply shows of the message that it replies to, which is not shown as a reply itself. */
export function replyFields(
  replied: LocalMessage,
  guildId: string | null,
): Pick<APIMessage, 'type' | 'message_reference' | 'referenced_message'> {
  const { referenced_message: _, ...shown } = asSent(replied);
  return {
    type: MessageType.Reply,
    message_reference: {
      type: MessageReferenceType.Default,
      message_id: replied.id,
      channel_id: replied.channel_id,
      ...(guildId === null ? {} : { guild_id: guildId }),
    },
    referenced_message: shown,
  };
}
