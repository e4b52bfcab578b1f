import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  InteractionType,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10';
import type { Exchange } from '../exchange.ts';
import { withReadableReference } from '../gateway/message-events.ts';
import { asSent } from '../local-message.ts';
import { characterCount } from '../rules/fields.ts';
import { act, guildIn, type Stage } from './interaction.ts';
import { type GivenMessage, givenMessage } from './say.ts';

/** What a user gives for an option. */
export type OptionValue = string | number | boolean;

/** What is typed while an option is being completed. */
export interface Typing {
  readonly option: string;
  readonly typed: string;
  /** Options that are filled in already. */
  readonly others?: Readonly<Record<string, OptionValue>>;
}

/** A user sends a slash command; throws where Discord's app would not let the user send it. */
export function slash(
  stage: Stage,
  name: string,
  values: Readonly<Record<string, OptionValue>>,
): Exchange {
  const found = findCommand(stage, name, ApplicationCommandType.ChatInput);
  return act(stage, {
    what: `/${name}`,
    type: InteractionType.ApplicationCommand,
    data: commandData(found, givenOptions(found, values)),
    commandType: ApplicationCommandType.ChatInput,
  });
}

/** A user types in an option that has autocomplete. */
export function autocomplete(
  stage: Stage,
  name: string,
  { option: optionName, typed, others = {} }: Typing,
): Exchange {
  const found = findCommand(stage, name, ApplicationCommandType.ChatInput);
  const option = findOption(found, optionName);
  if (!('autocomplete' in option && option.autocomplete === true)) {
    throw new Error(`option "${optionName}" of command "${name}" does not complete itself`);
  }
  const rest = Object.entries(others).map(([otherName, value]) => ({
    name: otherName,
    type: findOption(found, otherName).type,
    value,
  }));
  const focused = { name: optionName, type: option.type, value: typed, focused: true } as const;
  return act(stage, {
    what: `the completion of "${typed}" for /${name}`,
    type: InteractionType.ApplicationCommandAutocomplete,
    data: commandData(found, [...rest, focused]),
    commandType: ApplicationCommandType.ChatInput,
    focusedType: option.type,
  });
}

/** A user calls a message command on a held message, or on one made of these fields. */
export function messageCommand(stage: Stage, name: string, message: GivenMessage): Exchange {
  const { world } = stage;
  const found = findCommand(stage, name, ApplicationCommandType.Message);
  const held = world.messages.get(message.id ?? '');
  const target = withReadableReference(
    world,
    held === undefined ? givenMessage(stage, message) : asSent(held),
  );
  return act(stage, {
    what: `message command "${name}"`,
    type: InteractionType.ApplicationCommand,
    data: {
      ...commandData(found, []),
      target_id: target.id,
      resolved: { messages: { [target.id]: target } },
    },
    commandType: ApplicationCommandType.Message,
    aboutMessageId: target.id,
  });
}

/** A registered command, with the subcommands that were called. */
interface FoundCommand {
  readonly command: APIApplicationCommand;
  /** The subcommand group and the subcommand, outermost first; empty for a plain command. */
  readonly subcommands: readonly APIApplicationCommandOption[];
  /** The options that can be given. */
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/**
 * The command that a user reaches by this name, with subcommands after spaces for slash commands; a
 * guild's command comes before a global one.
 */
function findCommand(
  { world, context }: Stage,
  name: string,
  type: ApplicationCommandType,
): FoundCommand {
  const guildId = guildIn(world, context);
  const commands = [
    ...(guildId === null ? [] : (world.commands.get(guildId) ?? [])),
    ...(world.commands.get('global') ?? []),
  ].filter((each) => each.type === type);
  const whole = commands.find((each) => each.name === name);
  const [first, ...rest] = name.split(' ');
  const command = whole ?? commands.find((each) => each.name === first);
  if (command === undefined) {
    const known = commands.map((each) => each.name).join(', ');
    throw new Error(`no command "${name}" is registered here: there is ${known || 'none'}`);
  }
  return descend(command, whole === undefined ? rest : []);
}

function descend(command: APIApplicationCommand, path: readonly string[]): FoundCommand {
  const subcommands: APIApplicationCommandOption[] = [];
  let options = command.options ?? [];
  for (const name of path) {
    const next = options.find((option) => option.name === name);
    if (next === undefined || !isSubcommand(next)) {
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

/** An option's value as it is dispatched. */
interface GivenOption {
  readonly name: string;
  readonly type: OptionType;
  readonly value: OptionValue;
  readonly focused?: true;
}

/** The data of a command's interaction: the options, wrapped in the subcommands that were called. */
function commandData({ command, subcommands }: FoundCommand, given: readonly GivenOption[]) {
  const options = subcommands.reduceRight<readonly unknown[]>(
    (inner, { name, type }) => [{ name, type, options: inner }],
    given,
  );
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    ...(options.length === 0 ? {} : { options }),
  };
}

/** Options as Discord's app sends them; throws where it would not let the user send these. */
function givenOptions(
  found: FoundCommand,
  values: Readonly<Record<string, OptionValue>>,
): readonly GivenOption[] {
  const missing = found.options.find(({ name, required }) => required && !(name in values));
  if (missing !== undefined) throw new Error(`option "${missing.name}" is required`);
  return Object.entries(values).map(([name, value]) => {
    const option = findOption(found, name);
    const fault = faultOf(option, value);
    if (fault !== null) throw new Error(`option "${name}" ${fault}`);
    return { name, type: option.type, value };
  });
}

function findOption(found: FoundCommand, name: string): APIApplicationCommandBasicOption {
  const option = found.options.find((known) => known.name === name);
  if (option === undefined) {
    throw new Error(`command "${found.command.name}" has no option "${name}"`);
  }
  return option;
}

function faultOf(option: APIApplicationCommandBasicOption, value: OptionValue): string | null {
  if ('choices' in option && option.choices?.every((choice) => choice.value !== value)) {
    return 'is none of its choices';
  }
  switch (option.type) {
    case OptionType.String: {
      if (typeof value !== 'string') return 'must be a string';
      const length = characterCount(value);
      if (length > (option.max_length ?? Number.POSITIVE_INFINITY)) return 'is too long';
      return length < (option.min_length ?? 1) ? 'is too short' : null;
    }
    case OptionType.Integer:
    case OptionType.Number:
      if (typeof value !== 'number') return 'must be a number';
      if (option.type === OptionType.Integer && !Number.isInteger(value)) return 'must be whole';
      if (value > (option.max_value ?? Number.POSITIVE_INFINITY)) return 'is too large';
      return value < (option.min_value ?? Number.NEGATIVE_INFINITY) ? 'is too small' : null;
    case OptionType.Boolean:
      return typeof value === 'boolean' ? null : 'must be a boolean';
    default:
      return `is of type ${option.type}, which the stand-in does not send`;
  }
}
