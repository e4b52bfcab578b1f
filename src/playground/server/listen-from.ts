import type { Server } from 'node:http';
import { OperatorError } from '../../errors.ts';
import { listen } from '../../local-discord/loopback-server.ts';

/** Ports that are tried, one after the other. */
const PORTS_TRIED = 20;
const LAST_PORT = 65_535;

/**
 * Lets a server listen on a port, or on the next one that is free; resolves to the port. Rejects with
 * an {@link OperatorError} where none of the next is.
 */
export async function listenFrom(server: Server, first: number): Promise<number> {
  const last = Math.min(first + PORTS_TRIED - 1, LAST_PORT);
  for (let port = first; port <= last; port += 1) {
    try {
      return await listen(server, port);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new OperatorError([
    `PLAYGROUND_PORT: expected a free port from ${first} to ${last}, got none`,
  ]);
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
