import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10';
import { characterCount } from '../rules/text-length.ts';
import type { FoundCommand } from './find-command.ts';

/** What a user gives for an option. */
export type OptionValue = string | number | boolean;

/** An option's value as it is dispatched. */
export interface GivenOption {
  readonly name: string;
  readonly type: OptionType;
  readonly value: OptionValue;
  readonly focused?: true;
}

/** The data of a slash command's interaction: the options, wrapped in the subcommands called. */
export function commandData({ command, subcommands }: FoundCommand, given: readonly GivenOption[]) {
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

/** Options as the client sends them; throws where it would not let the user send these. */
export function givenOptions(
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

/** The option of this name; throws where there is none. */
export function findOption(found: FoundCommand, name: string): APIApplicationCommandBasicOption {
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
    case OptionType.String:
      return typeof value === 'string' ? textFault(option, value) : 'must be a string';
    case OptionType.Integer:
    case OptionType.Number:
      return numberFault(option, value);
    case OptionType.Boolean:
      return typeof value === 'boolean' ? null : 'must be a boolean';
    default:
      return `is of type ${option.type}, which the stand-in does not send`;
  }
}

function textFault(
  option: { readonly min_length?: number; readonly max_length?: number },
  value: string,
): string | null {
  const length = characterCount(value);
  if (length > (option.max_length ?? Number.POSITIVE_INFINITY)) return 'is too long';
  return length < (option.min_length ?? 1) ? 'is too short' : null;
}

function numberFault(
  option: {
    readonly type: OptionType;
    readonly min_value?: number;
    readonly max_value?: number;
  },
  value: OptionValue,
): string | null {
  if (typeof value !== 'number') return 'must be a number';
  if (option.type === OptionType.Integer && !Number.isInteger(value)) return 'must be whole';
  if (value > (option.max_value ?? Number.POSITIVE_INFINITY)) return 'is too large';
  return value < (option.min_value ?? Number.NEGATIVE_INFINITY) ? 'is too small' : null;
}
