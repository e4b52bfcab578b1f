import type { World } from '../world.ts';
import type { UploadedFile } from './attachments.ts';

/** A request whose route is known and whose body is read. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** A part of the path that the route names, such as `token`. */
  param(name: string): string;
  /** A header, or null. */
  header(name: string): string | null;
  /** Null where there is none. */
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

/** What is answered; without a body where there is none to give. */
export interface ApiResponse {
  readonly status: number;
  readonly body?: unknown;
}

/** One endpoint of the API. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Parts that begin with a colon stand for anything: `/interactions/:id/:token/callback`. */
  readonly path: string;
  /** Whether the bot's token must be given; the interaction's token in the path does for the rest. */
  readonly needsBotToken: boolean;
  /** Answers, or throws an ApiError. */
  handle(world: World, request: ApiRequest): ApiResponse;
}

/** The parts of a path that the route names, or null where the path is not the route's. */
export function matchPath(route: Route, path: string): ReadonlyMap<string, string> | null {
  const expected = route.path.split('/');
  const given = path.split('/');
  if (expected.length !== given.length) return null;
  const params = new Map<string, string>();
  for (const [index, part] of expected.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params.set(part.slice(1), value);
    else if (part !== value) return null;
  }
  return params;
}
