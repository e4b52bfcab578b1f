import { createServer, type RequestListener } from 'node:http';
import {
  type AddressInfo,
  createServer as createSocketServer,
  type Server,
  type Socket,
} from 'node:net';
import { onTestFinished } from 'vitest';

/** A server on loopback that is gone after the test. */
export interface LocalServer {
  /** `127.0.0.1:port`. */
  readonly host: string;
  /** How many connections are open. */
  readonly connections: () => number;
}

/** A web server. */
export function aWebServer(listener: RequestListener): Promise<LocalServer> {
  return listening(createServer(listener));
}

/** A server that does as it pleases with a socket, once the first bytes of a request are there. */
export function aSocketServer(
  answer: (socket: Socket, request: string) => void,
): Promise<LocalServer> {
  const server = createSocketServer((socket) => {
    // Whoever hangs up on it is right to do so.
    socket.on('error', () => socket.destroy());
    socket.once('data', (bytes) => answer(socket, bytes.toString()));
  });
  return listening(server);
}

/** Starts a server of any kind. */
export async function listening(server: Server): Promise<LocalServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { host: `127.0.0.1:${port}`, connections: () => sockets.size };
}
