import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { LooseCommand, LooseOption } from '../rules/judged-commands.ts';
import { asList, asLoose, isPlainObject } from '../rules/loose.ts';
import type { CommandPlace, World } from '../world.ts';

/**
 * Puts these commands in the place of all that were registered there, each with what Discord fills
 * in. A command that was there before keeps its id, and its version too where nothing changed.
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

/** Where a global command can be used; Discord passes over these fields of a guild's command. */
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
