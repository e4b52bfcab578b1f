import {
  type APIUser,
  ApplicationIntegrationType,
  InteractionContextType,
  type InteractionType,
  type Locale,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { type Channel, directMessagesOf, textChannelOf, threadOf } from '../channels.ts';
import { joinedMember } from '../joined-member.ts';
import { toLocale } from '../locales.ts';
import type { InteractionPayload } from '../open-exchange.ts';
import { defaultMemberPermissions } from '../permissions.ts';
import type { World } from '../world.ts';

/** Who acts, and where; what is left out has a default. */
export interface InteractionContext {
  readonly userId?: string | undefined;
  /** The name that others see; a user without one is called by the id. */
  readonly userName?: string | undefined;
  readonly locale?: `${Locale}` | undefined;
  /** Null for a direct message. */
  readonly guildId?: string | null | undefined;
  /** Whether it is in the thread of the guild's channel rather than in the channel. */
  readonly inThread?: boolean | undefined;
  readonly guildLocale?: `${Locale}` | undefined;
  readonly memberPermissions?: bigint | undefined;
  /** What the bot may do there; by default what it may do in its guilds. */
  readonly appPermissions?: bigint | undefined;
  /** Installation type to owner: `{ 0: guildId }` for a server's app, `{ 1: userId }` for a user's. */
  readonly integrationOwners?: Readonly<Partial<Record<0 | 1, string>>> | undefined;
}

const DEFAULT_USER_ID = '1100000000000000100';
const DEFAULT_GUILD_ID = '1100000000000000200';

/** In a guild that the bot is not in, and in direct messages. */
const APP_PERMISSIONS =
  defaultMemberPermissions | PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.AttachFiles;

/** The largest file that Discord takes from an app without a boost, in bytes. */
const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;

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

/** The channel of this context: one for each guild, its thread, one for each user's direct messages. */
export function channelIn(world: World, context: InteractionContext): Channel {
  const guildId = guildIn(world, context);
  if (guildId === null) return directMessagesOf(userIn(context).id);
  return context.inThread === true ? threadOf(guildId) : textChannelOf(guildId);
}

/** The permissions of the member who acts in this context. */
export function memberPermissionsIn(context: InteractionContext): bigint {
  return context.memberPermissions ?? defaultMemberPermissions;
}

/** An interaction with all that Discord says of who acts and where. */
export function interactionPayload(
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
    ...(guildId === null ? { user } : inGuild(world, guildId, context)),
    app_permissions: String(context.appPermissions ?? appPermissions(world, guildId)),
    locale: toLocale(context.locale),
    entitlements: [],
    authorizing_integration_owners: owners,
    context: contextType(guildId, owners),
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
  };
}

function inGuild(
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
