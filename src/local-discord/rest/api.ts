import type { IncomingMessage, ServerResponse } from 'node:http';
import type { World } from '../world.ts';
import { ApiError, apiErrors } from './api-error.ts';
import { readBody } from './body.ts';
import { callbackRoute } from './callback.ts';
import { channelMessageRoutes } from './channel-messages.ts';
import { commandRoutes } from './commands.ts';
import { identityRoutes } from './identity.ts';
import { type ApiResponse, matchPath, type Route } from './route.ts';
import { webhookRoutes } from './webhook-messages.ts';

const PREFIX = '/api/v10';

const routes: readonly Route[] = [
  ...identityRoutes,
  ...commandRoutes,
  callbackRoute,
  ...webhookRoutes,
  ...channelMessageRoutes,
];

/** Answers one HTTP request as Discord's REST API would, and logs it. */
export async function answerRequest(
  world: World,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  // Clients may send the @ of @me and @original as it is or escaped.
  const whole = url.pathname.replaceAll('%40', '@');
  const path = whole.startsWith(PREFIX) ? whole.slice(PREFIX.length) : '';
  const method = incoming.method ?? 'GET';
  const response = await respond(world, incoming, { method, path, query: url.searchParams });
  const { status } = response;
  world.requests.push({ method, path, query: url.search.slice(1), status });
  send(outgoing, response);
  world.waiting.changed();
}

interface Target {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
}

async function respond(
  world: World,
  incoming: IncomingMessage,
  target: Target,
): Promise<ApiResponse> {
  try {
    // The body is always read, so that the connection can be used again.
    const { body, files } = await readBody(incoming);
    const { route, params } = findRoute(target);
    const authorization = incoming.headers.authorization ?? null;
    if (route.needsBotToken && authorization !== `Bot ${world.token}`) {
      throw apiErrors.unauthorized();
    }
    return route.handle(world, {
      ...target,
      param: (name) => params.get(name) ?? '',
      header: (name) => headerOf(incoming, name),
      body,
      files,
    });
  } catch (error) {
    // A fault of the stand-in's own must not pass for a dropped connection.
    const known = error instanceof ApiError ? error : new ApiError(500, 0, String(error));
    const { status, code, message, errors } = known;
    return { status, body: { message, code, ...(errors === null ? {} : { errors }) } };
  }
}

function findRoute({ method, path }: Target): {
  readonly route: Route;
  readonly params: ReadonlyMap<string, string>;
} {
  for (const route of routes) {
    const params = route.method === method ? matchPath(route, path) : null;
    if (params !== null) return { route, params };
  }
  throw apiErrors.unknownRoute();
}

function headerOf(incoming: IncomingMessage, name: string): string | null {
  const value = incoming.headers[name];
  return typeof value === 'string' ? value : null;
}

function send(outgoing: ServerResponse, { status, body }: ApiResponse): void {
  if (body === undefined) {
    // A content type on an empty answer makes a client parse nothing as JSON.
    outgoing.writeHead(status).end();
    return;
  }
  outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
