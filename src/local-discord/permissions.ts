import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel } from './channels.ts';
import type { World } from './world.ts';

/** What the bot may do in its guilds unless a test says otherwise. */
export const defaultBotPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles;

/** What a member may do unless a test says otherwise. */
export const defaultMemberPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.UseExternalApps;

/** Whether a set of permissions holds one; an administrator holds all. */
export function holdsPermission(permissions: bigint, permission: bigint): boolean {
  return (permissions & (permission | PermissionFlagsBits.Administrator)) !== 0n;
}

/**
 * Whether the bot may do this in the channel: nothing in a guild that it is not in, nothing where it
 * does not see the channel
 * (https://docs.discord.com/developers/topics/permissions#implicit-permissions), everything in
 * direct messages.
 */
export function botMay(world: World, channel: Channel, permission: bigint): boolean {
  if (channel.guildId === null) return true;
  if (!world.guildIds.includes(channel.guildId)) return false;
  return [PermissionFlagsBits.ViewChannel, permission].every((needed) =>
    holdsPermission(world.botPermissions, needed),
  );
}
