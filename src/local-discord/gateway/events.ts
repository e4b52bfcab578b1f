import type { GatewayDispatchEvents } from 'discord-api-types/v10';
import type { World } from '../world.ts';
import { isAskedFor } from './intents.ts';
import { dispatch, type Session, shardOf } from './session.ts';

/**
 * Sends an event to the shard that hears of the guild, where its intents ask for it; throws where no
 * bot has identified.
 */
export function dispatchEvent(
  world: World,
  guildId: string | null,
  { t, d }: { readonly t: GatewayDispatchEvents; readonly d: unknown },
): void {
  const session = sessionFor(world, guildId);
  if (isAskedFor(session.intents, t, guildId)) dispatch(session, t, d);
}

/** The session that hears of the guild; throws where no bot has identified. */
export function sessionFor(world: World, guildId: string | null): Session {
  const session = findSession(world, guildId);
  if (session === null) {
    throw new Error('no bot has identified for this guild: await discord.ready() first');
  }
  return session;
}

/** The newest session of the guild's shard, or null: a restarted bot has left its old one behind. */
export function findSession(world: World, guildId: string | null): Session | null {
  const session = [...world.sessions.values()].findLast(
    ({ shardId, shardCount }) => shardOf(guildId, shardCount) === shardId,
  );
  return session ?? null;
}
