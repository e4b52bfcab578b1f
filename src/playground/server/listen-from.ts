import type { Server } from 'node:http';
import { listen } from '../local-discord/loopback-server.ts';

/** Ports that are tried, one after the other. */
const PORTS_TRIED = 20;

/** Lets a server listen on a port, or on the next one that is free; resolves to the port. */
export async function listenFrom(server: Server, first: number): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      return await listen(server, port);
    } catch (error) {
      if (!isTaken(error) || port === first + PORTS_TRIED) throw error;
    }
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
