import { ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import { choiceFaults, type LooseChoice } from './choice-faults.ts';
import type { JudgedCommands, PlacedOption } from './judged-commands.ts';
import { asList, asLoose } from './loose.ts';
import { repeated } from './repeated.ts';
import type { Fault, Rule } from './rule.ts';
import { docs } from './rule-sources.ts';

const CHOICES_MAX = 25;
const SUGGESTING: readonly unknown[] = [OptionType.String, OptionType.Integer, OptionType.Number];

/** The rules for what a command's options offer to choose from. */
export const commandChoiceRules: readonly Rule<JudgedCommands>[] = [
  choiceRule('choices-or-autocomplete', ({ option, path }) =>
    option.autocomplete === true && asList(option.choices).length > 0
      ? [{ path: `${path}.choices`, message: 'Choices and autocomplete exclude each other.' }]
      : [],
  ),
  choiceRule('choices-option-type', ({ option, path }) =>
    (option.autocomplete === true || asList(option.choices).length > 0) &&
    !SUGGESTING.includes(option.type)
      ? [{ path, message: 'Only STRING, INTEGER and NUMBER options offer choices.' }]
      : [],
  ),
  choiceRule('choice-count', ({ option, path }) =>
    asList(option.choices).length > CHOICES_MAX
      ? [{ path: `${path}.choices`, message: `Must be ${CHOICES_MAX} or fewer in length.` }]
      : [],
  ),
  choiceRule('choice-shape', (placed) =>
    choicesOf(placed).flatMap(({ choice, path }) => choiceFaults(choice, path, placed.option.type)),
  ),
  choiceRule('choice-unique', (placed) =>
    repeated(
      choicesOf(placed).map(({ choice, path }) => ({ path: `${path}.name`, value: choice.name })),
    ).map(({ path }) => ({ path, message: 'Choice names must be unique' })),
  ),
];

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

function choiceRule(
  name: string,
  check: (placed: PlacedOption) => readonly Fault[],
): Rule<JudgedCommands> {
  return {
    name,
    source: docs.choices,
    check: ({ optionLists }) => optionLists.flatMap(({ options }) => options.flatMap(check)),
  };
}
