import {
  type APIRole,
  type APITextChannel,
  type APIThreadChannel,
  ChannelType,
  type GatewayGuildCreateDispatchData,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  type GuildSystemChannelFlags,
  GuildVerificationLevel,
  PermissionFlagsBits,
  type RoleFlags,
  ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';
import { botMay, joinedAt, joinedMember, textChannelOf, threadOf } from '../channels.ts';
import type { World } from '../world.ts';

/** Neither the bot nor a user who acts by default, because an owner may do everything. */
const OWNER_ID = '1100000000000000300';

/** The bot and the owner. */
const MEMBER_COUNT = 2;
const AFK_TIMEOUT_SECONDS = 300;

/** discord-api-types has no names for empty sets of flags. */
const NO_ROLE_FLAGS = 0 as RoleFlags;
const NO_SYSTEM_CHANNEL_FLAGS = 0 as GuildSystemChannelFlags;

/** A guild with its channel, its thread and the bot, as the bot learns of it after READY. */
export function guildCreate(world: World, guildId: string): GatewayGuildCreateDispatchData {
  const isSeen = botMay(world, threadOf(guildId), PermissionFlagsBits.ViewChannel);
  return {
    ...settings,
    id: guildId,
    name: `Guild ${guildId}`,
    preferred_locale: world.guildLocale,
    owner_id: OWNER_ID,
    roles: [everyone(guildId, world.botPermissions)],
    joined_at: joinedAt,
    large: false,
    unavailable: false,
    member_count: MEMBER_COUNT,
    members: [{ ...joinedMember(), user: world.bot }],
    channels: [channel(guildId)],
    // Discord lists channels that the bot does not see, but not their threads.
    threads: isSeen ? [thread(guildId)] : [],
    features: [],
    emojis: [],
    stickers: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** The settings of a new guild; nothing here depends on them. */
const settings = {
  icon: null,
  splash: null,
  banner: null,
  description: null,
  discovery_splash: null,
  vanity_url_code: null,
  application_id: null,
  afk_channel_id: null,
  afk_timeout: AFK_TIMEOUT_SECONDS,
  system_channel_id: null,
  system_channel_flags: NO_SYSTEM_CHANNEL_FLAGS,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  verification_level: GuildVerificationLevel.None,
  default_message_notifications: GuildDefaultMessageNotifications.AllMessages,
  explicit_content_filter: GuildExplicitContentFilter.Disabled,
  mfa_level: GuildMFALevel.None,
  premium_tier: GuildPremiumTier.None,
  premium_progress_bar_enabled: false,
  nsfw_level: GuildNSFWLevel.Default,
  hub_type: null,
  incidents_data: null,
} as const satisfies Partial<GatewayGuildCreateDispatchData>;

/** The role of every member; it has the id of the guild. */
function everyone(guildId: string, permissions: bigint): APIRole {
  return {
    id: guildId,
    name: '@everyone',
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions: String(permissions),
    managed: false,
    mentionable: false,
    flags: NO_ROLE_FLAGS,
  };
}

function channel(guildId: string): APITextChannel {
  return {
    id: textChannelOf(guildId).id,
    type: ChannelType.GuildText,
    name: 'general',
    position: 0,
    permission_overwrites: [],
    parent_id: null,
    nsfw: false,
    topic: null,
    rate_limit_per_user: 0,
    last_message_id: null,
  };
}

function thread(guildId: string): APIThreadChannel<ChannelType.PublicThread> {
  return {
    id: threadOf(guildId).id,
    type: ChannelType.PublicThread,
    guild_id: guildId,
    parent_id: textChannelOf(guildId).id,
    owner_id: OWNER_ID,
    name: 'a thread',
    rate_limit_per_user: 0,
    last_message_id: null,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    thread_metadata: {
      archived: false,
      locked: false,
      auto_archive_duration: ThreadAutoArchiveDuration.OneDay,
      archive_timestamp: joinedAt,
    },
  };
}
