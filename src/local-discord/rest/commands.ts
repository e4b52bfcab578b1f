import { judgedCommands } from '../rules/judged-commands.ts';
import { asList, isPlainObject } from '../rules/loose.ts';
import { ruleTable } from '../rules/rule-table.ts';
import type { CommandPlace, World } from '../world.ts';
import { apiErrors } from './api-error.ts';
import { mustKeepRules } from './judgement.ts';
import { overwriteCommands } from './registered-commands.ts';
import type { ApiRequest, ApiResponse, Route } from './route.ts';

/** The endpoints that list and overwrite commands, everywhere or in a guild. */
export const commandRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/applications/:application/commands',
    needsBotToken: true,
    handle: (world, request) => list(world, request, 'global'),
  },
  {
    method: 'PUT',
    path: '/applications/:application/commands',
    needsBotToken: true,
    handle: (world, request) => overwrite(world, request, 'global'),
  },
  {
    method: 'GET',
    path: '/applications/:application/guilds/:guild/commands',
    needsBotToken: true,
    handle: (world, request) => list(world, request, request.param('guild')),
  },
  {
    method: 'PUT',
    path: '/applications/:application/guilds/:guild/commands',
    needsBotToken: true,
    handle: (world, request) => overwrite(world, request, request.param('guild')),
  },
];

function list(world: World, request: ApiRequest, place: CommandPlace): ApiResponse {
  mustBeOwn(world, request, place);
  const commands = world.commands.get(place) ?? [];
  const isFull = request.query.get('with_localizations') === 'true';
  const locale = request.header('x-discord-locale');
  return { status: 200, body: isFull ? commands : commands.map((each) => localized(each, locale)) };
}

function overwrite(world: World, request: ApiRequest, place: CommandPlace): ApiResponse {
  mustBeOwn(world, request, place);
  mustKeepRules(world, request, {
    rules: ruleTable.commands,
    payload: judgedCommands(request.body),
    prefix: '',
  });
  return { status: 200, body: overwriteCommands(world, place, asList(request.body)) };
}

function mustBeOwn(world: World, request: ApiRequest, place: CommandPlace): void {
  if (request.param('application') !== world.applicationId) throw apiErrors.notThisApplication();
  if (place !== 'global' && !world.guildIds.includes(place)) throw apiErrors.missingAccess();
}

/** Without its dictionaries of translations, at every depth; with the one text that was asked for. */
function localized(value: unknown, locale: string | null): unknown {
  if (Array.isArray(value)) return value.map((item) => localized(item, locale));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
      if (!key.endsWith('_localizations')) return [[key, localized(inner, locale)]];
      const text = locale !== null && isPlainObject(inner) ? inner[locale] : undefined;
      return text === undefined ? [] : [[key.replace('_localizations', '_localized'), text]];
    }),
  );
}
