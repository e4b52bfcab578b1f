import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type ApplicationCommandType,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10';
import type { World } from '../world.ts';

/** A registered command, with the path of subcommands that was called. */
export interface FoundCommand {
  readonly command: APIApplicationCommand;
  /** The subcommand group and the subcommand, outermost first; empty for a plain command. */
  readonly subcommands: readonly APIApplicationCommandOption[];
  /** The options that can be given here. */
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/**
 * The command that a user would reach by this name, with subcommands after spaces for slash
 * commands; a guild's own comes before a global one. Throws where none is registered.
 */
export function findCommand(
  world: World,
  wanted: {
    readonly name: string;
    readonly type: ApplicationCommandType;
    readonly guildId: string | null;
  },
): FoundCommand {
  const commands = [
    ...(wanted.guildId === null ? [] : (world.commands.get(wanted.guildId) ?? [])),
    ...(world.commands.get('global') ?? []),
  ].filter(({ type }) => type === wanted.type);
  const whole = commands.find(({ name }) => name === wanted.name);
  const [first, ...rest] = wanted.name.split(' ');
  const command = whole ?? commands.find(({ name }) => name === first);
  if (command === undefined) {
    const known = commands.map(({ name }) => name).join(', ');
    throw new Error(`no command "${wanted.name}" is registered here: there is ${known || 'none'}`);
  }
  return descend(command, whole === undefined ? rest : []);
}

function descend(command: APIApplicationCommand, path: readonly string[]): FoundCommand {
  const subcommands: APIApplicationCommandOption[] = [];
  let options = command.options ?? [];
  for (const name of path) {
    const next = options.find((option) => option.name === name);
    if (next?.type !== OptionType.Subcommand && next?.type !== OptionType.SubcommandGroup) {
      throw new Error(`command "${command.name}" has no subcommand "${name}"`);
    }
    subcommands.push(next);
    options = next.options ?? [];
  }
  if (options.some(isSubcommand)) throw new Error(`command "${command.name}" needs a subcommand`);
  return { command, subcommands, options: options.filter((option) => !isSubcommand(option)) };
}

function isSubcommand(
  option: APIApplicationCommandOption,
): option is Exclude<APIApplicationCommandOption, APIApplicationCommandBasicOption> {
  return option.type === OptionType.Subcommand || option.type === OptionType.SubcommandGroup;
}
