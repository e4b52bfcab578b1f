import { Client, GatewayIntentBits, Options } from 'discord.js';

/** Users are only seen as askers; a cache of all of them would grow with the servers. */
const CACHED_USERS = 200;

/** What a client needs to know of its operator's wishes. */
interface ClientOptions {
  /** The REST base, or null for Discord's own. */
  readonly apiUrl: string | null;
  /** Whether it is to hear of messages that mention it. */
  readonly mentions: boolean;
}

/** A client that needs no intent but for mentions, pings nobody and keeps little. */
export function createClient({ apiUrl, mentions }: ClientOptions): Client {
  return new Client({
    // Without its servers' channels, discord.js tells of no message in them.
    intents: mentions ? [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages] : [],
    // Text in Components V2 can ping: this closes all mentions of every message, in one place.
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      PresenceManager: 0,
      UserManager: {
        maxSize: CACHED_USERS,
        keepOverLimit: ({ id, client }) => id === client.user.id,
      },
      GuildMemberManager: {
        maxSize: 0,
        keepOverLimit: ({ id, client }) => id === client.user.id,
      },
    }),
    ...(apiUrl !== null && { rest: { api: apiUrl } }),
  });
}
