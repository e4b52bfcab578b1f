import {
  type APIMessage,
  type APIUser,
  ApplicationIntegrationType,
  ChannelType,
  GatewayDispatchEvents,
  InteractionContextType,
  type InteractionType,
  type Locale,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import {
  type Channel,
  defaultMemberPermissions,
  directMessagesOf,
  joinedMember,
  textChannelOf,
  threadOf,
} from '../channels.ts';
import {
  type Exchange,
  type InteractionPayload,
  type NewExchange,
  openExchange,
} from '../exchange.ts';
import { dispatchEvent } from '../gateway/sessions.ts';
import type { LocalMessage } from '../local-message.ts';
import { toLocale, type World } from '../world.ts';

/** Who acts, and where; each part has a default. */
export interface InteractionContext {
  readonly userId?: string | undefined;
  /** The name that others see; by default made of the id. */
  readonly userName?: string | undefined;
  readonly locale?: `${Locale}` | undefined;
  /** Null for a direct message. */
  readonly guildId?: string | null | undefined;
  /** Whether this happens in the thread of the guild's channel rather than in the channel. */
  readonly inThread?: boolean | undefined;
  readonly guildLocale?: `${Locale}` | undefined;
  readonly memberPermissions?: bigint | undefined;
  /** What the bot may do there; by default what it may do in its guilds. */
  readonly appPermissions?: bigint | undefined;
  /** Who installed the app: `{ 0: guildId }` for a guild, `{ 1: userId }` for a user. */
  readonly integrationOwners?: Readonly<Partial<Record<0 | 1, string>>> | undefined;
}

/** The world, and who acts where in it. */
export interface Stage {
  readonly world: World;
  readonly context: InteractionContext;
}

/** What a user does, in the terms of the interaction that it causes. */
export interface Act extends Partial<Omit<NewExchange, 'interaction' | 'user' | 'what'>> {
  readonly what: string;
  readonly type: InteractionType;
  readonly data: unknown;
  readonly message?: APIMessage;
}

/** Sends an interaction to the bot and opens its exchange. */
export function act({ world, context }: Stage, own: Act): Exchange {
  const { what, type, data, message, commandType, focusedType, aboutMessageId } = own;
  const interaction = {
    ...interactionPayload(world, context, { type, data }),
    ...(message === undefined ? {} : { message }),
  };
  dispatchEvent(world, guildIn(world, context), {
    t: GatewayDispatchEvents.InteractionCreate,
    d: interaction,
  });
  return openExchange(world, {
    what,
    interaction,
    user: userIn(context),
    commandType: commandType ?? null,
    focusedType: focusedType ?? null,
    aboutMessageId: aboutMessageId ?? null,
  });
}

const DEFAULT_USER_ID = '1100000000000000100';
const DEFAULT_GUILD_ID = '1100000000000000200';

/** The user who acts in this context. */
export function userIn(context: InteractionContext): APIUser {
  const id = context.userId ?? DEFAULT_USER_ID;
  const name = context.userName ?? null;
  const username = name?.toLowerCase() ?? `user${id}`;
  return { id, username, discriminator: '0', global_name: name, avatar: null };
}

/** The guild of this context, or null for a direct message. */
export function guildIn(world: World, context: InteractionContext): string | null {
  return context.guildId === undefined ? (world.guildIds[0] ?? DEFAULT_GUILD_ID) : context.guildId;
}

/** The channel of this context: the guild's channel or its thread, or the user's direct messages. */
export function channelIn(world: World, context: InteractionContext): Channel {
  const guildId = guildIn(world, context);
  if (guildId === null) return directMessagesOf(userIn(context).id);
  return context.inThread === true ? threadOf(guildId) : textChannelOf(guildId);
}

/** The permissions of the member who acts in this context. */
export function memberPermissionsIn(context: InteractionContext): bigint {
  return context.memberPermissions ?? defaultMemberPermissions;
}

/** Where a message was posted or an interaction took place, as the context for an act about it. */
export function placeOf(
  world: World,
  { channel_id }: Pick<LocalMessage, 'channel_id'>,
): Pick<InteractionContext, 'guildId' | 'inThread' | 'userId'> {
  const channel = world.channels.get(channel_id);
  if (channel === undefined) return {};
  return channel.guildId === null
    ? { guildId: null, userId: channel.userId }
    : { guildId: channel.guildId, inThread: channel.type === ChannelType.PublicThread };
}

/** What the bot may do in a guild that it is not in, and in direct messages. */
const APP_PERMISSIONS =
  defaultMemberPermissions | PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.AttachFiles;

/** The largest file that Discord takes from an app without a boost, in bytes. */
const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;

function interactionPayload(
  world: World,
  context: InteractionContext,
  own: { readonly type: InteractionType; readonly data: unknown },
): InteractionPayload {
  const user = userIn(context);
  const guildId = guildIn(world, context);
  const owners = context.integrationOwners ?? { 0: guildId ?? '0' };
  const channel = channelIn(world, context);
  world.channels.set(channel.id, channel);
  return {
    id: world.newId(),
    application_id: world.applicationId,
    token: `interaction-${world.newId()}`,
    version: 1,
    ...own,
    channel_id: channel.id,
    channel: { id: channel.id, type: channel.type },
    ...(guildId === null ? { user } : guildFields(world, guildId, context)),
    app_permissions: String(context.appPermissions ?? appPermissions(world, guildId)),
    locale: toLocale(context.locale),
    entitlements: [],
    authorizing_integration_owners: owners,
    context: contextType(guildId, owners),
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
  };
}

function guildFields(
  world: World,
  guildId: string,
  context: InteractionContext,
): Pick<InteractionPayload, 'guild_id' | 'guild' | 'guild_locale' | 'member'> {
  const locale =
    context.guildLocale === undefined ? world.guildLocale : toLocale(context.guildLocale);
  return {
    guild_id: guildId,
    guild: { id: guildId, locale, features: [] },
    guild_locale: locale,
    member: {
      ...joinedMember(),
      user: userIn(context),
      permissions: String(memberPermissionsIn(context)),
    },
  };
}

function appPermissions(world: World, guildId: string | null): bigint {
  const isBotThere = guildId !== null && world.guildIds.includes(guildId);
  return isBotThere ? world.botPermissions : APP_PERMISSIONS;
}

function contextType(
  guildId: string | null,
  owners: NonNullable<InteractionContext['integrationOwners']>,
): InteractionContextType {
  if (guildId !== null) return InteractionContextType.Guild;
  return owners[ApplicationIntegrationType.GuildInstall] === undefined
    ? InteractionContextType.PrivateChannel
    : InteractionContextType.BotDM;
}
