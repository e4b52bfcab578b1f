import { GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { World } from '../world.ts';

/** One bot's session: it outlives its socket, so that missed events can be replayed. */
export interface Session {
  readonly id: string;
  readonly shardId: number;
  readonly shardCount: number;
  /** The events that the bot asked for, as bits. */
  readonly intents: number;
  /** Null while the bot is not connected. */
  socket: WebSocket | null;
  sequence: number;
  unconfirmed: SentEvent[];
}

/** An event as it was sent, kept until the bot confirms that it has it. */
interface SentEvent {
  readonly op: GatewayOpcodes.Dispatch;
  readonly t: GatewayDispatchEvents;
  readonly s: number;
  readonly d: unknown;
}

/**
 * Sends an event to the shard of the guild, if its intents ask for it; throws if no bot has
 * identified.
 */
export function dispatchEvent(
  world: World,
  guildId: string | null,
  { t, d }: { readonly t: GatewayDispatchEvents; readonly d: unknown },
): void {
  dispatch(sessionFor(world, guildId), guildId, { t, d });
}

/** Sends an event of a guild (null for direct messages) to a session, if its intents ask for it. */
export function dispatch(
  session: Session,
  guildId: string | null,
  { t, d }: { readonly t: GatewayDispatchEvents; readonly d: unknown },
): void {
  const needed = intentFor(t, guildId);
  if (needed !== null && (session.intents & needed) === 0) return;
  session.sequence += 1;
  const event: SentEvent = { op: GatewayOpcodes.Dispatch, t, s: session.sequence, d };
  session.unconfirmed.push(event);
  session.socket?.send(JSON.stringify(event));
}

/**
 * The intent that an event needs, or null if every bot gets it
 * (https://docs.discord.com/developers/events/gateway#list-of-intents).
 */
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

/** The session of the guild's shard; throws if no bot has identified. */
export function sessionFor(world: World, guildId: string | null): Session {
  const session = findSession(world, guildId);
  if (session === null) {
    throw new Error('no bot has identified for this guild: await discord.ready() first');
  }
  return session;
}

/** The newest session of the guild's shard, or null: a bot that restarts leaves its old one behind. */
export function findSession(world: World, guildId: string | null): Session | null {
  const session = [...world.sessions.values()].findLast(
    ({ shardId, shardCount }) => shardOf(guildId, shardCount) === shardId,
  );
  return session ?? null;
}

/** The shard that gets a guild's events; direct messages go to the first. */
export function shardOf(guildId: string | null, shardCount: number): number {
  return guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}

/** Sends again every event after the sequence number. */
export function replayAfter(session: Session, sequence: number): void {
  for (const event of session.unconfirmed) {
    if (event.s > sequence) session.socket?.send(JSON.stringify(event));
  }
}

/** Forgets the events up to the sequence number, which the bot says it has. */
export function confirm(session: Session, sequence: number): void {
  session.unconfirmed = session.unconfirmed.filter(({ s }) => s > sequence);
}
