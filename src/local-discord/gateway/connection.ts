import { GatewayCloseCodes, GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import { asList, asLoose } from '../rules/loose.ts';
import type { World } from '../world.ts';
import { guildCreate } from './guild-create.ts';
import { isAskedFor } from './intents.ts';
import { confirm, dispatch, replayAfter, type Session, shardOf } from './session.ts';

/** How often bots have begun a session, and how often they have taken one up again. */
export interface SessionCounts {
  identified: number;
  resumed: number;
}

interface LoosePayload {
  readonly op?: unknown;
  readonly d?: unknown;
}

interface LooseIdentity {
  readonly token?: unknown;
  readonly shard?: unknown;
  readonly intents?: unknown;
  readonly session_id?: unknown;
  readonly seq?: unknown;
}

/** Codes of the bot's own with which it says that it will not come back to the session. */
const FINAL_CLOSE_CODES = [1000, 1001];

/** Speaks the gateway's side of the protocol with one socket, until it closes. */
export function serveSocket(world: World, counts: SessionCounts, socket: WebSocket): void {
  let session: Session | null = null;

  send(socket, GatewayOpcodes.Hello, { heartbeat_interval: world.heartbeatIntervalMs });

  socket.on('message', (raw) => {
    const payload = parse(raw);
    if (payload === null) return socket.close(GatewayCloseCodes.DecodeError);
    switch (payload.op) {
      case GatewayOpcodes.Heartbeat:
        if (session !== null && typeof payload.d === 'number') confirm(session, payload.d);
        return send(socket, GatewayOpcodes.HeartbeatAck, null);
      case GatewayOpcodes.Identify:
      case GatewayOpcodes.Resume: {
        if (session !== null) return socket.close(GatewayCloseCodes.AlreadyAuthenticated);
        const identity = asLoose<LooseIdentity>(payload.d);
        if (identity.token !== world.token) {
          return socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
        }
        const isNew = payload.op === GatewayOpcodes.Identify;
        session = isNew
          ? identify(world, { socket, identity })
          : resume(world, { socket, identity });
        if (session !== null) counts[isNew ? 'identified' : 'resumed'] += 1;
        return world.waiting.changed();
      }
      case GatewayOpcodes.PresenceUpdate:
        return undefined;
      default:
        return socket.close(
          session === null ? GatewayCloseCodes.NotAuthenticated : GatewayCloseCodes.UnknownOpcode,
        );
    }
  });

  socket.on('error', () => socket.terminate());

  socket.on('close', (code) => {
    if (session?.socket !== socket) return;
    session.socket = null;
    if (FINAL_CLOSE_CODES.includes(code)) world.sessions.delete(session.id);
    world.waiting.changed();
  });
}

/** Sends a payload that is no event. */
export function send(socket: WebSocket, op: GatewayOpcodes, d: unknown): void {
  socket.send(JSON.stringify({ op, d }));
}

interface Login {
  readonly socket: WebSocket;
  readonly identity: LooseIdentity;
}

function identify(world: World, { socket, identity }: Login): Session {
  const [shardId = 0, shardCount = 1] = asList(identity.shard).map(Number);
  const session: Session = {
    id: world.newId(),
    shardId,
    shardCount,
    intents: typeof identity.intents === 'number' ? identity.intents : 0,
    socket,
    sequence: 0,
    unconfirmed: [],
  };
  world.sessions.set(session.id, session);
  const guildIds = world.guildIds.filter((id) => shardOf(id, shardCount) === shardId);
  dispatch(session, GatewayDispatchEvents.Ready, {
    v: 10,
    user: world.bot,
    guilds: guildIds.map((id) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: world.gatewayUrl,
    shard: [shardId, shardCount],
    application: { id: world.applicationId, flags: 0 },
  });
  for (const id of guildIds) {
    if (!isAskedFor(session.intents, GatewayDispatchEvents.GuildCreate, id)) continue;
    dispatch(session, GatewayDispatchEvents.GuildCreate, guildCreate(world, id));
  }
  return session;
}

function resume(world: World, { socket, identity }: Login): Session | null {
  const { session_id: id, seq } = identity;
  const session = typeof id === 'string' ? world.sessions.get(id) : undefined;
  if (session === undefined) {
    send(socket, GatewayOpcodes.InvalidSession, false);
    return null;
  }
  if (typeof seq !== 'number' || seq > session.sequence) {
    socket.close(GatewayCloseCodes.InvalidSeq);
    return null;
  }
  session.socket?.terminate();
  session.socket = socket;
  replayAfter(session, seq);
  dispatch(session, GatewayDispatchEvents.Resumed, {});
  return session;
}

function parse(raw: RawData): LoosePayload | null {
  try {
    return asLoose<LoosePayload>(JSON.parse(String(raw)));
  } catch {
    return null;
  }
}
