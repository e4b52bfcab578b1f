import {
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIMessageTopLevelComponent,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { type Channel, holdsPermission } from '../channels.ts';
import type { InteractionPayload, OpenExchange } from '../exchange.ts';
import { blankMessage, type LocalMessage, replyFields } from '../local-message.ts';
import { placedComponents } from '../rules/components.ts';
import { asList, asLoose, isAbsent, isPlainObject, type Loose } from '../rules/fields.ts';
import { hasFlag, type LooseMessage } from '../rules/messages.ts';
import type { World } from '../world.ts';

/** Stores a new message of the bot in response to an interaction; its body must keep the rules. */
export function newInteractionMessage(
  world: World,
  exchange: OpenExchange,
  body: LooseMessage,
): LocalMessage {
  const { interaction, originalId } = exchange;
  const composed = composedMessage(world, interaction.channel?.id ?? '', body);
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

/** Stores a message that the bot posts to a channel without an interaction, perhaps as a reply. */
export function newChannelMessage(
  world: World,
  channel: Channel,
  { body, replied }: { readonly body: LooseMessage; readonly replied: LocalMessage | null },
): LocalMessage {
  const message: LocalMessage = {
    ...composedMessage(world, channel.id, body),
    ...(replied === null ? {} : replyFields(replied, channel.guildId)),
  };
  world.messages.set(message.id, message);
  world.postedIds.push(message.id);
  return message;
}

function composedMessage(world: World, channelId: string, body: LooseMessage): LocalMessage {
  return {
    ...blankMessage(world.newId(), { channelId, author: world.bot }),
    content: contentOf(body),
    components: withComponentIds(body.components),
    flags: typeof body.flags === 'number' ? body.flags : 0,
    allowed_mentions: body.allowed_mentions,
  };
}

/** What an edit may set; the other flags stay as they were when the message was sent. */
const EDITABLE_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

/** Stores the message with an edit laid over it. */
export function editMessage(world: World, message: LocalMessage, body: LooseMessage): LocalMessage {
  const flags = message.flags ?? 0;
  const edited: LocalMessage = {
    ...message,
    content: body.content === undefined ? message.content : contentOf(body),
    components:
      body.components === undefined
        ? (message.components ?? [])
        : withComponentIds(body.components),
    flags: (flags & ~MessageFlags.Loading & ~EDITABLE_FLAGS) | editedFlags(flags, body.flags),
    // The first edit of a deferred response sends it.
    edited_timestamp: hasFlag(flags, MessageFlags.Loading) ? null : new Date().toISOString(),
    allowed_mentions: body.allowed_mentions,
  };
  world.messages.set(edited.id, edited);
  return edited;
}

function contentOf({ content }: LooseMessage): string {
  return typeof content === 'string' ? content.trim() : '';
}

function editedFlags(before: number, sent: unknown): number {
  if (isAbsent(sent)) return before & EDITABLE_FLAGS;
  const v2 = before & MessageFlags.IsComponentsV2;
  return v2 | (typeof sent === 'number' ? sent & EDITABLE_FLAGS : 0);
}

/**
 * Components as Discord returns them: one that came without an id, or with 0, gets the lowest free
 * number, in reading order. The components must keep the rules.
 */
export function withComponentIds(components: unknown): APIMessageTopLevelComponent[] {
  const taken = new Set(placedComponents(components).map(({ component }) => component.id));
  let next = 1;
  const freeId = (): number => {
    while (taken.has(next)) next += 1;
    taken.add(next);
    return next;
  };
  const numbered = (value: unknown): unknown => {
    if (!isPlainObject(value)) return value;
    const { id, components: inner, accessory, ...rest } = value;
    return {
      ...rest,
      id: typeof id === 'number' && id !== 0 ? id : freeId(),
      ...(inner === undefined ? {} : { components: asList(inner).map(numbered) }),
      ...(accessory === undefined ? {} : { accessory: numbered(accessory) }),
    };
  };
  return asList(components).map(numbered) as APIMessageTopLevelComponent[];
}

/** Whether the app is installed in the server of the interaction; true outside servers. */
export function isInstalledThere(interaction: InteractionPayload): boolean {
  const owners = interaction.authorizing_integration_owners;
  return (
    interaction.guild_id === undefined ||
    owners[ApplicationIntegrationType.GuildInstall] !== undefined
  );
}

/**
 * Whether Discord shows every new message of the interaction to the user alone, whatever its flags.
 * It does so for an app that only the user installed, if the member may not use external apps
 * publicly (USE_EXTERNAL_APPS in
 * https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags).
 */
function isForcedPrivate(interaction: InteractionPayload): boolean {
  const { member } = interaction;
  return (
    !isInstalledThere(interaction) &&
    member !== undefined &&
    !holdsPermission(BigInt(member.permissions), PermissionFlagsBits.UseExternalApps)
  );
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
 * Who used which command, which Discord tells only in a deprecated field
 * (https://docs.discord.com/developers/interactions/receiving-and-responding#message-interaction-object).
 */
function usedCommand({
  interaction: { id, type, data },
  user,
  originalId,
}: OpenExchange): Pick<APIMessage, 'interaction'> {
  if (type !== InteractionType.ApplicationCommand || originalId !== null) return {};
  const { name } = asLoose<Loose<'name'>>(data);
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
  if (interaction.type === InteractionType.ModalSubmit && aboutMessageId !== null) {
    return {
      ...common,
      type: InteractionType.ModalSubmit,
      triggering_interaction_metadata: {
        ...common,
        type: InteractionType.MessageComponent,
        interacted_message_id: aboutMessageId,
      },
    };
  }
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
