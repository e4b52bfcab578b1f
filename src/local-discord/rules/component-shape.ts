import { ComponentType } from 'discord-api-types/v10';
import { isOneOf, ofType, type PlacedComponent, selectTypes } from './component-tree.ts';
import type { JudgedMessage } from './judged-message.ts';
import { asList, asLoose, isAbsent } from './loose.ts';
import { wholeNumberFaults } from './number-range.ts';
import { repeated } from './repeated.ts';
import type { Rule } from './rule.ts';
import { docs } from './rule-sources.ts';
import { lengthFaults } from './text-length.ts';

const CLASSIC_ROWS_MAX = 5;
const ROW_BUTTONS_MAX = 5;
const CUSTOM_ID_MAX_CHARACTERS = 100;
/** Ids are signed 32-bit integers, and 0 asks Discord to choose one. */
const COMPONENT_ID_MAX = 2 ** 31 - 1;

/** Anything that holds a component tree: a message or a modal. */
export interface JudgedTree {
  readonly components: readonly PlacedComponent[];
}

/** The rules for the components of messages and modals alike. */
export const componentIdRules: readonly Rule<JudgedTree>[] = [
  {
    name: 'component-id',
    source: docs.componentAnatomy,
    check: ({ components }) =>
      components.flatMap(({ component, path }) =>
        wholeNumberFaults(`${path}.id`, component.id, { min: 0, max: COMPONENT_ID_MAX }),
      ),
  },
  {
    name: 'component-id-unique',
    source: docs.componentAnatomy,
    check: ({ components }) => {
      const ids = components
        .map(({ component, path }) => ({ path: `${path}.id`, value: component.id }))
        .filter(({ value }) => !isAbsent(value) && value !== 0);
      return repeated(ids).map(({ path }) => ({ path, message: 'Component id is duplicated.' }));
    },
  },
  {
    name: 'custom-id-length',
    source: docs.customId,
    check: ({ components }) =>
      components
        .filter(({ component }) => !isAbsent(component.custom_id))
        .flatMap(({ component, path }) =>
          lengthFaults(`${path}.custom_id`, component.custom_id, {
            min: 1,
            max: CUSTOM_ID_MAX_CHARACTERS,
          }),
        ),
  },
  {
    name: 'custom-id-unique',
    source: docs.customId,
    check: ({ components }) => {
      const ids = components
        .map(({ component, path }) => ({ path: `${path}.custom_id`, value: component.custom_id }))
        .filter(({ value }) => !isAbsent(value));
      return repeated(ids).map(({ path }) => ({
        path,
        message: 'Component custom id cannot be duplicated',
      }));
    },
  },
];

/** The rules for action rows, and for messages without Components V2. */
export const rowRules: readonly Rule<JudgedMessage>[] = [
  {
    name: 'classic-top-level',
    source: docs.legacyComponents,
    check: ({ components, isV2 }) =>
      isV2
        ? []
        : components
            .filter(
              ({ component, parent }) =>
                parent === null && component.type !== ComponentType.ActionRow,
            )
            .map(({ path }) => ({
              path: `${path}.type`,
              message: 'Value of field "type" must be one of (1,).',
            })),
  },
  {
    name: 'classic-row-count',
    source: docs.legacyComponents,
    check: ({ result, isV2 }) =>
      !isV2 && asList(result.components).length > CLASSIC_ROWS_MAX
        ? [{ path: 'components', message: `Must be ${CLASSIC_ROWS_MAX} or fewer in length.` }]
        : [],
  },
  {
    name: 'row-children',
    source: docs.actionRow,
    check: ({ components }) =>
      ofType(components, ComponentType.ActionRow)
        .filter(({ component }) => !isGoodRow(asList(component.components)))
        .map(({ path }) => ({
          path: `${path}.components`,
          message: `Must be 1 to ${ROW_BUTTONS_MAX} buttons, or exactly one select.`,
        })),
  },
];

function isGoodRow(children: readonly unknown[]): boolean {
  const types = children.map((child) => asLoose<{ readonly type?: unknown }>(child).type);
  const buttons = types.filter((type) => type === ComponentType.Button).length;
  const selects = types.filter((type) => isOneOf(type, selectTypes)).length;
  if (buttons + selects !== types.length) return false;
  return selects === 0 ? buttons >= 1 && buttons <= ROW_BUTTONS_MAX : types.length === 1;
}
