import { ComponentType, SeparatorSpacingSize } from 'discord-api-types/v10';
import {
  isOneOf,
  type JudgedTree,
  type LooseComponent,
  rulesFor,
  selectTypes,
} from './components.ts';
import {
  asList,
  asLoose,
  characterCount,
  countFaults,
  faultIf,
  isAbsent,
  isBlank,
  requiredFaults,
  wholeNumberFaults,
} from './fields.ts';
import type { JudgedMessage } from './messages.ts';
import { docs, type Fault, type Rule, rule } from './rule.ts';

/** For a message without Components V2. */
const CLASSIC_ROWS_MAX = 5;
const ROW_BUTTONS_MAX = 5;
/** For a message with Components V2; nested components count too. */
const COMPONENTS_MAX = 40;
const SECTION_TEXTS_MAX = 3;

const V2_TOP_LEVEL = [
  ComponentType.ActionRow,
  ComponentType.TextDisplay,
  ComponentType.Section,
  ComponentType.MediaGallery,
  ComponentType.Separator,
  ComponentType.File,
  ComponentType.Container,
];

const rowRule = rulesFor(docs.actionRow, ComponentType.ActionRow);
const sectionRule = rulesFor(docs.section, ComponentType.Section);
const separatorRule = rulesFor(docs.separator, ComponentType.Separator);

/** The rules for where components may stand in a message. */
export const layoutRules: readonly Rule<JudgedMessage>[] = [
  rule('classic-top-level', docs.legacyComponents, ({ result, isV2 }) =>
    isV2 ? [] : misplaced('components', result.components, [ComponentType.ActionRow]),
  ),
  rule('classic-row-count', docs.legacyComponents, ({ result, isV2 }) =>
    isV2 ? [] : countFaults('components', result.components, { max: CLASSIC_ROWS_MAX }),
  ),
  rowRule('row-children', ({ components }, path) =>
    faultIf(
      !isGoodRow(asList(components)),
      `${path}.components`,
      `Must be 1 to ${ROW_BUTTONS_MAX} buttons, or exactly one select.`,
    ),
  ),
  rule('v2-excludes-classic-fields', docs.components, ({ result, isV2 }) =>
    faultIf(
      isV2 && !isBlank(result.content),
      'content',
      "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
    ),
  ),
  rule('v2-top-level', docs.components, ({ result, isV2 }) =>
    isV2 ? misplaced('components', result.components, V2_TOP_LEVEL) : [],
  ),
  rule('v2-component-count', docs.components, ({ components, isV2 }) =>
    faultIf(
      isV2 && components.length > COMPONENTS_MAX,
      'components',
      `${components.length} components, nested ones included: at most ${COMPONENTS_MAX}.`,
    ),
  ),
  sectionRule('section-children', ({ components }, path) => [
    ...countFaults(`${path}.components`, components, { min: 1, max: SECTION_TEXTS_MAX }),
    ...misplaced(`${path}.components`, components, [ComponentType.TextDisplay]),
  ]),
  sectionRule('section-accessory', ({ accessory }, path) =>
    isAbsent(accessory)
      ? requiredFaults(`${path}.accessory`, accessory)
      : typeFaults(`${path}.accessory`, accessory, [ComponentType.Button, ComponentType.Thumbnail]),
  ),
  separatorRule('separator-spacing', ({ spacing }, path) =>
    wholeNumberFaults(`${path}.spacing`, spacing, {
      min: SeparatorSpacingSize.Small,
      max: SeparatorSpacingSize.Large,
    }),
  ),
];

function misplaced(
  path: string,
  components: unknown,
  allowed: readonly ComponentType[],
): readonly Fault[] {
  return asList(components).flatMap((component, index) =>
    typeFaults(`${path}[${index}]`, component, allowed),
  );
}

function typeFaults(
  path: string,
  component: unknown,
  allowed: readonly ComponentType[],
): readonly Fault[] {
  const message = `Value of field "type" must be one of (${allowed.join(', ')}).`;
  return faultIf(!isOneOf(typeOf(component), allowed), `${path}.type`, message);
}

function isGoodRow(children: readonly unknown[]): boolean {
  const types = children.map(typeOf);
  const buttons = types.filter((type) => type === ComponentType.Button).length;
  const selects = types.filter((type) => isOneOf(type, selectTypes)).length;
  if (buttons + selects !== types.length) return false;
  return selects === 0 ? buttons >= 1 && buttons <= ROW_BUTTONS_MAX : types.length === 1;
}

function typeOf(component: unknown): unknown {
  return asLoose<LooseComponent>(component).type;
}

/** Over all Text Displays of a message together. */
const TEXT_MAX_CHARACTERS = 4_000;
/** Measured by the report, in UTF-8 bytes; each Text Display costs some bytes besides its text. */
const PROCESSED_MAX_BYTES = 10_170;
const BYTES_FOR_EACH_DISPLAY = 12;

const textDisplayRule = rulesFor(docs.textDisplay, ComponentType.TextDisplay);

/** The rules for the text of a Components V2 message. */
export const textDisplayRules: readonly Rule<JudgedTree>[] = [
  textDisplayRule('text-display-empty', ({ content }, path) =>
    faultIf(isBlank(content), `${path}.content`, 'This field is required'),
  ),
  rule('text-display-total', docs.textDisplay, (tree) => {
    const total = textsOf(tree).reduce((sum, text) => sum + characterCount(text), 0);
    return faultIf(
      total > TEXT_MAX_CHARACTERS,
      'components',
      `The total text of ${total} characters is over ${TEXT_MAX_CHARACTERS}.`,
    );
  }),
  rule('processed-size', docs.processedSizeReport, (tree) => {
    const size = textsOf(tree)
      .map((text) => Buffer.byteLength(text) + BYTES_FOR_EACH_DISPLAY)
      .reduce((sum, bytes) => sum + bytes, 0);
    return faultIf(
      size > PROCESSED_MAX_BYTES,
      'components',
      `${size} bytes when processed: Discord answers 500 above ${PROCESSED_MAX_BYTES}.`,
    );
  }),
];

function textsOf({ components }: JudgedTree): readonly string[] {
  return components
    .filter(({ component }) => component.type === ComponentType.TextDisplay)
    .map(({ component }) => component.content)
    .filter((content) => typeof content === 'string');
}
