import { GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';

/**
 * Whether a bot with these intents hears of an event in the guild, or in direct messages (null)
 * (https://docs.discord.com/developers/events/gateway#list-of-intents).
 */
export function isAskedFor(
  intents: number,
  t: GatewayDispatchEvents,
  guildId: string | null,
): boolean {
  const needed = intentFor(t, guildId);
  return needed === null || (intents & needed) !== 0;
}

function intentFor(t: GatewayDispatchEvents, guildId: string | null): GatewayIntentBits | null {
  switch (t) {
    case GatewayDispatchEvents.GuildCreate:
      return GatewayIntentBits.Guilds;
    case GatewayDispatchEvents.MessageCreate:
      return guildId === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
    default:
      return null;
  }
}
