import {
  type APIGuildMemberNoUser,
  ChannelType,
  type GuildMemberFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { World } from './world.ts';

/** Where messages are posted: a guild's channel, its thread, or a user's direct messages. */
export type Channel =
  | {
      readonly id: string;
      readonly type: ChannelType.GuildText | ChannelType.PublicThread;
      readonly guildId: string;
    }
  | {
      readonly id: string;
      readonly type: ChannelType.DM;
      readonly guildId: null;
      /** The user whose direct messages these are. */
      readonly userId: string;
    };

/** From the id of a guild or a user to the id of its channel. */
const CHANNEL_OFFSET = 1n;
/** From the id of a guild to the id of its thread: large, so that guilds with near ids do not clash. */
const THREAD_OFFSET = 1_000n;

/** The one text channel of a guild. */
export function textChannelOf(guildId: string): Channel & { readonly guildId: string } {
  return { id: offset(guildId, CHANNEL_OFFSET), type: ChannelType.GuildText, guildId };
}

/** The one public thread in a guild's channel. */
export function threadOf(guildId: string): Channel & { readonly guildId: string } {
  return { id: offset(guildId, THREAD_OFFSET), type: ChannelType.PublicThread, guildId };
}

/** The direct messages of a user. */
export function directMessagesOf(userId: string): Channel {
  return { id: offset(userId, CHANNEL_OFFSET), type: ChannelType.DM, guildId: null, userId };
}

function offset(id: string, by: bigint): string {
  return String(BigInt(id) + by);
}

/** When all members joined their guilds. */
export const joinedAt = '2025-01-01T00:00:00.000000+00:00';

/** discord-api-types has no name for an empty set of flags. */
const NO_MEMBER_FLAGS = 0 as GuildMemberFlags;

/** A member of a guild without a role, as events show it beside the user. */
export function joinedMember(): APIGuildMemberNoUser {
  return { roles: [], joined_at: joinedAt, deaf: false, mute: false, flags: NO_MEMBER_FLAGS };
}

/** What the bot may do in its guilds by default. */
export const defaultBotPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles;

/** What a member may do by default. */
export const defaultMemberPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.UseExternalApps;

/** Whether a set of permissions holds one; an administrator has them all. */
export function holdsPermission(permissions: bigint, permission: bigint): boolean {
  return (permissions & (permission | PermissionFlagsBits.Administrator)) !== 0n;
}

/**
 * Whether the bot may do this in the channel. It may do everything in direct messages, nothing in a
 * guild that it is not in, and nothing in a channel that it does not see
 * (https://docs.discord.com/developers/topics/permissions#implicit-permissions).
 */
export function botMay(world: World, channel: Channel, permission: bigint): boolean {
  if (channel.guildId === null) return true;
  if (!world.guildIds.includes(channel.guildId)) return false;
  return [PermissionFlagsBits.ViewChannel, permission].every((needed) =>
    holdsPermission(world.botPermissions, needed),
  );
}
