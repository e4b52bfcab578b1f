import type { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { choiceFaults, type LooseChoice } from './choice-faults.ts';
import { asList, asLoose } from './loose.ts';
import type { Rule } from './rule.ts';
import { docs } from './rule-sources.ts';

const CHOICES_MAX = 25;

/** The choices offered for an option that is being typed. */
export interface JudgedChoices {
  readonly body: { readonly choices?: unknown };
  /** The type of the option: it decides what a value may be. */
  readonly optionType: ApplicationCommandOptionType;
}

/** Prepares the data of an autocomplete callback for judgement. */
export function judgedChoices(
  data: unknown,
  optionType: ApplicationCommandOptionType,
): JudgedChoices {
  return { body: asLoose<JudgedChoices['body']>(data), optionType };
}

/** The rules for autocomplete results. */
export const autocompleteRules: readonly Rule<JudgedChoices>[] = [
  {
    name: 'autocomplete-choice-count',
    source: docs.autocomplete,
    check: ({ body }) =>
      Array.isArray(body.choices) && body.choices.length <= CHOICES_MAX
        ? []
        : [{ path: 'choices', message: `Must be a list of ${CHOICES_MAX} or fewer.` }],
  },
  {
    name: 'autocomplete-choice',
    source: docs.choices,
    check: ({ body, optionType }) =>
      asList(body.choices).flatMap((choice, index) =>
        choiceFaults(asLoose<LooseChoice>(choice), `choices[${index}]`, optionType),
      ),
  },
];
