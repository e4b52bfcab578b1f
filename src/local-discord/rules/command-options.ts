import { ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import { nameCaseFaults, typedNameFaults } from './command-names.ts';
import type { JudgedCommands, LooseOption, OptionList } from './judged-commands.ts';
import { isAbsent } from './loose.ts';
import { orderFaults, wholeNumberFaults } from './number-range.ts';
import { repeated } from './repeated.ts';
import type { Fault, Rule } from './rule.ts';
import { docs } from './rule-sources.ts';
import { lengthFaults } from './text-length.ts';

const OPTIONS_MAX = 25;
const DESCRIPTION_MAX_CHARACTERS = 100;
/** The most that a text option may be made to take. */
const TEXT_MAX_CHARACTERS = 6_000;

/** The rules for the options of commands; their choices have rules of their own. */
export const commandOptionRules: readonly Rule<JudgedCommands>[] = [
  listRule('option-count', docs.commandOptions, ({ options, path }) =>
    options.length > OPTIONS_MAX
      ? [{ path, message: `Must be ${OPTIONS_MAX} or fewer in length.` }]
      : [],
  ),
  listRule('option-unique', docs.commandOptions, ({ options }) =>
    repeated(options.map(({ option, path }) => ({ path: `${path}.name`, value: option.name }))).map(
      ({ path }) => ({ path, message: 'Option names must be unique' }),
    ),
  ),
  listRule('option-required-first', docs.commandOptions, ({ options }) => {
    const firstOptional = options.findIndex(({ option }) => option.required !== true);
    if (firstOptional === -1) return [];
    return options
      .slice(firstOptional)
      .filter(({ option }) => option.required === true)
      .map(({ path }) => ({
        path,
        message: 'Required options must be placed before non-required options',
      }));
  }),
  listRule('option-subcommands-alone', docs.subcommands, ({ options, path }) => {
    const subcommands = options.filter(({ option }) => isSubcommand(option)).length;
    return subcommands > 0 && subcommands < options.length
      ? [{ path, message: 'Subcommands and other options cannot stand side by side.' }]
      : [];
  }),
  optionRule('option-type', (option, path) =>
    isAbsent(option.type)
      ? [{ path: `${path}.type`, message: 'This field is required' }]
      : wholeNumberFaults(`${path}.type`, option.type, {
          min: OptionType.Subcommand,
          max: OptionType.Attachment,
        }),
  ),
  optionRule('option-name', (option, path) => typedNameFaults(`${path}.name`, option.name)),
  optionRule('option-name-case', (option, path) => nameCaseFaults(`${path}.name`, option.name)),
  optionRule('option-description', (option, path) =>
    lengthFaults(`${path}.description`, option.description, {
      min: 1,
      max: DESCRIPTION_MAX_CHARACTERS,
    }),
  ),
  optionRule('option-value-bounds', (option, path) =>
    orderFaults(`${path}.min_value`, option.min_value, option.max_value),
  ),
  optionRule('option-length-bounds', (option, path) => [
    ...wholeNumberFaults(`${path}.min_length`, option.min_length, {
      min: 0,
      max: TEXT_MAX_CHARACTERS,
    }),
    ...wholeNumberFaults(`${path}.max_length`, option.max_length, {
      min: 1,
      max: TEXT_MAX_CHARACTERS,
    }),
    ...orderFaults(`${path}.min_length`, option.min_length, option.max_length),
  ]),
];

function listRule(
  name: string,
  source: string,
  check: (list: OptionList) => readonly Fault[],
): Rule<JudgedCommands> {
  return { name, source, check: ({ optionLists }) => optionLists.flatMap(check) };
}

function optionRule(
  name: string,
  check: (option: LooseOption, path: string) => readonly Fault[],
): Rule<JudgedCommands> {
  return listRule(name, docs.commandOptions, ({ options }) =>
    options.flatMap(({ option, path }) => check(option, path)),
  );
}

function isSubcommand(option: LooseOption): boolean {
  return option.type === OptionType.Subcommand || option.type === OptionType.SubcommandGroup;
}
