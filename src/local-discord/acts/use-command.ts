import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import type { Exchange } from '../exchange.ts';
import { act, type Stage } from './act.ts';
import { commandData, findOption, givenOptions, type OptionValue } from './command-data.ts';
import { type FoundCommand, findCommand } from './find-command.ts';
import { guildIn } from './interaction-context.ts';

/** What is typed while an option is being completed. */
export interface Typing {
  readonly option: string;
  readonly typed: string;
  /** Options that are filled in already. */
  readonly others?: Readonly<Record<string, OptionValue>>;
}

/** A user sends a slash command. */
export function slash(
  stage: Stage,
  name: string,
  values: Readonly<Record<string, OptionValue>>,
): Exchange {
  const found = findSlash(stage, name);
  return act(stage, {
    what: `/${name}`,
    type: InteractionType.ApplicationCommand,
    data: commandData(found, givenOptions(found, values)),
    commandType: ApplicationCommandType.ChatInput,
  });
}

/** A user types in an option that completes itself. */
export function autocomplete(
  stage: Stage,
  name: string,
  { option: optionName, typed, others = {} }: Typing,
): Exchange {
  const found = findSlash(stage, name);
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

function findSlash({ world, context }: Stage, name: string): FoundCommand {
  const guildId = guildIn(world, context);
  return findCommand(world, { name, type: ApplicationCommandType.ChatInput, guildId });
}
