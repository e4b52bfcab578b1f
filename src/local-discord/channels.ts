import { ChannelType } from 'discord-api-types/v10';

/** A place that messages stand in: a guild's channel, its thread, or a user's direct messages. */
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
      /** Whose direct messages these are. */
      readonly userId: string;
    };

/** From a guild's or a user's id to that of its channel. */
const CHANNEL_OFFSET = 1n;
/** From a guild's id to that of its thread: past the channels of guilds with neighbouring ids. */
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
