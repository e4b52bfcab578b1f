import type { World } from '../world.ts';
import { apiErrors } from './api-error.ts';
import type { Route } from './route.ts';

/** How many sessions a bot may start in a day, as Discord tells it. */
const SESSION_STARTS = 1_000;
const DAY_MS = 86_400_000;

/** The endpoints that tell a bot who it is and where its gateway is. */
export const identityRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/gateway/bot',
    needsBotToken: true,
    handle: (world) => ({
      status: 200,
      body: {
        url: world.gatewayUrl,
        shards: 1,
        session_start_limit: {
          total: SESSION_STARTS,
          remaining: SESSION_STARTS,
          reset_after: DAY_MS,
          max_concurrency: 1,
        },
      },
    }),
  },
  {
    method: 'GET',
    path: '/users/:id',
    needsBotToken: true,
    handle: (world, request) => {
      if (request.param('id') !== '@me') throw apiErrors.unknownRoute();
      return { status: 200, body: world.bot };
    },
  },
  {
    method: 'GET',
    path: '/applications/@me',
    needsBotToken: true,
    handle: (world) => ({ status: 200, body: application(world) }),
  },
  {
    method: 'GET',
    path: '/oauth2/applications/@me',
    needsBotToken: true,
    handle: (world) => ({ status: 200, body: application(world) }),
  },
];

function application(world: World): unknown {
  return {
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
}
