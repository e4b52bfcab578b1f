import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { menuNameFaults, nameCaseFaults, typedNameFaults } from './command-names.ts';
import type { JudgedCommands, LooseCommand } from './judged-commands.ts';
import { asList, isAbsent } from './loose.ts';
import { repeated } from './repeated.ts';
import type { Fault, Rule } from './rule.ts';
import { docs } from './rule-sources.ts';
import { lengthFaults } from './text-length.ts';

const DESCRIPTION_MAX_CHARACTERS = 100;

/** How many commands of each type an app may have in one place, global or a guild. */
const COMMANDS_MAX: ReadonlyMap<unknown, number> = new Map([
  [ApplicationCommandType.ChatInput, 100],
  [ApplicationCommandType.User, 15],
  [ApplicationCommandType.Message, 15],
]);

/** The rules for commands, their options left aside. */
export const commandRules: readonly Rule<JudgedCommands>[] = [
  {
    name: 'command-list',
    source: docs.commandLimits,
    check: ({ body }) =>
      Array.isArray(body) ? [] : [{ path: '', message: 'The body must be a list of commands.' }],
  },
  {
    name: 'command-count',
    source: docs.commandLimits,
    check: ({ commands }) =>
      [...COMMANDS_MAX].flatMap(([type, max]) => {
        const count = commands.filter(({ command }) => typeOf(command) === type).length;
        return count > max
          ? [{ path: '', message: `${count} commands of type ${type}: at most ${max}.` }]
          : [];
      }),
  },
  {
    name: 'command-unique',
    source: docs.commandLimits,
    check: ({ commands }) =>
      repeated(
        commands.map(({ command, path }) => ({
          path: `${path}.name`,
          value: `${typeOf(command)} ${command.name}`,
        })),
      ).map(({ path }) => ({ path, message: 'Application command names must be unique' })),
  },
  commandRule('command-type', docs.commands, (command, path) =>
    COMMANDS_MAX.has(typeOf(command))
      ? []
      : [{ path: `${path}.type`, message: 'Value must be one of {1, 2, 3}.' }],
  ),
  commandRule('command-name', docs.commandNaming, (command, path) =>
    isChatInput(command)
      ? typedNameFaults(`${path}.name`, command.name)
      : menuNameFaults(`${path}.name`, command.name),
  ),
  commandRule('command-name-case', docs.commandNaming, (command, path) =>
    isChatInput(command) ? nameCaseFaults(`${path}.name`, command.name) : [],
  ),
  commandRule('command-description', docs.commands, (command, path) =>
    isChatInput(command)
      ? lengthFaults(`${path}.description`, command.description, {
          min: 1,
          max: DESCRIPTION_MAX_CHARACTERS,
        })
      : lengthFaults(`${path}.description`, command.description, { min: 0, max: 0 }),
  ),
  commandRule('menu-command-options', docs.commands, (command, path) =>
    !isChatInput(command) && asList(command.options).length > 0
      ? [{ path: `${path}.options`, message: 'Only CHAT_INPUT commands have options.' }]
      : [],
  ),
  commandRule('command-contexts', docs.commands, (command, path) =>
    unknownValues(command.contexts, `${path}.contexts`, InteractionContextType.PrivateChannel),
  ),
  commandRule('command-integration-types', docs.commands, (command, path) =>
    unknownValues(
      command.integration_types,
      `${path}.integration_types`,
      ApplicationIntegrationType.UserInstall,
    ),
  ),
  commandRule('command-permissions', docs.commands, ({ default_member_permissions }, path) =>
    isAbsent(default_member_permissions) ||
    (typeof default_member_permissions === 'string' && /^\d+$/.test(default_member_permissions))
      ? []
      : [{ path: `${path}.default_member_permissions`, message: 'Must be a number as a string.' }],
  ),
];

function commandRule(
  name: string,
  source: string,
  check: (command: LooseCommand, path: string) => readonly Fault[],
): Rule<JudgedCommands> {
  return {
    name,
    source,
    check: ({ commands }) => commands.flatMap(({ command, path }) => check(command, path)),
  };
}

function typeOf(command: LooseCommand): unknown {
  return command.type ?? ApplicationCommandType.ChatInput;
}

function isChatInput(command: LooseCommand): boolean {
  return typeOf(command) === ApplicationCommandType.ChatInput;
}

/** Both lists number their values from 0 up to a last one. */
function unknownValues(list: unknown, path: string, last: number): readonly Fault[] {
  return asList(list).flatMap((value, index) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= last
      ? []
      : [{ path: `${path}[${index}]`, message: `Value must be from 0 to ${last}.` }],
  );
}
