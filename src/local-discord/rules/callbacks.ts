import {
  type ApplicationCommandOptionType,
  ComponentType,
  InteractionResponseType,
  InteractionType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { choiceFaults, type LooseChoice } from './command-options.ts';
import {
  CUSTOM_ID_LENGTH,
  componentIdRules,
  isOneOf,
  type JudgedTree,
  type PlacedComponent,
  placedComponents,
  radioRules,
  rulesFor,
  selectRules,
  selectTypes,
} from './components.ts';
import {
  asList,
  asLoose,
  camelCaseRule,
  countFaults,
  faultIf,
  type Loose,
  lengthFaults,
  orderFaults,
  requiredFaults,
  wholeNumberFaults,
} from './fields.ts';
import { docs, type Rule, rule } from './rule.ts';

/** A callback, for the rule that says which ones answer which interactions. */
export interface JudgedCallback {
  readonly body: Loose<'type' | 'data'>;
  readonly interactionType: InteractionType;
}

/** Prepares the body of a callback for the rules. */
export function judgedCallback(body: unknown, interactionType: InteractionType): JudgedCallback {
  return { body: asLoose<JudgedCallback['body']>(body), interactionType };
}

/** The rules for the type of a callback; its data has rules for each type. */
export const callbackRules: readonly Rule<JudgedCallback>[] = [
  rule('callback-type', docs.callback, ({ body, interactionType }) => {
    const allowed = callbacksTo(interactionType);
    const isAllowed = allowed.some((type) => type === body.type);
    return faultIf(!isAllowed, 'type', `Value must be one of {${allowed.join(', ')}}.`);
  }),
];

const TO_COMMANDS = [
  InteractionResponseType.ChannelMessageWithSource,
  InteractionResponseType.DeferredChannelMessageWithSource,
  InteractionResponseType.Modal,
];

const TO_COMPONENTS = [
  ...TO_COMMANDS,
  InteractionResponseType.DeferredMessageUpdate,
  InteractionResponseType.UpdateMessage,
];

function callbacksTo(type: InteractionType): readonly InteractionResponseType[] {
  switch (type) {
    case InteractionType.ApplicationCommand:
      return TO_COMMANDS;
    case InteractionType.MessageComponent:
      return TO_COMPONENTS;
    case InteractionType.ApplicationCommandAutocomplete:
      return [InteractionResponseType.ApplicationCommandAutocompleteResult];
    case InteractionType.ModalSubmit:
      return TO_COMPONENTS.filter((callback) => callback !== InteractionResponseType.Modal);
    case InteractionType.Ping:
      return [InteractionResponseType.Pong];
  }
}

const CHOICES_MAX = 25;

/** The choices that autocomplete offers for an option. */
export interface JudgedChoices {
  readonly body: Loose<'choices'>;
  /** The type of the option decides what a value may be. */
  readonly optionType: ApplicationCommandOptionType;
}

/** Prepares the data of an autocomplete callback for the rules. */
export function judgedChoices(
  data: unknown,
  optionType: ApplicationCommandOptionType,
): JudgedChoices {
  return { body: asLoose<JudgedChoices['body']>(data), optionType };
}

/** The rules for autocomplete results. */
export const choicesRules: readonly Rule<JudgedChoices>[] = [
  rule('autocomplete-choice-count', docs.autocomplete, ({ body: { choices } }) =>
    Array.isArray(choices)
      ? countFaults('choices', choices, { max: CHOICES_MAX })
      : [{ path: 'choices', message: 'Must be a list.' }],
  ),
  rule('autocomplete-choice', docs.choices, ({ body, optionType }) =>
    asList(body.choices).flatMap((choice, index) =>
      choiceFaults(asLoose<LooseChoice>(choice), `choices[${index}]`, optionType),
    ),
  ),
  camelCaseRule,
];

const TITLE_MAX_CHARACTERS = 45;
const LABEL_MAX_CHARACTERS = 45;
const LABEL_DESCRIPTION_MAX_CHARACTERS = 100;
const MODAL_COMPONENTS_MAX = 5;
const INPUT_MAX_CHARACTERS = 4_000;
const PLACEHOLDER_MAX_CHARACTERS = 100;

const MODAL_TOP_LEVEL = [ComponentType.ActionRow, ComponentType.Label, ComponentType.TextDisplay];

const IN_LABEL = [
  ComponentType.TextInput,
  ...selectTypes,
  ComponentType.FileUpload,
  ComponentType.RadioGroup,
  ComponentType.CheckboxGroup,
  ComponentType.Checkbox,
];

type LooseModal = Loose<'title' | 'custom_id' | 'components'>;

/** A modal for the rules. */
export interface JudgedModal extends JudgedTree {
  readonly body: LooseModal;
}

/** Prepares the data of a modal callback for the rules. */
export function judgedModal(data: unknown): JudgedModal {
  const body = asLoose<LooseModal>(data);
  return { body, components: placedComponents(body.components) };
}

const labelRule = rulesFor(docs.label, ComponentType.Label);
const textInputRule = rulesFor(docs.textInput, ComponentType.TextInput);

/** The rules for modals. */
export const modalRules: readonly Rule<JudgedModal>[] = [
  rule('modal-title', docs.modal, ({ body }) =>
    lengthFaults('title', body.title, { min: 1, max: TITLE_MAX_CHARACTERS }),
  ),
  rule('modal-custom-id', docs.modal, ({ body }) =>
    lengthFaults('custom_id', body.custom_id, CUSTOM_ID_LENGTH),
  ),
  rule('modal-component-count', docs.modal, ({ body }) =>
    countFaults('components', body.components, { min: 1, max: MODAL_COMPONENTS_MAX }),
  ),
  rule('modal-component-place', docs.modal, ({ components }) =>
    components.flatMap((placed) =>
      faultIf(
        !isOneOf(placed.component.type, allowedAt(placed)),
        `${placed.path}.type`,
        'Not allowed in this place.',
      ),
    ),
  ),
  labelRule('modal-label', ({ label, description, component }, path) => [
    ...lengthFaults(`${path}.label`, label, { min: 1, max: LABEL_MAX_CHARACTERS }),
    ...lengthFaults(`${path}.description`, description, { max: LABEL_DESCRIPTION_MAX_CHARACTERS }),
    ...requiredFaults(`${path}.component`, component),
  ]),
  textInputRule('text-input', (input, path, parent) => {
    const { min_length: least, max_length: most } = input;
    const max = INPUT_MAX_CHARACTERS;
    return [
      ...lengthFaults(`${path}.custom_id`, input.custom_id, CUSTOM_ID_LENGTH),
      ...wholeNumberFaults(`${path}.style`, input.style, {
        min: TextInputStyle.Short,
        max: TextInputStyle.Paragraph,
      }),
      ...wholeNumberFaults(`${path}.min_length`, least, { max }),
      ...wholeNumberFaults(`${path}.max_length`, most, { min: 1, max }),
      ...orderFaults(`${path}.min_length`, least, most),
      ...lengthFaults(`${path}.value`, input.value, { max }),
      ...lengthFaults(`${path}.placeholder`, input.placeholder, {
        max: PLACEHOLDER_MAX_CHARACTERS,
      }),
      ...(parent === ComponentType.ActionRow
        ? lengthFaults(`${path}.label`, input.label, { min: 1, max: LABEL_MAX_CHARACTERS })
        : []),
    ];
  }),
  ...selectRules,
  ...radioRules,
  ...componentIdRules,
  camelCaseRule,
];

function allowedAt({ parent }: PlacedComponent): readonly ComponentType[] {
  if (parent === null) return MODAL_TOP_LEVEL;
  if (parent === ComponentType.ActionRow) return [ComponentType.TextInput];
  return parent === ComponentType.Label ? IN_LABEL : [];
}
