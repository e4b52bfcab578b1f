import { Hono } from 'hono';
import type { World } from '../world.ts';
import { addChannelRoutes } from './channel-messages.ts';
import { addCommandRoutes } from './commands.ts';
import { ApiError, apiErrors } from './errors.ts';
import { addInteractionRoutes } from './interactions.ts';
import {
  API_PREFIX,
  type Api,
  type ApiContext,
  type ApiEnv,
  logsRequests,
  needsBotToken,
  readsBodies,
} from './requests.ts';

/** Discord's REST API, as far as the stand-in knows it. */
export function createApi(world: World): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>({ getPath });
  app.use(logsRequests(world), readsBodies(world));
  app.notFound((context) => refusal(context, new ApiError(apiErrors.unknownRoute)));
  app.onError((error, context) =>
    // A fault of the stand-in must not look like a dropped connection.
    refusal(context, error instanceof ApiError ? error : new ApiError([500, 0, String(error)])),
  );
  const api = app.basePath(API_PREFIX);
  addIdentityRoutes(api, world);
  addCommandRoutes(api, world);
  addInteractionRoutes(api, world);
  addChannelRoutes(api, world);
  return app;
}

/** Clients may send the @ of `@me` and `@original` escaped. */
function getPath({ url }: Request): string {
  return new URL(url).pathname.replaceAll('%40', '@');
}

function refusal(context: ApiContext, { status, code, message, errors }: ApiError): Response {
  return context.json({ message, code, ...(errors === null ? {} : { errors }) }, status);
}

/** How many sessions a bot may start each day. */
const SESSION_STARTS = 1_000;
const DAY_MS = 86_400_000;

/** The routes that tell a bot who it is and where its gateway is. */
function addIdentityRoutes(api: Api, world: World): void {
  const forBot = needsBotToken(world);
  const application = {
    id: world.applicationId,
    name: world.bot.username,
    icon: null,
    description: '',
    bot: world.bot,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '',
    team: null,
    flags: 0,
    integration_types_config: { 0: {}, 1: {} },
  };
  const gateway = {
    url: world.gatewayUrl,
    shards: 1,
    session_start_limit: {
      total: SESSION_STARTS,
      remaining: SESSION_STARTS,
      reset_after: DAY_MS,
      max_concurrency: 1,
    },
  };
  api.get('/gateway/bot', forBot, (context) => context.json(gateway));
  api.get('/users/@me', forBot, (context) => context.json(world.bot));
  api.get('/applications/@me', forBot, (context) => context.json(application));
  api.get('/oauth2/applications/@me', forBot, (context) => context.json(application));
}
