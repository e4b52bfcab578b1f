import type { Context, Hono, MiddlewareHandler } from 'hono';
import type { BlankSchema } from 'hono/types';
import type { LocalMessage } from '../local-message.ts';
import { judgedMessage, type LooseMessage, messageRules, unknownFault } from '../rules/messages.ts';
import { judge, type Rule, type RuleFault } from '../rules/rule.ts';
import type { World } from '../world.ts';
import { ApiError, apiErrors } from './errors.ts';

/** What the API keeps about a request while it is answered. */
export interface ApiEnv {
  readonly Variables: {
    /** The JSON body, or null if there is none. */
    readonly body: unknown;
  };
}

/** The REST API, to which each part adds its routes. */
export type Api = Hono<ApiEnv, BlankSchema, typeof API_PREFIX>;

/** A request to the REST API. */
export type ApiContext = Context<ApiEnv>;

/** The version of the API that the stand-in speaks. */
export const API_PREFIX = '/api/v10';

/** Logs each request once its answer is known. */
export function logsRequests(world: World): MiddlewareHandler<ApiEnv> {
  return async (context, next) => {
    await next();
    const { method, url } = context.req;
    const query = new URL(url).search.slice(1);
    world.requests.push({ method, path: pathOf(context), query, status: context.res.status });
    world.waiting.changed();
  };
}

/** Reads the body of each request. */
export function readsBodies(world: World): MiddlewareHandler<ApiEnv> {
  return async (context, next) => {
    const type = context.req.header('content-type') ?? '';
    if (type.startsWith('multipart/form-data')) {
      const fault = unknownFault('files', 'files in a multipart body');
      refuse(world, context, [{ rule: 'unknown-to-stand-in', ...fault }]);
    }
    context.set('body', parseJson(await context.req.text()));
    await next();
  };
}

function parseJson(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(apiErrors.invalidJson);
  }
}

/** Refuses requests without the bot's token. */
export function needsBotToken(world: World): MiddlewareHandler<ApiEnv> {
  return async (context, next) => {
    if (context.req.header('authorization') !== `Bot ${world.token}`) {
      throw new ApiError(apiErrors.unauthorized);
    }
    await next();
  };
}

/** A payload and the rules for it. */
export interface Judgement<Payload> {
  readonly rules: readonly Rule<Payload>[];
  readonly payload: Payload;
  /** Where the payload is in the request's body: `data.`, or empty for the whole body. */
  readonly prefix?: string;
}

/** Does nothing for a payload that keeps the rules; refuses any other. */
export function mustKeepRules<Payload>(
  world: World,
  context: ApiContext,
  { rules, payload, prefix = '' }: Judgement<Payload>,
): void {
  const faults = judge(rules, payload).map((fault) => ({
    ...fault,
    path: fault.path === '' ? prefix.replace('.', '') : `${prefix}${fault.path}`,
  }));
  if (faults.length > 0) refuse(world, context, faults);
}

/** The message body, if it keeps the rules; refuses any other. `prefix` is as in {@link Judgement}. */
export function goodMessage(
  world: World,
  context: ApiContext,
  sent: { readonly body: unknown; readonly edited?: LocalMessage; readonly prefix?: string },
): LooseMessage {
  const payload = judgedMessage(sent);
  mustKeepRules(world, context, { rules: messageRules, payload, prefix: sent.prefix ?? '' });
  return payload.body;
}

/** Notes the violations and throws. */
function refuse(world: World, context: ApiContext, faults: readonly RuleFault[]): never {
  const where = `${context.req.method} ${pathOf(context)}`;
  world.violations.push(...faults.map((fault) => ({ where, ...fault })));
  // Discord has a separate code for an empty message.
  throw faults.every(({ rule }) => rule === 'empty-message')
    ? new ApiError(apiErrors.emptyMessage)
    : new ApiError(apiErrors.invalidBody, faults);
}

function pathOf({ req }: ApiContext): string {
  return req.path.replace(API_PREFIX, '');
}
