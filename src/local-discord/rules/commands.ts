import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
} from 'discord-api-types/v10';
import {
  CHOICE_MAX_CHARACTERS,
  choicesOf,
  DESCRIPTION_MAX_CHARACTERS,
  type LooseNamed,
  nameCaseFaults,
  type OptionList,
  optionListsIn,
  optionRules,
  typedNameFaults,
} from './command-options.ts';
import {
  asList,
  asLoose,
  camelCaseRule,
  characterCount,
  faultIf,
  isAbsent,
  isPlainObject,
  type Loose,
  lengthFaults,
  repeatFaults,
} from './fields.ts';
import { docs, type Fault, type Rule, rule } from './rule.ts';

/** A command as it may arrive. */
export type LooseCommand = LooseNamed &
  Loose<'default_member_permissions' | 'dm_permission' | 'contexts' | 'integration_types' | 'nsfw'>;

/** A command and its path in the list that was sent. */
interface PlacedCommand {
  readonly command: LooseCommand;
  readonly path: string;
}

/** A list of commands that overwrites those registered. */
export interface JudgedCommands {
  readonly body: unknown;
  readonly commands: readonly PlacedCommand[];
  /** The options of all commands and subcommands. */
  readonly optionLists: readonly OptionList[];
}

/** Prepares the body of a bulk overwrite for the rules. */
export function judgedCommands(body: unknown): JudgedCommands {
  const commands = asList(body).map((command, index) => ({
    command: asLoose<LooseCommand>(command),
    path: `[${index}]`,
  }));
  return { body, commands, optionLists: commands.flatMap(optionListsOf) };
}

function optionListsOf({ command, path }: PlacedCommand): readonly OptionList[] {
  return optionListsIn(command.options, `${path}.options`);
}

const MENU_NAME_MAX_CHARACTERS = 32;
/** Of a command with its options, each text counted in its longest translation. */
const COMMAND_MAX_CHARACTERS = 8_000;

/** How many commands of each type an app may have globally, and in each guild. */
const COMMANDS_MAX: ReadonlyMap<unknown, number> = new Map([
  [ApplicationCommandType.ChatInput, 100],
  [ApplicationCommandType.User, 15],
  [ApplicationCommandType.Message, 15],
]);

const LOCALES: readonly string[] = Object.values(Locale);

/** The rules for commands, with their options and translations. */
export const commandRules: readonly Rule<JudgedCommands>[] = [
  rule('command-list', docs.commandLimits, ({ body }) =>
    faultIf(!Array.isArray(body), '', 'The body must be a list of commands.'),
  ),
  rule('command-count', docs.commandLimits, ({ commands }) =>
    [...COMMANDS_MAX].flatMap(([type, max]) => {
      const count = commands.filter(({ command }) => typeOf(command) === type).length;
      return faultIf(count > max, '', `${count} commands of type ${type}: at most ${max}.`);
    }),
  ),
  rule('command-unique', docs.commandLimits, ({ commands }) =>
    repeatFaults(
      commands.map(({ command, path }) => ({
        path: `${path}.name`,
        value: `${typeOf(command)} ${command.name}`,
      })),
      'Application command names must be unique',
    ),
  ),
  commandRule('command-type', docs.commands, ({ command, path }) =>
    faultIf(!COMMANDS_MAX.has(typeOf(command)), `${path}.type`, 'Value must be one of {1, 2, 3}.'),
  ),
  commandRule('command-name', docs.commandNaming, ({ command, path }) =>
    isChatInput(command)
      ? typedNameFaults(`${path}.name`, command.name)
      : menuNameFaults(`${path}.name`, command.name),
  ),
  commandRule('command-name-case', docs.commandNaming, ({ command, path }) =>
    isChatInput(command) ? nameCaseFaults(`${path}.name`, command.name) : [],
  ),
  commandRule('command-description', docs.commands, ({ command, path }) =>
    isChatInput(command)
      ? descriptionFaults(`${path}.description`, command.description)
      : lengthFaults(`${path}.description`, command.description, { max: 0 }),
  ),
  commandRule('menu-command-options', docs.commands, ({ command, path }) =>
    faultIf(
      !isChatInput(command) && asList(command.options).length > 0,
      `${path}.options`,
      'Only CHAT_INPUT commands have options.',
    ),
  ),
  commandRule('command-contexts', docs.commands, ({ command, path }) =>
    unknownValues(command.contexts, `${path}.contexts`, InteractionContextType.PrivateChannel),
  ),
  commandRule('command-integration-types', docs.commands, ({ command, path }) =>
    unknownValues(
      command.integration_types,
      `${path}.integration_types`,
      ApplicationIntegrationType.UserInstall,
    ),
  ),
  commandRule('command-permissions', docs.commands, ({ command, path }) => {
    const { default_member_permissions: permissions } = command;
    const isGood =
      isAbsent(permissions) || (typeof permissions === 'string' && /^\d+$/.test(permissions));
    const message = 'Must be a number as a string.';
    return faultIf(!isGood, `${path}.default_member_permissions`, message);
  }),
  commandRule('command-size', docs.commandLimits, (placed) => {
    const size = sizeOf(placed);
    return faultIf(
      size > COMMAND_MAX_CHARACTERS,
      placed.path,
      `Command of ${size} characters exceeds ${COMMAND_MAX_CHARACTERS}.`,
    );
  }),
  ...optionRules,
  rule('localization-locale', docs.locales, (judged) =>
    translationsIn(judged).flatMap(({ locale, path }) =>
      faultIf(!LOCALES.includes(locale), path, 'Unknown locale.'),
    ),
  ),
  rule('localization-text', docs.localization, (judged) =>
    translationsIn(judged).flatMap(({ text, path, faults }) =>
      text === null ? [] : faults(path, text),
    ),
  ),
  camelCaseRule,
];

function commandRule(
  name: string,
  source: string,
  check: (placed: PlacedCommand) => readonly Fault[],
) {
  return rule<JudgedCommands>(name, source, ({ commands }) => commands.flatMap(check));
}

function typeOf(command: LooseCommand): unknown {
  return command.type ?? ApplicationCommandType.ChatInput;
}

function isChatInput(command: LooseCommand): boolean {
  return typeOf(command) === ApplicationCommandType.ChatInput;
}

/** Both lists number their values from 0 up to a last one. */
function unknownValues(list: unknown, path: string, last: number): readonly Fault[] {
  return asList(list).flatMap((value, index) => {
    const isKnown =
      typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= last;
    return faultIf(!isKnown, `${path}[${index}]`, `Value must be from 0 to ${last}.`);
  });
}

function sizeOf(placed: PlacedCommand): number {
  const options = optionListsOf(placed).flatMap((list) => list.options);
  const described = [placed.command, ...options.map(({ option }) => option)].map(
    (part) =>
      longest(part.name, part.name_localizations) +
      longest(part.description, part.description_localizations),
  );
  const choices = options
    .flatMap(choicesOf)
    .map(
      ({ choice }) =>
        longest(choice.name, choice.name_localizations) + characterCount(choice.value),
    );
  return [...described, ...choices].reduce((sum, length) => sum + length, 0);
}

function longest(text: unknown, localizations: unknown): number {
  const translated = isPlainObject(localizations) ? Object.values(localizations) : [];
  return Math.max(characterCount(text), ...translated.map(characterCount));
}

type TextCheck = (path: string, text: unknown) => readonly Fault[];

/** One translation of a text, and the check that it must pass. */
interface Translation {
  readonly locale: string;
  readonly text: unknown;
  readonly path: string;
  readonly faults: TextCheck;
}

function translationsIn({ commands, optionLists }: JudgedCommands): readonly Translation[] {
  const options = optionLists.flatMap((list) => list.options);
  return [
    ...commands.flatMap(({ command, path }) =>
      translationsOf(command, path, isChatInput(command) ? optionNameFaults : menuNameFaults),
    ),
    ...options.flatMap(({ option, path }) => translationsOf(option, path, optionNameFaults)),
    ...options
      .flatMap(choicesOf)
      .flatMap(({ choice, path }) => translationsOf(choice, path, choiceNameFaults)),
  ];
}

function translationsOf(
  { name_localizations, description_localizations }: LooseNamed,
  path: string,
  nameFaults: TextCheck,
): readonly Translation[] {
  return [
    ...translations(name_localizations, `${path}.name_localizations`, nameFaults),
    ...translations(
      description_localizations,
      `${path}.description_localizations`,
      descriptionFaults,
    ),
  ];
}

function translations(texts: unknown, path: string, faults: TextCheck): readonly Translation[] {
  return Object.entries(isPlainObject(texts) ? texts : {}).map(([locale, text]) => ({
    locale,
    text,
    path: `${path}.${locale}`,
    faults,
  }));
}

function optionNameFaults(path: string, name: unknown): readonly Fault[] {
  return [...typedNameFaults(path, name), ...nameCaseFaults(path, name)];
}

function menuNameFaults(path: string, name: unknown): readonly Fault[] {
  return lengthFaults(path, name, { min: 1, max: MENU_NAME_MAX_CHARACTERS });
}

function choiceNameFaults(path: string, name: unknown): readonly Fault[] {
  return lengthFaults(path, name, { min: 1, max: CHOICE_MAX_CHARACTERS });
}

function descriptionFaults(path: string, description: unknown): readonly Fault[] {
  return lengthFaults(path, description, { min: 1, max: DESCRIPTION_MAX_CHARACTERS });
}
