import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Fault } from './rule.ts';
import { lengthFaults } from './text-length.ts';

const NAME_MAX_CHARACTERS = 100;
const TEXT_VALUE_MAX_CHARACTERS = 100;

/** A choice as it may arrive, before a rule has looked at it. */
export interface LooseChoice {
  readonly name?: unknown;
  readonly name_localizations?: unknown;
  readonly value?: unknown;
}

/** What is wrong with one choice of an option of this type. */
export function choiceFaults(
  choice: LooseChoice,
  path: string,
  optionType: unknown,
): readonly Fault[] {
  return [
    ...lengthFaults(`${path}.name`, choice.name, { min: 1, max: NAME_MAX_CHARACTERS }),
    ...valueFaults(choice.value, `${path}.value`, optionType),
  ];
}

function valueFaults(value: unknown, path: string, optionType: unknown): readonly Fault[] {
  switch (optionType) {
    case ApplicationCommandOptionType.Integer:
      return Number.isSafeInteger(value) ? [] : [{ path, message: 'Must be a whole number.' }];
    case ApplicationCommandOptionType.Number:
      return typeof value === 'number' ? [] : [{ path, message: 'Must be a number.' }];
    default:
      return lengthFaults(path, value, { min: 1, max: TEXT_VALUE_MAX_CHARACTERS });
  }
}
