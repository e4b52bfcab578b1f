import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';

/** Where commands are registered: everywhere, or in one server, which knows no contexts. */
export type CommandScope = 'global' | 'guild';

/**
 * Whether what Discord holds is what is wanted: the same commands, the same in every field that a
 * declaration sets, with Discord's defaults filled in where one does not.
 */
export function sameCommands(
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
  held: readonly APIApplicationCommand[],
  scope: CommandScope,
): boolean {
  const comparable = (commands: readonly Comparable[]): string =>
    JSON.stringify(commands.map((command) => canonical(command, scope)).sort());
  return comparable(wanted) === comparable(held);
}

type Comparable = RESTPostAPIApplicationCommandsJSONBody | APIApplicationCommand;

/** A command as text that is equal for equal commands. */
function canonical(command: Comparable, scope: CommandScope): string {
  const { contexts, integration_types: installs } = command;
  return JSON.stringify([
    command.type ?? ApplicationCommandType.ChatInput,
    command.name,
    ('description' in command && command.description) || '',
    localizations(command.name_localizations),
    localizations('description_localizations' in command && command.description_localizations),
    command.default_member_permissions ?? null,
    command.nsfw ?? false,
    scope === 'guild' ? [] : [[...(contexts ?? [])].sort(), [...(installs ?? [])].sort()],
    (('options' in command && command.options) || []).map(canonicalOption),
  ]);
}

function canonicalOption(option: APIApplicationCommandOption): readonly unknown[] {
  const given = new Map<string, unknown>(Object.entries(option));
  return [
    option.type,
    option.name,
    option.description,
    localizations(option.name_localizations),
    localizations(option.description_localizations),
    option.required ?? false,
    ...['autocomplete', 'min_length', 'max_length', 'min_value', 'max_value'].map(
      // Discord leaves out what is false or unset.
      (name) => given.get(name) || null,
    ),
    ('choices' in option && option.choices?.map(({ name, value }) => [name, value])) || [],
  ];
}

type Localizations = Readonly<Record<string, string | null | undefined>>;

function localizations(map: Localizations | null | undefined | false): readonly unknown[] {
  return Object.entries(map || {}).sort(([a], [b]) => (a < b ? -1 : 1));
}
