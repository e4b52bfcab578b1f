import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { type LooseComponent, ofType } from './component-tree.ts';
import type { JudgedMessage } from './judged-message.ts';
import { isAbsent } from './loose.ts';
import { wholeNumberFaults } from './number-range.ts';
import type { Fault, Rule } from './rule.ts';
import { docs } from './rule-sources.ts';
import { isBlank, lengthFaults } from './text-length.ts';
import { urlFaults } from './urls.ts';

const LABEL_MAX_CHARACTERS = 80;
const URL_MAX_CHARACTERS = 512;
const LINK_SCHEMES = ['http:', 'https:', 'discord:'];

/** The rules for buttons. */
export const buttonRules: readonly Rule<JudgedMessage>[] = [
  buttonRule('button-style', (button, path) =>
    isAbsent(button.style)
      ? [{ path: `${path}.style`, message: 'This field is required' }]
      : wholeNumberFaults(`${path}.style`, button.style, {
          min: ButtonStyle.Primary,
          max: ButtonStyle.Premium,
        }),
  ),
  buttonRule('button-label-length', (button, path) =>
    lengthFaults(`${path}.label`, button.label, { min: 0, max: LABEL_MAX_CHARACTERS }),
  ),
  buttonRule('button-label-or-emoji', (button, path) =>
    button.style !== ButtonStyle.Premium && isBlank(button.label) && isAbsent(button.emoji)
      ? [{ path, message: 'A button needs a label or an emoji.' }]
      : [],
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
  buttonRule('button-url-length', (button, path) =>
    lengthFaults(`${path}.url`, button.url, { min: 0, max: URL_MAX_CHARACTERS }),
  ),
  buttonRule('button-url-scheme', (button, path) =>
    isAbsent(button.url) ? [] : urlFaults(`${path}.url`, button.url, LINK_SCHEMES),
  ),
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

function buttonRule(
  name: string,
  check: (button: LooseComponent, path: string) => readonly Fault[],
): Rule<JudgedMessage> {
  return {
    name,
    source: docs.button,
    check: ({ components }) =>
      ofType(components, ComponentType.Button).flatMap(({ component, path }) =>
        check(component, path),
      ),
  };
}

function needs(button: LooseComponent, path: string, field: keyof LooseComponent): Fault[] {
  return isAbsent(button[field])
    ? [{ path: `${path}.${field}`, message: 'This field is required for the style.' }]
    : [];
}

function refuses(button: LooseComponent, path: string, field: keyof LooseComponent): Fault[] {
  return isAbsent(button[field])
    ? []
    : [{ path: `${path}.${field}`, message: 'A button of this style cannot have this field.' }];
}
