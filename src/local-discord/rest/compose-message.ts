import {
  type APIEmbed,
  type APIMessage,
  type APIMessageInteractionMetadata,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { blankMessage, type LocalMessage } from '../local-message.ts';
import type { OpenExchange } from '../open-exchange.ts';
import { hasFlag, type LooseMessage } from '../rules/judged-message.ts';
import { asList, asLoose, isAbsent } from '../rules/loose.ts';
import type { World } from '../world.ts';
import { attached, kept, type UploadedFile } from './attachments.ts';
import { withComponentIds } from './component-ids.ts';
import { isForcedPrivate } from './installation.ts';

/** A body that has passed the rules, with its files. */
export interface GoodBody {
  readonly body: LooseMessage;
  readonly files: readonly UploadedFile[];
}

/** What an edit may set; every other flag stays as the message was first sent. */
const EDITABLE_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

/** A new message of the bot's in answer to an interaction, stored under a fresh id. */
export function newMessage(world: World, exchange: OpenExchange, good: GoodBody): LocalMessage {
  const { interaction, originalId } = exchange;
  const composed = composedMessage(world, interaction.channel?.id ?? '', good);
  const forced = isForcedPrivate(interaction) ? MessageFlags.Ephemeral : 0;
  const message: LocalMessage = {
    ...composed,
    type: messageType(exchange),
    webhook_id: world.applicationId,
    application_id: world.applicationId,
    interaction_metadata: {
      ...metadata(exchange),
      ...(originalId === null ? {} : { original_response_message_id: originalId }),
    },
    ...usedCommand(exchange),
    flags: (composed.flags ?? 0) | forced,
  };
  world.messages.set(message.id, message);
  return message;
}

/** A message of the bot's under a fresh id, with nothing but what its body says; not stored yet. */
export function composedMessage(world: World, channelId: string, good: GoodBody): LocalMessage {
  return {
    ...blankMessage(world.newId(), { channelId, author: world.bot }),
    ...shown(good.body),
    attachments: attached(good.files, world.newId),
    flags: typeof good.body.flags === 'number' ? good.body.flags : 0,
    allowed_mentions: good.body.allowed_mentions,
  };
}

/** The message with an edit laid over it, stored in its place. */
export function editMessage(world: World, message: LocalMessage, good: GoodBody): LocalMessage {
  const { body, files } = good;
  const flags = message.flags ?? 0;
  const fresh = shown(body);
  const edited: LocalMessage = {
    ...message,
    content: body.content === undefined ? message.content : fresh.content,
    embeds: body.embeds === undefined ? message.embeds : fresh.embeds,
    components: body.components === undefined ? (message.components ?? []) : fresh.components,
    attachments: [...kept(message.attachments, body.attachments), ...attached(files, world.newId)],
    flags: (flags & ~MessageFlags.Loading & ~EDITABLE_FLAGS) | editedFlags(flags, body.flags),
    // The first edit of a deferred answer is its sending.
    edited_timestamp: hasFlag(flags, MessageFlags.Loading) ? null : new Date().toISOString(),
    allowed_mentions: body.allowed_mentions,
  };
  world.messages.set(edited.id, edited);
  return edited;
}

function shown(body: LooseMessage): Pick<LocalMessage, 'content' | 'embeds'> & {
  readonly components: NonNullable<LocalMessage['components']>;
} {
  return {
    content: typeof body.content === 'string' ? body.content.trim() : '',
    embeds: asList(body.embeds) as APIEmbed[],
    components: withComponentIds(body.components),
  };
}

function editedFlags(before: number, sent: unknown): number {
  if (isAbsent(sent)) return before & EDITABLE_FLAGS;
  const v2 = before & MessageFlags.IsComponentsV2;
  return v2 | (typeof sent === 'number' ? sent & EDITABLE_FLAGS : 0);
}

function messageType({ interaction, commandType, originalId }: OpenExchange): MessageType {
  if (interaction.type !== InteractionType.ApplicationCommand || originalId !== null) {
    return MessageType.Default;
  }
  return commandType === ApplicationCommandType.ChatInput
    ? MessageType.ChatInputCommand
    : MessageType.ContextMenuCommand;
}

/**
 * Who used which command, which Discord tells in a field of an older day alone
 * (https://docs.discord.com/developers/interactions/receiving-and-responding#message-interaction-object).
 */
function usedCommand({
  interaction: { id, type, data },
  user,
  originalId,
}: OpenExchange): Pick<APIMessage, 'interaction'> {
  if (type !== InteractionType.ApplicationCommand || originalId !== null) return {};
  const { name } = asLoose<{ readonly name?: unknown }>(data);
  return { interaction: { id, type, name: String(name), user } };
}

function metadata({
  interaction,
  user,
  aboutMessageId,
}: OpenExchange): APIMessageInteractionMetadata {
  const common = {
    id: interaction.id,
    user,
    authorizing_integration_owners: interaction.authorizing_integration_owners,
  };
  if (interaction.type === InteractionType.MessageComponent && aboutMessageId !== null) {
    return {
      ...common,
      type: InteractionType.MessageComponent,
      interacted_message_id: aboutMessageId,
    };
  }
  return {
    ...common,
    type: InteractionType.ApplicationCommand,
    ...(aboutMessageId === null ? {} : { target_message_id: aboutMessageId }),
  };
}
