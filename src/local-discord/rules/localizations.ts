import { ApplicationCommandType, Locale } from 'discord-api-types/v10';
import { choicesOf } from './command-choices.ts';
import { menuNameFaults, nameCaseFaults, typedNameFaults } from './command-names.ts';
import type { JudgedCommands } from './judged-commands.ts';
import { isPlainObject } from './loose.ts';
import type { Fault, Rule } from './rule.ts';
import { docs } from './rule-sources.ts';
import { lengthFaults } from './text-length.ts';

const LOCALES: readonly string[] = Object.values(Locale);
const DESCRIPTION_MAX_CHARACTERS = 100;
const CHOICE_NAME_MAX_CHARACTERS = 100;

/** One dictionary of translations, and what a text in it must be like. */
interface Dictionary {
  readonly texts: unknown;
  readonly path: string;
  faults(path: string, text: unknown): readonly Fault[];
}

/** The rules for the translations of commands, options and choices. */
export const localizationRules: readonly Rule<JudgedCommands>[] = [
  {
    name: 'localization-locale',
    source: docs.locales,
    check: (judged) =>
      dictionariesOf(judged).flatMap(({ texts, path }) =>
        isPlainObject(texts)
          ? Object.keys(texts)
              .filter((locale) => !LOCALES.includes(locale))
              .map((locale) => ({ path: `${path}.${locale}`, message: 'Unknown locale.' }))
          : [],
      ),
  },
  {
    name: 'localization-text',
    source: docs.localization,
    check: (judged) =>
      dictionariesOf(judged).flatMap(({ texts, path, faults }) =>
        isPlainObject(texts)
          ? Object.entries(texts).flatMap(([locale, text]) =>
              text === null ? [] : faults(`${path}.${locale}`, text),
            )
          : [],
      ),
  },
];

function dictionariesOf({ commands, optionLists }: JudgedCommands): readonly Dictionary[] {
  const ofCommands = commands.flatMap(({ command, path }) => {
    const isChatInput = (command.type ?? ApplicationCommandType.ChatInput) === 1;
    return [
      {
        texts: command.name_localizations,
        path: `${path}.name_localizations`,
        faults: isChatInput ? typedText : menuNameFaults,
      },
      describing(command.description_localizations, path),
    ];
  });
  const options = optionLists.flatMap((list) => list.options);
  const ofOptions = options.flatMap(({ option, path }) => [
    {
      texts: option.name_localizations,
      path: `${path}.name_localizations`,
      faults: typedText,
    },
    describing(option.description_localizations, path),
  ]);
  const ofChoices = options.flatMap(choicesOf).map(({ choice, path }) => ({
    texts: choice.name_localizations,
    path: `${path}.name_localizations`,
    faults: choiceText,
  }));
  return [...ofCommands, ...ofOptions, ...ofChoices];
}

function describing(texts: unknown, path: string): Dictionary {
  return { texts, path: `${path}.description_localizations`, faults: descriptionText };
}

function typedText(path: string, text: unknown): readonly Fault[] {
  return [...typedNameFaults(path, text), ...nameCaseFaults(path, text)];
}

function descriptionText(path: string, text: unknown): readonly Fault[] {
  return lengthFaults(path, text, { min: 1, max: DESCRIPTION_MAX_CHARACTERS });
}

function choiceText(path: string, text: unknown): readonly Fault[] {
  return lengthFaults(path, text, { min: 1, max: CHOICE_NAME_MAX_CHARACTERS });
}
