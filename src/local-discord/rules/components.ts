import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import {
  asList,
  asLoose,
  countFaults,
  faultIf,
  isAbsent,
  isBlank,
  isPlainObject,
  type Loose,
  lengthFaults,
  orderFaults,
  repeatFaults,
  requiredFaults,
  wholeNumberFaults,
} from './fields.ts';
import { docs, type Fault, type Rule, rule } from './rule.ts';

/** A component as it may arrive, before a rule has looked at it. */
export type LooseComponent = Loose<
  | 'type'
  | 'id'
  | 'custom_id'
  | 'components'
  | 'accessory'
  | 'component'
  | 'content'
  | 'style'
  | 'label'
  | 'description'
  | 'emoji'
  | 'url'
  | 'sku_id'
  | 'options'
  | 'placeholder'
  | 'min_values'
  | 'max_values'
  | 'min_length'
  | 'max_length'
  | 'value'
  | 'default'
  | 'spacing'
>;

/** A component and where it stands. */
export interface PlacedComponent {
  readonly component: LooseComponent;
  readonly path: string;
  /** The type of the component that holds it, or null at the top level. */
  readonly parent: unknown;
}

/** A message or a modal: whatever holds components. */
export interface JudgedTree {
  readonly components: readonly PlacedComponent[];
}

/** Every component of a tree, each before those inside it. */
export function placedComponents(
  components: unknown,
  path = 'components',
  parent: unknown = null,
): readonly PlacedComponent[] {
  return asList(components).flatMap((component, index) =>
    withInner(component, `${path}[${index}]`, parent),
  );
}

function withInner(value: unknown, path: string, parent: unknown): readonly PlacedComponent[] {
  const component = asLoose<LooseComponent>(value);
  const single = (['accessory', 'component'] as const).filter((slot) =>
    isPlainObject(component[slot]),
  );
  return [
    { component, path, parent },
    ...placedComponents(component.components, `${path}.components`, component.type),
    ...single.flatMap((slot) => withInner(component[slot], `${path}.${slot}`, component.type)),
  ];
}

/** Whether a component's type is one of those given. */
export function isOneOf(type: unknown, types: readonly ComponentType[]): boolean {
  return types.some((known) => known === type);
}

/** The component types that let the user pick from a list. */
export const selectTypes: readonly ComponentType[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

/** Makes a rule that looks at each component of these types, one at a time. */
export function rulesFor(source: string, ...types: readonly ComponentType[]) {
  return (
    name: string,
    check: (component: LooseComponent, path: string, parent: unknown) => readonly Fault[],
  ): Rule<JudgedTree> =>
    rule(name, source, ({ components }) =>
      components
        .filter(({ component }) => isOneOf(component.type, types))
        .flatMap(({ component, path, parent }) => check(component, path, parent)),
    );
}

/** Of a component or a modal, in characters. */
export const CUSTOM_ID_LENGTH = { min: 1, max: 100 };
/** Ids are signed 32-bit integers; 0 asks Discord to choose one. */
const COMPONENT_ID_MAX = 2 ** 31 - 1;

/** The rules for the ids of components, in messages and modals. */
export const componentIdRules: readonly Rule<JudgedTree>[] = [
  rule('component-id', docs.componentAnatomy, ({ components }) =>
    components.flatMap(({ component, path }) =>
      wholeNumberFaults(`${path}.id`, component.id, { max: COMPONENT_ID_MAX }),
    ),
  ),
  rule('component-id-unique', docs.componentAnatomy, ({ components }) =>
    repeatFaults(
      components
        .map(({ component, path }) => ({ path: `${path}.id`, value: component.id }))
        .filter(({ value }) => !isAbsent(value) && value !== 0),
      'Component id is duplicated.',
    ),
  ),
  rule('custom-id-length', docs.customId, ({ components }) =>
    components
      .filter(({ component }) => !isAbsent(component.custom_id))
      .flatMap(({ component, path }) =>
        lengthFaults(`${path}.custom_id`, component.custom_id, CUSTOM_ID_LENGTH),
      ),
  ),
  rule('custom-id-unique', docs.customId, ({ components }) =>
    repeatFaults(
      components
        .map(({ component, path }) => ({ path: `${path}.custom_id`, value: component.custom_id }))
        .filter(({ value }) => !isAbsent(value)),
      'Component custom id cannot be duplicated',
    ),
  ),
];

const BUTTON_LABEL_MAX_CHARACTERS = 80;
const URL_MAX_CHARACTERS = 512;
const LINK_SCHEMES = ['http:', 'https:', 'discord:'];

const buttonRule = rulesFor(docs.button, ComponentType.Button);

/** The rules for buttons. */
export const buttonRules: readonly Rule<JudgedTree>[] = [
  buttonRule('button-style', ({ style }, path) => [
    ...requiredFaults(`${path}.style`, style),
    ...wholeNumberFaults(`${path}.style`, style, {
      min: ButtonStyle.Primary,
      max: ButtonStyle.Premium,
    }),
  ]),
  buttonRule('button-label-length', ({ label }, path) =>
    lengthFaults(`${path}.label`, label, { max: BUTTON_LABEL_MAX_CHARACTERS }),
  ),
  buttonRule('button-label-or-emoji', ({ style, label, emoji }, path) =>
    faultIf(
      style !== ButtonStyle.Premium && isBlank(label) && isAbsent(emoji),
      path,
      'A button needs a label or an emoji.',
    ),
  ),
  buttonRule('custom-id-button', (button, path) => {
    if (button.style === ButtonStyle.Link || button.style === ButtonStyle.Premium) return [];
    return [
      ...needs(button, path, 'custom_id'),
      ...refuses(button, path, 'url'),
      ...refuses(button, path, 'sku_id'),
    ];
  }),
  buttonRule('link-button', (button, path) =>
    button.style === ButtonStyle.Link
      ? [...needs(button, path, 'url'), ...refuses(button, path, 'custom_id')]
      : [],
  ),
  buttonRule('button-url-length', ({ url }, path) =>
    lengthFaults(`${path}.url`, url, { max: URL_MAX_CHARACTERS }),
  ),
  buttonRule('button-url-scheme', ({ url }, path) => {
    if (isAbsent(url)) return [];
    const parsed = typeof url === 'string' && URL.canParse(url) ? new URL(url) : null;
    if (parsed === null) return [{ path: `${path}.url`, message: 'Not a well formed URL.' }];
    return faultIf(
      !LINK_SCHEMES.includes(parsed.protocol),
      `${path}.url`,
      `Scheme "${parsed.protocol}" must be one of ${LINK_SCHEMES.join(', ')}.`,
    );
  }),
  buttonRule('premium-button', (button, path) =>
    button.style === ButtonStyle.Premium
      ? [
          ...needs(button, path, 'sku_id'),
          ...(['custom_id', 'label', 'url', 'emoji'] as const).flatMap((field) =>
            refuses(button, path, field),
          ),
        ]
      : [],
  ),
];

function needs(button: LooseComponent, path: string, field: keyof LooseComponent) {
  const message = 'This field is required for the style.';
  return faultIf(isAbsent(button[field]), `${path}.${field}`, message);
}

function refuses(button: LooseComponent, path: string, field: keyof LooseComponent) {
  const message = 'A button of this style cannot have this field.';
  return faultIf(!isAbsent(button[field]), `${path}.${field}`, message);
}

const SELECT_OPTIONS_MAX = 25;
const OPTION_TEXT_MAX_CHARACTERS = 100;
const PLACEHOLDER_MAX_CHARACTERS = 150;

const selectRule = rulesFor(docs.stringSelect, ...selectTypes);
const stringSelectRule = rulesFor(docs.stringSelect, ComponentType.StringSelect);

/** The rules for select menus, in messages and modals. */
export const selectRules: readonly Rule<JudgedTree>[] = [
  selectRule('select-custom-id', (select, path) =>
    requiredFaults(`${path}.custom_id`, select.custom_id),
  ),
  stringSelectRule('select-option-count', ({ options }, path) =>
    countFaults(`${path}.options`, options, { min: 1, max: SELECT_OPTIONS_MAX }),
  ),
  stringSelectRule('select-option-lengths', optionLengthFaults),
  stringSelectRule('select-option-unique', repeatedOptionFaults),
  selectRule('select-placeholder', ({ placeholder }, path) =>
    lengthFaults(`${path}.placeholder`, placeholder, { max: PLACEHOLDER_MAX_CHARACTERS }),
  ),
  selectRule('select-values-range', (select, path) => {
    const { min_values: least, max_values: most } = select;
    return [
      ...wholeNumberFaults(`${path}.min_values`, least, { max: SELECT_OPTIONS_MAX }),
      ...wholeNumberFaults(`${path}.max_values`, most, { min: 1, max: mostChoices(select) }),
      ...orderFaults(`${path}.min_values`, least ?? 1, most ?? 1),
    ];
  }),
];

const RADIO_OPTIONS = { min: 2, max: 10 };

const radioRule = rulesFor(docs.radioGroup, ComponentType.RadioGroup);

/** The rules for radio groups, which only modals have. */
export const radioRules: readonly Rule<JudgedTree>[] = [
  radioRule('radio-custom-id', ({ custom_id }, path) =>
    requiredFaults(`${path}.custom_id`, custom_id),
  ),
  radioRule('radio-option-count', ({ options }, path) =>
    countFaults(`${path}.options`, options, RADIO_OPTIONS),
  ),
  radioRule('radio-option-lengths', optionLengthFaults),
  radioRule('radio-option-unique', repeatedOptionFaults),
  radioRule('radio-option-default', (radios, path) => {
    const chosen = optionsOf(radios, path).filter(({ option }) => option.default === true);
    return faultIf(chosen.length > 1, `${path}.options`, 'Only one option can be the default.');
  }),
];

/** Options whose label, value or description is too long or too short. */
function optionLengthFaults(component: LooseComponent, componentPath: string): readonly Fault[] {
  return optionsOf(component, componentPath).flatMap(({ option, path }) => {
    const max = OPTION_TEXT_MAX_CHARACTERS;
    return [
      ...lengthFaults(`${path}.label`, option.label, { min: 1, max }),
      ...lengthFaults(`${path}.value`, option.value, { min: 1, max }),
      ...lengthFaults(`${path}.description`, option.description, { max }),
    ];
  });
}

/** Options with a value that another one has. */
function repeatedOptionFaults(component: LooseComponent, path: string): readonly Fault[] {
  return repeatFaults(
    optionsOf(component, path).map(({ option, path: own }) => ({
      path: `${own}.value`,
      value: option.value,
    })),
    'The specified option value is already used',
  );
}

function optionsOf({ options }: LooseComponent, path: string) {
  return asList(options).map((option, index) => ({
    option: asLoose<LooseComponent>(option),
    path: `${path}.options[${index}]`,
  }));
}

function mostChoices({ type, options }: LooseComponent): number {
  return type === ComponentType.StringSelect
    ? Math.min(SELECT_OPTIONS_MAX, asList(options).length)
    : SELECT_OPTIONS_MAX;
}
