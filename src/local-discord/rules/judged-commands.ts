import { asList, asLoose } from './loose.ts';

/** A command as it may arrive, before a rule has looked at it. */
export interface LooseCommand {
  readonly type?: unknown;
  readonly name?: unknown;
  readonly name_localizations?: unknown;
  readonly description?: unknown;
  readonly description_localizations?: unknown;
  readonly options?: unknown;
  readonly default_member_permissions?: unknown;
  readonly dm_permission?: unknown;
  readonly contexts?: unknown;
  readonly integration_types?: unknown;
  readonly nsfw?: unknown;
}

/** A command's option as it may arrive. */
export interface LooseOption extends LooseCommand {
  readonly required?: unknown;
  readonly choices?: unknown;
  readonly autocomplete?: unknown;
  readonly channel_types?: unknown;
  readonly min_value?: unknown;
  readonly max_value?: unknown;
  readonly min_length?: unknown;
  readonly max_length?: unknown;
}

/** A command and its path in the list that was put. */
export interface PlacedCommand {
  readonly command: LooseCommand;
  readonly path: string;
}

/** One list of options: a command's own, or a subcommand's. */
export interface OptionList {
  readonly path: string;
  readonly options: readonly PlacedOption[];
}

/** An option and its path. */
export interface PlacedOption {
  readonly option: LooseOption;
  readonly path: string;
}

/** A list of commands that overwrites those registered. */
export interface JudgedCommands {
  readonly body: unknown;
  readonly commands: readonly PlacedCommand[];
  /** Every list of options, subcommands' lists after the list that holds them. */
  readonly optionLists: readonly OptionList[];
}

/** Prepares the body of a bulk overwrite for judgement. */
export function judgedCommands(body: unknown): JudgedCommands {
  const commands = asList(body).map((command, index) => ({
    command: asLoose<LooseCommand>(command),
    path: `[${index}]`,
  }));
  return { body, commands, optionLists: commands.flatMap(optionListsOf) };
}

/** The lists of options of one command. */
export function optionListsOf({ command, path }: PlacedCommand): readonly OptionList[] {
  return listsFrom(command.options, `${path}.options`);
}

function listsFrom(value: unknown, path: string): readonly OptionList[] {
  if (!Array.isArray(value)) return [];
  const options = value.map((option, index) => ({
    option: asLoose<LooseOption>(option),
    path: `${path}[${index}]`,
  }));
  return [
    { path, options },
    ...options.flatMap((placed) => listsFrom(placed.option.options, `${placed.path}.options`)),
  ];
}
