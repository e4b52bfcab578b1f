import { choicesOf } from './command-choices.ts';
import { type JudgedCommands, optionListsOf, type PlacedCommand } from './judged-commands.ts';
import { isPlainObject } from './loose.ts';
import type { Rule } from './rule.ts';
import { docs } from './rule-sources.ts';
import { characterCount } from './text-length.ts';

const COMMAND_MAX_CHARACTERS = 8_000;

/**
 * The rule for the size of a command: its names, descriptions and choice values together, each
 * counted at its longest localisation.
 */
export const commandSizeRule: Rule<JudgedCommands> = {
  name: 'command-size',
  source: docs.commandLimits,
  check: ({ commands }) =>
    commands.flatMap((placed) => {
      const size = sizeOf(placed);
      return size > COMMAND_MAX_CHARACTERS
        ? [
            {
              path: placed.path,
              message: `Command of ${size} characters exceeds ${COMMAND_MAX_CHARACTERS}.`,
            },
          ]
        : [];
    }),
};

function sizeOf(placed: PlacedCommand): number {
  const { command } = placed;
  const options = optionListsOf(placed).flatMap((list) => list.options);
  const described = [command, ...options.map(({ option }) => option)].map(
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
