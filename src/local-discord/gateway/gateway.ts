import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { asList, asLoose, type Loose } from '../rules/fields.ts';
import type { World } from '../world.ts';
import { guildCreate } from './guild-create.ts';
import { confirm, dispatch, replayAfter, type Session, shardOf } from './sessions.ts';

/** The gateway's end of every socket. */
export interface Gateway {
  readonly counts: Readonly<SessionCounts>;
  /** Cuts every socket; the sessions can be resumed. */
  dropSockets(): void;
  /** Asks every bot to reconnect and resume. */
  requestReconnect(): void;
  /** Ends every session: the bots must identify again. */
  invalidateSessions(): void;
  /** Closes every socket and takes no more. */
  close(): void;
}

/** How many sessions bots have started, and how many times they have resumed one. */
export interface SessionCounts {
  identified: number;
  resumed: number;
}

/** Opens the gateway on an HTTP server. */
export function openGateway(world: World, server: Server): Gateway {
  const counts: SessionCounts = { identified: 0, resumed: 0 };
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => serveSocket(world, counts, socket));

  const sendAll = (op: GatewayOpcodes, d: unknown): void => {
    for (const { socket } of world.sessions.values()) if (socket !== null) send(socket, op, d);
  };

  return {
    counts,
    dropSockets: () => {
      for (const session of world.sessions.values()) {
        session.socket?.terminate();
        session.socket = null;
      }
    },
    requestReconnect: () => sendAll(GatewayOpcodes.Reconnect, null),
    invalidateSessions: () => {
      sendAll(GatewayOpcodes.InvalidSession, false);
      world.sessions.clear();
    },
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

type LoosePayload = Loose<'op' | 'd'>;

type LooseIdentity = Loose<'token' | 'shard' | 'intents' | 'session_id' | 'seq'>;

/** With these close codes a bot says that it will not resume its session. */
const FINAL_CLOSE_CODES = [1000, 1001];

/** Speaks the gateway's side of the protocol with one socket, until it closes. */
function serveSocket(world: World, counts: SessionCounts, socket: WebSocket): void {
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
        session = (isNew ? identify : resume)(world, socket, identity);
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

/** Sends a payload that is not an event. */
function send(socket: WebSocket, op: GatewayOpcodes, d: unknown): void {
  socket.send(JSON.stringify({ op, d }));
}

function parse(raw: RawData): LoosePayload | null {
  try {
    return asLoose<LoosePayload>(JSON.parse(String(raw)));
  } catch {
    return null;
  }
}

function identify(world: World, socket: WebSocket, identity: LooseIdentity): Session {
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
  const ready = {
    v: 10,
    user: world.bot,
    guilds: guildIds.map((id) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: world.gatewayUrl,
    shard: [shardId, shardCount],
    application: { id: world.applicationId, flags: 0 },
  };
  dispatch(session, null, { t: GatewayDispatchEvents.Ready, d: ready });
  for (const id of guildIds) {
    dispatch(session, id, { t: GatewayDispatchEvents.GuildCreate, d: guildCreate(world, id) });
  }
  return session;
}

function resume(world: World, socket: WebSocket, identity: LooseIdentity): Session | null {
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
  dispatch(session, null, { t: GatewayDispatchEvents.Resumed, d: {} });
  return session;
}
