import { Client, Options } from 'discord.js';

/** Users and members are only seen as askers; a cache of all of them would grow with the servers. */
const CACHED_USERS = 200;
const CACHED_MEMBERS = 50;

/**
 * A client that needs no intent, pings nobody and keeps little. `apiUrl` is the REST base, null for
 * Discord's own.
 */
export function createClient(apiUrl: string | null): Client {
  return new Client({
    intents: [],
    // Text in Components V2 can ping: this closes all mentions of every message, in one place.
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: {
        maxSize: CACHED_USERS,
        keepOverLimit: ({ id, client }) => id === client.user.id,
      },
      GuildMemberManager: {
        maxSize: CACHED_MEMBERS,
        keepOverLimit: ({ id, client }) => id === client.user.id,
      },
    }),
    ...(apiUrl !== null && { rest: { api: apiUrl } }),
  });
}
