import {
  type APIMessage,
  type APIMessageSnapshotFields,
  type APIUser,
  FormattingPatterns,
  type GatewayMessageCreateDispatchData,
  MessageFlags,
  MessageReferenceType,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { type Channel, holdsPermission } from '../channels.ts';
import { announceMessage } from '../gateway/message-events.ts';
import { sessionFor } from '../gateway/sessions.ts';
import { blankMessage, type LocalMessage, replyFields } from '../local-message.ts';
import type { World } from '../world.ts';
import {
  channelIn,
  guildIn,
  type InteractionContext,
  memberPermissionsIn,
  placeOf,
  type Stage,
  userIn,
} from './interaction.ts';

/** Who writes a message, where, and to whom. */
export interface MessageContext extends InteractionContext {
  /**
   * The message that this one replies to. If it is held, the reply is written in the same place
   * unless the context says otherwise; if not, it is made of these fields and held from then on.
   */
  readonly replyTo?: GivenMessage | undefined;
  /** Whether a reply pings the author of that message: true by default, as in Discord's apps. */
  readonly ping?: boolean | undefined;
  /** Whether the author is a bot, but not this one. */
  readonly asBot?: boolean | undefined;
}

/** What a test says of a message; the rest is filled in. */
export type GivenMessage = Partial<Omit<APIMessage, 'message_snapshots'>> & {
  /** For a forwarded message: what was forwarded. */
  readonly message_snapshots?: readonly GivenSnapshot[];
};

interface GivenSnapshot {
  readonly message: Partial<APIMessageSnapshotFields>;
}

const OTHER_BOT_ID = '1100000000000000400';

/**
 * A user writes a message, and the bot is told of it if its intents and permissions allow. Returns
 * what is dispatched, even if nothing is; throws if no bot has identified or it is not in the guild.
 */
export function say(
  world: World,
  content: string,
  given: MessageContext,
): GatewayMessageCreateDispatchData {
  const held = world.messages.get(given.replyTo?.id ?? '');
  const context = {
    ...(held === undefined ? {} : placeOf(world, held)),
    ...(given.asBot === true ? { userId: OTHER_BOT_ID } : {}),
    ...given,
  };
  const channel = openedChannel(world, context);
  const replied =
    given.replyTo === undefined ? null : (held ?? hold({ world, context }, given.replyTo));
  const pinged = replied === null || given.ping === false ? [] : [replied.author];
  const message: LocalMessage = {
    ...blankMessage(world.newId(), { channelId: channel.id, author: authorIn(context) }),
    content: content.trim(),
    ...mentionedIn({ world, context }, content, pinged),
    ...(replied === null ? {} : replyFields(replied, channel.guildId)),
    allowed_mentions: null,
  };
  world.messages.set(message.id, message);
  const announced = announceMessage(world, channel, message);
  world.waiting.changed();
  return announced;
}

function openedChannel(world: World, context: InteractionContext): Channel {
  const channel = channelIn(world, context);
  if (channel.guildId !== null && !world.guildIds.includes(channel.guildId)) {
    throw new Error(`the bot is not in guild ${channel.guildId}: list it in guildIds`);
  }
  sessionFor(world, channel.guildId);
  world.channels.set(channel.id, channel);
  return channel;
}

function authorIn(context: MessageContext): APIUser {
  return { ...userIn(context), ...(context.asBot === true ? { bot: true } : {}) };
}

function hold(stage: Stage, given: GivenMessage): LocalMessage {
  const message = { ...givenMessage(stage, given), allowed_mentions: null };
  stage.world.messages.set(message.id, message);
  return message;
}

/**
 * The users whom a text names, together with those pinged, and the roles. Every role can be
 * mentioned; everyone at once only by a member who has the permission for it.
 */
function mentionedIn(
  { world, context }: Stage,
  content: string,
  pinged: readonly APIUser[],
): Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'> {
  const named = idsIn(content, FormattingPatterns.UserWithOptionalNickname).map(
    (id): APIUser => (id === world.bot.id ? world.bot : userIn({ userId: id })),
  );
  const users = [...named, ...pinged];
  return {
    mentions: [...new Map(users.map((user) => [user.id, user])).values()],
    mention_roles: idsIn(content, FormattingPatterns.Role),
    mention_everyone:
      guildIn(world, context) !== null &&
      /@(?:everyone|here)/.test(content) &&
      holdsPermission(memberPermissionsIn(context), PermissionFlagsBits.MentionEveryone),
  };
}

function idsIn(content: string, pattern: RegExp): string[] {
  const matches = content.matchAll(new RegExp(pattern, 'g'));
  return [...new Set([...matches].flatMap(([, id]) => id ?? []))];
}

/** The channel of another guild, from which forwarded messages come unless a reference names one. */
const FORWARDED_FROM = '1100000000000000501';

/** A message of the user who acts, in the channel of the context, with the fields that are given. */
export function givenMessage({ world, context }: Stage, given: GivenMessage): APIMessage {
  const { message_snapshots: snapshots, ...fields } = given;
  const place = { channelId: channelIn(world, context).id, author: userIn(context) };
  return {
    ...blankMessage(world.newId(), place),
    ...(snapshots === undefined ? {} : forward(world.newId(), snapshots)),
    ...fields,
  };
}

/** discord.js refuses snapshots without the reference that always comes with them. */
function forward(
  originalId: string,
  snapshots: readonly GivenSnapshot[],
): Pick<APIMessage, 'flags' | 'message_reference' | 'message_snapshots'> {
  return {
    flags: MessageFlags.HasSnapshot,
    message_reference: {
      type: MessageReferenceType.Forward,
      message_id: originalId,
      channel_id: FORWARDED_FROM,
    },
    message_snapshots: snapshots.map(({ message }) => ({
      message: { ...emptySnapshot(), ...message },
    })),
  };
}

function emptySnapshot(): APIMessageSnapshotFields {
  return {
    type: MessageType.Default,
    content: '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
  };
}
