import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import {
  isOneOf,
  type LooseComponent,
  ofType,
  type PlacedComponent,
  placedComponents,
  selectTypes,
} from './component-tree.ts';
import { asList, asLoose, isAbsent } from './loose.ts';
import { orderFaults, wholeNumberFaults } from './number-range.ts';
import type { Fault, Rule } from './rule.ts';
import { docs } from './rule-sources.ts';
import { lengthFaults } from './text-length.ts';

const TITLE_MAX_CHARACTERS = 45;
const LABEL_MAX_CHARACTERS = 45;
const LABEL_DESCRIPTION_MAX_CHARACTERS = 100;
const CUSTOM_ID_MAX_CHARACTERS = 100;
const COMPONENTS_MAX = 5;
const INPUT_MAX_CHARACTERS = 4_000;
const PLACEHOLDER_MAX_CHARACTERS = 100;

const TOP_LEVEL = [ComponentType.ActionRow, ComponentType.Label, ComponentType.TextDisplay];

const IN_LABEL = [
  ComponentType.TextInput,
  ...selectTypes,
  ComponentType.FileUpload,
  ComponentType.RadioGroup,
  ComponentType.CheckboxGroup,
  ComponentType.Checkbox,
];

interface LooseModal {
  readonly title?: unknown;
  readonly custom_id?: unknown;
  readonly components?: unknown;
}

/** A modal for the rules. */
export interface JudgedModal {
  readonly body: LooseModal;
  readonly components: readonly PlacedComponent[];
}

/** Prepares the data of a modal callback for judgement. */
export function judgedModal(data: unknown): JudgedModal {
  const body = asLoose<LooseModal>(data);
  return { body, components: placedComponents(body.components) };
}

/** The rules for modals. */
export const modalRules: readonly Rule<JudgedModal>[] = [
  {
    name: 'modal-title',
    source: docs.modal,
    check: ({ body }) => lengthFaults('title', body.title, { min: 1, max: TITLE_MAX_CHARACTERS }),
  },
  {
    name: 'modal-custom-id',
    source: docs.modal,
    check: ({ body }) =>
      lengthFaults('custom_id', body.custom_id, { min: 1, max: CUSTOM_ID_MAX_CHARACTERS }),
  },
  {
    name: 'modal-component-count',
    source: docs.modal,
    check: ({ body }) => {
      const count = asList(body.components).length;
      return count >= 1 && count <= COMPONENTS_MAX
        ? []
        : [{ path: 'components', message: `Must be between 1 and ${COMPONENTS_MAX} in length.` }];
    },
  },
  {
    name: 'modal-component-place',
    source: docs.modal,
    check: ({ components }) =>
      components
        .filter((placed) => !isOneOf(placed.component.type, allowedAt(placed)))
        .map(({ path }) => ({ path: `${path}.type`, message: 'Not allowed in this place.' })),
  },
  {
    name: 'modal-label',
    source: docs.label,
    check: ({ components }) =>
      ofType(components, ComponentType.Label).flatMap(({ component, path }) => [
        ...lengthFaults(`${path}.label`, component.label, { min: 1, max: LABEL_MAX_CHARACTERS }),
        ...lengthFaults(`${path}.description`, component.description, {
          min: 0,
          max: LABEL_DESCRIPTION_MAX_CHARACTERS,
        }),
        ...(isAbsent(component.component)
          ? [{ path: `${path}.component`, message: 'This field is required' }]
          : []),
      ]),
  },
  {
    name: 'text-input',
    source: docs.textInput,
    check: ({ components }) =>
      ofType(components, ComponentType.TextInput).flatMap(({ component, path, parent }) => [
        ...inputFaults(component, path),
        ...(parent === ComponentType.ActionRow
          ? lengthFaults(`${path}.label`, component.label, { min: 1, max: LABEL_MAX_CHARACTERS })
          : []),
      ]),
  },
];

function allowedAt({ parent }: PlacedComponent): readonly ComponentType[] {
  if (parent === null) return TOP_LEVEL;
  if (parent === ComponentType.ActionRow) return [ComponentType.TextInput];
  return parent === ComponentType.Label ? IN_LABEL : [];
}

function inputFaults(input: LooseComponent, path: string): readonly Fault[] {
  const { min_length: least, max_length: most } = input;
  return [
    ...lengthFaults(`${path}.custom_id`, input.custom_id, {
      min: 1,
      max: CUSTOM_ID_MAX_CHARACTERS,
    }),
    ...wholeNumberFaults(`${path}.style`, input.style, {
      min: TextInputStyle.Short,
      max: TextInputStyle.Paragraph,
    }),
    ...wholeNumberFaults(`${path}.min_length`, least, { min: 0, max: INPUT_MAX_CHARACTERS }),
    ...wholeNumberFaults(`${path}.max_length`, most, { min: 1, max: INPUT_MAX_CHARACTERS }),
    ...orderFaults(`${path}.min_length`, least, most),
    ...lengthFaults(`${path}.value`, input.value, { min: 0, max: INPUT_MAX_CHARACTERS }),
    ...lengthFaults(`${path}.placeholder`, input.placeholder, {
      min: 0,
      max: PLACEHOLDER_MAX_CHARACTERS,
    }),
  ];
}
