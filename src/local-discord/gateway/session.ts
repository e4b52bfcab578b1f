import { type GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';

/** An event as it was sent, kept until the bot is known to have it. */
interface SentEvent {
  readonly op: GatewayOpcodes.Dispatch;
  readonly t: GatewayDispatchEvents;
  readonly s: number;
  readonly d: unknown;
}

/** One bot's session: it outlives its socket, so that what was missed can be replayed. */
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

/** Sends an event under the next sequence number, or keeps it where there is no socket. */
export function dispatch(session: Session, t: GatewayDispatchEvents, d: unknown): void {
  session.sequence += 1;
  const event: SentEvent = { op: GatewayOpcodes.Dispatch, t, s: session.sequence, d };
  session.unconfirmed.push(event);
  session.socket?.send(JSON.stringify(event));
}

/** Sends again all that came after the sequence number. */
export function replayAfter(session: Session, sequence: number): void {
  for (const event of session.unconfirmed) {
    if (event.s > sequence) session.socket?.send(JSON.stringify(event));
  }
}

/** Forgets the events that the bot says it has. */
export function confirm(session: Session, sequence: number): void {
  session.unconfirmed = session.unconfirmed.filter(({ s }) => s > sequence);
}

/** The shard that hears of a guild; direct messages go to the first. */
export function shardOf(guildId: string | null, shardCount: number): number {
  return guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}
