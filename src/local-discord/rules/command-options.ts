import { ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import {
  asList,
  asLoose,
  countFaults,
  faultIf,
  type Loose,
  lengthFaults,
  orderFaults,
  repeatFaults,
  requiredFaults,
  wholeNumberFaults,
} from './fields.ts';
import { docs, type Fault, type Rule, rule } from './rule.ts';

/** What commands and options have in common, as it may arrive. */
export type LooseNamed = Loose<
  'type' | 'name' | 'name_localizations' | 'description' | 'description_localizations' | 'options'
>;

/** An option of a command as it may arrive. */
export type LooseOption = LooseNamed &
  Loose<
    | 'required'
    | 'choices'
    | 'autocomplete'
    | 'min_value'
    | 'max_value'
    | 'min_length'
    | 'max_length'
  >;

/** A choice of an option as it may arrive. */
export type LooseChoice = Loose<'name' | 'name_localizations' | 'value'>;

/** An option and its path. */
export interface PlacedOption {
  readonly option: LooseOption;
  readonly path: string;
}

/** The options of one command or subcommand. */
export interface OptionList {
  readonly path: string;
  readonly options: readonly PlacedOption[];
}

/** The lists of options that a field holds: its own, then those of the subcommands in it. */
export function optionListsIn(value: unknown, path: string): readonly OptionList[] {
  if (!Array.isArray(value)) return [];
  const options = value.map((option, index) => ({
    option: asLoose<LooseOption>(option),
    path: `${path}[${index}]`,
  }));
  return [
    { path, options },
    ...options.flatMap((placed) => optionListsIn(placed.option.options, `${placed.path}.options`)),
  ];
}

/** The choices of one option, with their paths. */
export function choicesOf({
  option,
  path,
}: PlacedOption): readonly { readonly choice: LooseChoice; readonly path: string }[] {
  return asList(option.choices).map((choice, index) => ({
    choice: asLoose<LooseChoice>(choice),
    path: `${path}.choices[${index}]`,
  }));
}

const OPTIONS_MAX = 25;
const CHOICES_MAX = 25;
/** Of a command or an option. */
export const DESCRIPTION_MAX_CHARACTERS = 100;
/** The longest text that an option may allow. */
const TEXT_MAX_CHARACTERS = 6_000;

/** The types of options that may offer choices. */
const CHOICE_TYPES: readonly unknown[] = [OptionType.String, OptionType.Integer, OptionType.Number];

interface JudgedOptions {
  readonly optionLists: readonly OptionList[];
}

/** The rules for the options of commands and for their choices. */
export const optionRules: readonly Rule<JudgedOptions>[] = [
  listRule('option-count', docs.commandOptions, ({ options, path }) =>
    countFaults(path, options, { max: OPTIONS_MAX }),
  ),
  listRule('option-unique', docs.commandOptions, ({ options }) =>
    repeatFaults(
      options.map(({ option, path }) => ({ path: `${path}.name`, value: option.name })),
      'Option names must be unique',
    ),
  ),
  listRule('option-required-first', docs.commandOptions, ({ options }) => {
    const firstOptional = options.findIndex(({ option }) => option.required !== true);
    const message = 'Required options must be placed before non-required options';
    return options.flatMap(({ option, path }, index) =>
      faultIf(
        option.required === true && firstOptional !== -1 && index > firstOptional,
        path,
        message,
      ),
    );
  }),
  listRule('option-subcommands-alone', docs.subcommands, ({ options, path }) => {
    const subcommands = options.filter(({ option }) => isSubcommand(option)).length;
    return faultIf(
      subcommands > 0 && subcommands < options.length,
      path,
      'Subcommands and other options cannot stand side by side.',
    );
  }),
  optionRule('option-type', ({ option: { type }, path }) => [
    ...requiredFaults(`${path}.type`, type),
    ...wholeNumberFaults(`${path}.type`, type, {
      min: OptionType.Subcommand,
      max: OptionType.Attachment,
    }),
  ]),
  optionRule('option-name', ({ option, path }) => typedNameFaults(`${path}.name`, option.name)),
  optionRule('option-name-case', ({ option, path }) => nameCaseFaults(`${path}.name`, option.name)),
  optionRule('option-description', ({ option: { description }, path }) =>
    lengthFaults(`${path}.description`, description, { min: 1, max: DESCRIPTION_MAX_CHARACTERS }),
  ),
  optionRule('option-value-bounds', ({ option, path }) =>
    orderFaults(`${path}.min_value`, option.min_value, option.max_value),
  ),
  optionRule('option-length-bounds', ({ option: { min_length, max_length }, path }) => [
    ...wholeNumberFaults(`${path}.min_length`, min_length, { max: TEXT_MAX_CHARACTERS }),
    ...wholeNumberFaults(`${path}.max_length`, max_length, { min: 1, max: TEXT_MAX_CHARACTERS }),
    ...orderFaults(`${path}.min_length`, min_length, max_length),
  ]),
  choiceRule('choices-or-autocomplete', ({ option: { autocomplete, choices }, path }) =>
    faultIf(
      autocomplete === true && asList(choices).length > 0,
      `${path}.choices`,
      'Choices and autocomplete exclude each other.',
    ),
  ),
  choiceRule('choices-option-type', ({ option: { type, autocomplete, choices }, path }) =>
    faultIf(
      (autocomplete === true || asList(choices).length > 0) && !CHOICE_TYPES.includes(type),
      path,
      'Only STRING, INTEGER and NUMBER options offer choices.',
    ),
  ),
  choiceRule('choice-count', ({ option, path }) =>
    countFaults(`${path}.choices`, option.choices, { max: CHOICES_MAX }),
  ),
  choiceRule('choice-shape', (placed) =>
    choicesOf(placed).flatMap(({ choice, path }) => choiceFaults(choice, path, placed.option.type)),
  ),
  choiceRule('choice-unique', (placed) =>
    repeatFaults(
      choicesOf(placed).map(({ choice, path }) => ({ path: `${path}.name`, value: choice.name })),
      'Choice names must be unique',
    ),
  ),
];

function listRule(name: string, source: string, check: (list: OptionList) => readonly Fault[]) {
  return rule<JudgedOptions>(name, source, ({ optionLists }) => optionLists.flatMap(check));
}

function optionRule(name: string, check: (placed: PlacedOption) => readonly Fault[]) {
  return listRule(name, docs.commandOptions, ({ options }) => options.flatMap(check));
}

function choiceRule(name: string, check: (placed: PlacedOption) => readonly Fault[]) {
  return listRule(name, docs.choices, ({ options }) => options.flatMap(check));
}

function isSubcommand({ type }: LooseOption): boolean {
  return type === OptionType.Subcommand || type === OptionType.SubcommandGroup;
}

/** Discord's pattern. */
const NAME_PATTERN = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** What is wrong with the name of a slash command or of an option. */
export function typedNameFaults(path: string, name: unknown): readonly Fault[] {
  const isGood = typeof name === 'string' && NAME_PATTERN.test(name);
  const message = 'Application command names must be 1 to 32 letters, digits, - or _.';
  return faultIf(!isGood, path, message);
}

/** A fault where such a name has a capital letter. */
export function nameCaseFaults(path: string, name: unknown): readonly Fault[] {
  const isWrong = typeof name === 'string' && name !== name.toLowerCase();
  return faultIf(isWrong, path, 'Must be in lower case.');
}

/** Of a choice, and of its value where that is a text. */
export const CHOICE_MAX_CHARACTERS = 100;

/** What is wrong with one choice of an option of this type. */
export function choiceFaults(
  choice: LooseChoice,
  path: string,
  optionType: unknown,
): readonly Fault[] {
  return [
    ...lengthFaults(`${path}.name`, choice.name, { min: 1, max: CHOICE_MAX_CHARACTERS }),
    ...valueFaults(choice.value, `${path}.value`, optionType),
  ];
}

function valueFaults(value: unknown, path: string, optionType: unknown): readonly Fault[] {
  switch (optionType) {
    case OptionType.Integer:
      return faultIf(!Number.isSafeInteger(value), path, 'Must be a whole number.');
    case OptionType.Number:
      return faultIf(typeof value !== 'number', path, 'Must be a number.');
    default:
      return lengthFaults(path, value, { min: 1, max: CHOICE_MAX_CHARACTERS });
  }
}
