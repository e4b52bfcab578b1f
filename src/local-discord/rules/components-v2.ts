import { ComponentType, SeparatorSpacingSize } from 'discord-api-types/v10';
import { isOneOf, ofType, type PlacedComponent } from './component-tree.ts';
import type { JudgedMessage } from './judged-message.ts';
import { asList, isAbsent, isPlainObject } from './loose.ts';
import { wholeNumberFaults } from './number-range.ts';
import type { Fault, Rule } from './rule.ts';
import { docs } from './rule-sources.ts';
import { isBlank } from './text-length.ts';

/** Those nested in others count too. */
const COMPONENTS_MAX = 40;
const SECTION_TEXTS_MAX = 3;
const RGB_MAX = 0xff_ff_ff;

const CONTAINER_CHILDREN = [
  ComponentType.ActionRow,
  ComponentType.TextDisplay,
  ComponentType.Section,
  ComponentType.MediaGallery,
  ComponentType.Separator,
  ComponentType.File,
];

const TOP_LEVEL = [...CONTAINER_CHILDREN, ComponentType.Container];

/** The rules for the layout of a Components V2 message. */
export const componentsV2Rules: readonly Rule<JudgedMessage>[] = [
  {
    name: 'v2-excludes-classic-fields',
    source: docs.components,
    check: ({ result, isV2 }) => {
      if (!isV2) return [];
      const used = [
        ...(isBlank(result.content) ? [] : ['content']),
        ...(asList(result.embeds).length === 0 ? [] : ['embeds']),
        ...(asList(result.sticker_ids).length === 0 ? [] : ['sticker_ids']),
        ...(isAbsent(result.poll) ? [] : ['poll']),
      ];
      return used.map((field) => ({
        path: field,
        message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      }));
    },
  },
  {
    name: 'v2-top-level',
    source: docs.components,
    check: ({ components, isV2 }) =>
      isV2
        ? misplaced(
            components.filter(({ parent }) => parent === null),
            TOP_LEVEL,
          )
        : [],
  },
  {
    name: 'v2-component-count',
    source: docs.components,
    check: ({ components, isV2 }) =>
      isV2 && components.length > COMPONENTS_MAX
        ? [
            {
              path: 'components',
              message: `${components.length} components, nested ones included: at most ${COMPONENTS_MAX}.`,
            },
          ]
        : [],
  },
  {
    name: 'section-children',
    source: docs.section,
    check: ({ components }) => [
      ...misplaced(inside(components, ComponentType.Section, 'components'), [
        ComponentType.TextDisplay,
      ]),
      ...ofType(components, ComponentType.Section).flatMap(({ component, path }) => {
        const count = asList(component.components).length;
        return count >= 1 && count <= SECTION_TEXTS_MAX
          ? []
          : [
              {
                path: `${path}.components`,
                message: `Must be between 1 and ${SECTION_TEXTS_MAX} in length.`,
              },
            ];
      }),
    ],
  },
  {
    name: 'section-accessory',
    source: docs.section,
    check: ({ components }) => [
      ...ofType(components, ComponentType.Section)
        .filter(({ component }) => !isPlainObject(component.accessory))
        .map(({ path }) => ({ path: `${path}.accessory`, message: 'This field is required' })),
      ...misplaced(inside(components, ComponentType.Section, 'accessory'), [
        ComponentType.Button,
        ComponentType.Thumbnail,
      ]),
    ],
  },
  {
    name: 'container-children',
    source: docs.container,
    check: ({ components }) => [
      ...misplaced(inside(components, ComponentType.Container, 'components'), CONTAINER_CHILDREN),
      ...ofType(components, ComponentType.Container)
        .filter(({ component }) => asList(component.components).length === 0)
        .map(({ path }) => ({ path: `${path}.components`, message: 'This field is required' })),
    ],
  },
  {
    name: 'container-accent-color',
    source: docs.container,
    check: ({ components }) =>
      ofType(components, ComponentType.Container).flatMap(({ component, path }) =>
        wholeNumberFaults(`${path}.accent_color`, component.accent_color, { min: 0, max: RGB_MAX }),
      ),
  },
  {
    name: 'separator-spacing',
    source: docs.separator,
    check: ({ components }) =>
      ofType(components, ComponentType.Separator).flatMap(({ component, path }) =>
        wholeNumberFaults(`${path}.spacing`, component.spacing, {
          min: SeparatorSpacingSize.Small,
          max: SeparatorSpacingSize.Large,
        }),
      ),
  },
];

function inside(
  components: readonly PlacedComponent[],
  parent: ComponentType,
  slot: PlacedComponent['slot'],
): readonly PlacedComponent[] {
  return components.filter((placed) => placed.parent === parent && placed.slot === slot);
}

function misplaced(
  components: readonly PlacedComponent[],
  allowed: readonly ComponentType[],
): readonly Fault[] {
  return components
    .filter(({ component }) => !isOneOf(component.type, allowed))
    .map(({ path }) => ({
      path: `${path}.type`,
      message: `Value of field "type" must be one of (${allowed.join(', ')}).`,
    }));
}
