import {
  type APIUser,
  ApplicationIntegrationType,
  ChannelType,
  type GuildMemberFlags,
  InteractionContextType,
  type InteractionType,
  Locale,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { InteractionPayload } from '../open-exchange.ts';
import type { World } from '../world.ts';

/** Who acts, and where; what is left out has a default. */
export interface InteractionContext {
  readonly userId?: string | undefined;
  readonly locale?: `${Locale}` | undefined;
  /** Null for a direct message. */
  readonly guildId?: string | null | undefined;
  readonly guildLocale?: `${Locale}` | undefined;
  readonly memberPermissions?: bigint | undefined;
  readonly appPermissions?: bigint | undefined;
  /** Installation type to owner: `{ 0: guildId }` for a server's app, `{ 1: userId }` for a user's. */
  readonly integrationOwners?: Readonly<Partial<Record<0 | 1, string>>> | undefined;
}

const DEFAULT_USER_ID = '1100000000000000100';
const DEFAULT_GUILD_ID = '1100000000000000200';

const MEMBER_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands;

const APP_PERMISSIONS =
  MEMBER_PERMISSIONS | PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.AttachFiles;

/** discord-api-types names no empty set of flags. */
const NO_MEMBER_FLAGS = 0 as GuildMemberFlags;

/** The largest file that Discord takes from an app without a boost, in bytes. */
const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;

/** The user who acts in this context. */
export function userIn(context: InteractionContext): APIUser {
  const id = context.userId ?? DEFAULT_USER_ID;
  return { id, username: `user${id}`, discriminator: '0', global_name: null, avatar: null };
}

/** The guild of this context, or null for a direct message. */
export function guildIn(world: World, context: InteractionContext): string | null {
  return context.guildId === undefined ? (world.guildIds[0] ?? DEFAULT_GUILD_ID) : context.guildId;
}

/** The channel of this context: one for each guild, and one for each user's direct messages. */
export function channelIn(world: World, context: InteractionContext): string {
  return String(BigInt(guildIn(world, context) ?? userIn(context).id) + 1n);
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
  const channelId = channelIn(world, context);
  world.guildOfChannel.set(channelId, guildId);
  return {
    id: world.newId(),
    application_id: world.applicationId,
    token: `interaction-${world.newId()}`,
    version: 1,
    ...own,
    channel_id: channelId,
    channel: { id: channelId, type: guildId === null ? ChannelType.DM : ChannelType.GuildText },
    ...(guildId === null ? { user } : inGuild(guildId, user, context)),
    app_permissions: String(context.appPermissions ?? APP_PERMISSIONS),
    locale: toLocale(context.locale),
    entitlements: [],
    authorizing_integration_owners: owners,
    context: contextType(guildId, owners),
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
  };
}

function inGuild(
  guildId: string,
  user: APIUser,
  context: InteractionContext,
): Pick<InteractionPayload, 'guild_id' | 'guild' | 'guild_locale' | 'member'> {
  const locale = toLocale(context.guildLocale);
  return {
    guild_id: guildId,
    guild: { id: guildId, locale, features: [] },
    guild_locale: locale,
    member: {
      user,
      roles: [],
      joined_at: '2025-01-01T00:00:00.000000+00:00',
      deaf: false,
      mute: false,
      flags: NO_MEMBER_FLAGS,
      permissions: String(context.memberPermissions ?? MEMBER_PERMISSIONS),
    },
  };
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

function toLocale(given: `${Locale}` | undefined): Locale {
  return Object.values(Locale).find((locale) => locale === given) ?? Locale.EnglishUS;
}
