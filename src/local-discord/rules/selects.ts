import { ComponentType } from 'discord-api-types/v10';
import type { JudgedTree } from './component-shape.ts';
import {
  type LooseComponent,
  ofType,
  type PlacedComponent,
  selectTypes,
} from './component-tree.ts';
import { asList, asLoose, isAbsent } from './loose.ts';
import { orderFaults, wholeNumberFaults } from './number-range.ts';
import { repeated } from './repeated.ts';
import type { Rule } from './rule.ts';
import { docs } from './rule-sources.ts';
import { lengthFaults } from './text-length.ts';

const OPTIONS_MAX = 25;
const OPTION_TEXT_MAX_CHARACTERS = 100;
const PLACEHOLDER_MAX_CHARACTERS = 150;

interface PlacedOption {
  readonly option: LooseComponent;
  readonly path: string;
}

/** The rules for select menus, in messages and modals. */
export const selectRules: readonly Rule<JudgedTree>[] = [
  {
    name: 'select-custom-id',
    source: docs.stringSelect,
    check: (tree) =>
      selectsIn(tree)
        .filter(({ component }) => isAbsent(component.custom_id))
        .map(({ path }) => ({ path: `${path}.custom_id`, message: 'This field is required' })),
  },
  {
    name: 'select-option-count',
    source: docs.stringSelect,
    check: ({ components }) =>
      ofType(components, ComponentType.StringSelect)
        .filter(({ component }) => {
          const count = asList(component.options).length;
          return count < 1 || count > OPTIONS_MAX;
        })
        .map(({ path }) => ({
          path: `${path}.options`,
          message: `Must be between 1 and ${OPTIONS_MAX} in length.`,
        })),
  },
  {
    name: 'select-option-lengths',
    source: docs.stringSelect,
    check: (tree) =>
      selectsIn(tree).flatMap((select) =>
        optionsOf(select).flatMap(({ option, path }) => [
          ...(['label', 'value'] as const).flatMap((field) =>
            lengthFaults(`${path}.${field}`, option[field], {
              min: 1,
              max: OPTION_TEXT_MAX_CHARACTERS,
            }),
          ),
          ...lengthFaults(`${path}.description`, option.description, {
            min: 0,
            max: OPTION_TEXT_MAX_CHARACTERS,
          }),
        ]),
      ),
  },
  {
    name: 'select-option-unique',
    source: docs.stringSelect,
    check: (tree) =>
      selectsIn(tree).flatMap((select) =>
        repeated(
          optionsOf(select).map(({ option, path }) => ({
            path: `${path}.value`,
            value: option.value,
          })),
        ).map(({ path }) => ({ path, message: 'The specified option value is already used' })),
      ),
  },
  {
    name: 'select-placeholder',
    source: docs.stringSelect,
    check: (tree) =>
      selectsIn(tree).flatMap(({ component, path }) =>
        lengthFaults(`${path}.placeholder`, component.placeholder, {
          min: 0,
          max: PLACEHOLDER_MAX_CHARACTERS,
        }),
      ),
  },
  {
    name: 'select-values-range',
    source: docs.stringSelect,
    check: (tree) =>
      selectsIn(tree).flatMap(({ component, path }) => [
        ...wholeNumberFaults(`${path}.min_values`, component.min_values, {
          min: 0,
          max: OPTIONS_MAX,
        }),
        ...wholeNumberFaults(`${path}.max_values`, component.max_values, {
          min: 1,
          max: mostChoices(component),
        }),
        ...orderFaults(`${path}.min_values`, component.min_values ?? 1, component.max_values ?? 1),
      ]),
  },
];

function selectsIn({ components }: JudgedTree): readonly PlacedComponent[] {
  return ofType(components, ...selectTypes);
}

function optionsOf({ component, path }: PlacedComponent): readonly PlacedOption[] {
  return asList(component.options).map((option, index) => ({
    option: asLoose<LooseComponent>(option),
    path: `${path}.options[${index}]`,
  }));
}

function mostChoices(select: LooseComponent): number {
  return select.type === ComponentType.StringSelect
    ? Math.min(OPTIONS_MAX, asList(select.options).length)
    : OPTIONS_MAX;
}
