import type { Server } from 'node:http';
import { type GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import type { World } from '../world.ts';
import { type GatewayState, type SessionCounts, send, serveSocket } from './connection.ts';
import { dispatch, type Session, shardOf } from './session.ts';

/** The gateway: it holds the sockets and the sessions. */
export interface Gateway {
  readonly counts: Readonly<SessionCounts>;
  /** Sends an event to the shard that hears of the guild; throws where no bot has identified. */
  dispatch(guildId: string | null, t: GatewayDispatchEvents, d: unknown): void;
  /** Cuts every socket without a word; the sessions can be resumed. */
  dropSockets(): void;
  /** Asks every bot to reconnect and resume. */
  requestReconnect(): void;
  /** Ends every session: the bots must identify again. */
  invalidateSessions(): void;
  /** Closes every socket and takes no more. */
  close(): void;
}

/** Opens the gateway on an HTTP server. */
export function openGateway(world: World, server: Server): Gateway {
  const state: GatewayState = { sessions: new Map(), counts: { identified: 0, resumed: 0 } };
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => serveSocket(world, state, socket));

  const sendAll = (op: GatewayOpcodes, d: unknown): void => {
    for (const { socket } of state.sessions.values()) if (socket !== null) send(socket, op, d);
  };

  return {
    counts: state.counts,
    dispatch: (guildId, t, d) => dispatch(sessionFor(state, guildId), t, d),
    dropSockets: () => {
      for (const session of state.sessions.values()) {
        session.socket?.terminate();
        session.socket = null;
      }
    },
    requestReconnect: () => sendAll(GatewayOpcodes.Reconnect, null),
    invalidateSessions: () => {
      sendAll(GatewayOpcodes.InvalidSession, false);
      state.sessions.clear();
    },
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** The newest session of the shard: a bot that was restarted has left its old one behind. */
function sessionFor(state: GatewayState, guildId: string | null): Session {
  const session = [...state.sessions.values()].findLast(
    ({ shardId, shardCount }) => shardOf(guildId, shardCount) === shardId,
  );
  if (session === undefined) {
    throw new Error('no bot has identified for this guild: await discord.ready() first');
  }
  return session;
}
