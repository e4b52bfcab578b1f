import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { LooseOption } from '../rules/command-options.ts';
import { commandRules, judgedCommands, type LooseCommand } from '../rules/commands.ts';
import { asList, asLoose, isPlainObject } from '../rules/fields.ts';
import type { CommandPlace, World } from '../world.ts';
import { ApiError, apiErrors } from './errors.ts';
import { type Api, type ApiContext, mustKeepRules, needsBotToken } from './requests.ts';

/** Adds the routes that list and overwrite commands, globally or in a guild. */
export function addCommandRoutes(api: Api, world: World): void {
  const forBot = needsBotToken(world);
  for (const path of ['/applications/:application/commands', GUILD_COMMANDS]) {
    api.get(path, forBot, (context) => {
      const commands = world.commands.get(placeIn(world, context)) ?? [];
      const isFull = context.req.query('with_localizations') === 'true';
      const locale = context.req.header('x-discord-locale') ?? null;
      return context.json(isFull ? commands : commands.map((each) => localized(each, locale)));
    });
    api.put(path, forBot, (context) => {
      const place = placeIn(world, context);
      const { body } = context.var;
      const payload = judgedCommands(body);
      mustKeepRules(world, context, { rules: commandRules, payload });
      return context.json(overwriteCommands(world, place, asList(body)));
    });
  }
}

const GUILD_COMMANDS = '/applications/:application/guilds/:guild/commands';

/** Where the request's commands are registered; throws where the bot may not register any. */
function placeIn(world: World, { req }: ApiContext): CommandPlace {
  const guildId = req.param('guild');
  if (req.param('application') !== world.applicationId) {
    throw new ApiError(apiErrors.notThisApplication);
  }
  if (guildId === undefined) return 'global';
  if (!world.guildIds.includes(guildId)) throw new ApiError(apiErrors.missingAccess);
  return guildId;
}

/** The value without translations, at every depth; with the text of the locale that was asked for. */
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

/**
 * Replaces the commands that are registered in a place, each with the defaults that Discord fills in.
 * A command that was registered before keeps its id, and also its version if nothing changed.
 */
export function overwriteCommands(
  world: World,
  place: CommandPlace,
  commands: readonly unknown[],
): readonly APIApplicationCommand[] {
  const before = world.commands.get(place) ?? [];
  const registered = commands.map((sent) => {
    const filled = withDefaults(asLoose<LooseCommand>(sent), place);
    const known = before.find(({ name, type }) => name === filled.name && type === filled.type);
    const id = known?.id ?? world.newId();
    const command = { id, application_id: world.applicationId, ...filled };
    const version =
      known !== undefined && isSame({ ...command, version: known.version }, known)
        ? known.version
        : world.newId();
    return { ...command, version };
  });
  world.commands.set(place, registered);
  return registered;
}

type Filled = Omit<APIApplicationCommand, 'id' | 'application_id' | 'version'>;

function withDefaults(sent: LooseCommand, place: CommandPlace): Filled {
  const options = asList(sent.options).map(optionWithDefaults);
  const isGlobal = place === 'global';
  return {
    default_member_permissions: sent.default_member_permissions ?? null,
    type: sent.type ?? ApplicationCommandType.ChatInput,
    name: sent.name,
    name_localizations: sent.name_localizations ?? null,
    description: sent.description ?? '',
    description_localizations: sent.description_localizations ?? null,
    ...(isGlobal ? reach(sent) : { guild_id: place }),
    ...(options.length === 0 ? {} : { options }),
    nsfw: sent.nsfw === true,
  } as Filled;
}

/** Where a global command can be used; Discord ignores these fields of a guild's command. */
function reach(sent: LooseCommand): object {
  const outsideDms = sent.dm_permission === false ? [InteractionContextType.Guild] : null;
  const contexts = Array.isArray(sent.contexts) ? sent.contexts : outsideDms;
  return {
    dm_permission: contexts === null || contexts.includes(InteractionContextType.BotDM),
    contexts,
    integration_types: sent.integration_types ?? [ApplicationIntegrationType.GuildInstall],
  };
}

function optionWithDefaults(sent: unknown): APIApplicationCommandOption {
  const { required, autocomplete, choices, options, ...rest } = asLoose<LooseOption>(sent);
  return {
    ...rest,
    name_localizations: rest.name_localizations ?? null,
    description_localizations: rest.description_localizations ?? null,
    ...(required === true ? { required } : {}),
    ...(autocomplete === true ? { autocomplete } : {}),
    ...(asList(choices).length === 0 ? {} : { choices: asList(choices).map(choiceWithDefaults) }),
    ...(asList(options).length === 0 ? {} : { options: asList(options).map(optionWithDefaults) }),
  } as APIApplicationCommandOption;
}

function choiceWithDefaults(sent: unknown): unknown {
  return isPlainObject(sent) ? { name_localizations: null, ...sent } : sent;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
