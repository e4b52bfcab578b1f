import type { Server } from 'node:http';
import { GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import type { World } from '../world.ts';
import { type SessionCounts, send, serveSocket } from './connection.ts';

/** The gateway: it holds the sockets. */
export interface Gateway {
  readonly counts: Readonly<SessionCounts>;
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
