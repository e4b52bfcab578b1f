import type { APIGuildMemberNoUser, GuildMemberFlags } from 'discord-api-types/v10';

/** When everybody joined every guild. */
export const joinedAt = '2025-01-01T00:00:00.000000+00:00';

/** discord-api-types names no empty set of flags. */
const NO_MEMBER_FLAGS = 0 as GuildMemberFlags;

/** A member of a guild without a role, as events show one beside the user. */
export function joinedMember(): APIGuildMemberNoUser {
  return { roles: [], joined_at: joinedAt, deaf: false, mute: false, flags: NO_MEMBER_FLAGS };
}
