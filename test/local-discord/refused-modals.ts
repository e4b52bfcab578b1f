import { ComponentType } from 'discord-api-types/v10';
import { button, row, select, text } from './refused-messages.ts';

/** A text field, good unless it is changed. */
export const input = (changes: object = {}): object => ({
  type: ComponentType.TextInput,
  custom_id: 'why',
  style: 1,
  ...changes,
});
/** A labelled text field, good unless it is changed. */
export const label = (changes: object = {}): object => ({
  type: ComponentType.Label,
  label: 'Why?',
  component: input(),
  ...changes,
});
/** A form, good unless it is changed. */
export const modal = (changes: object = {}): object => ({
  title: 'A form',
  custom_id: 'form',
  components: [label()],
  ...changes,
});
const withSelect = (changes: object): object =>
  modal({ components: [label({ component: select(changes) })] });

/** A group of radio buttons, good unless it is changed. */
export const radios = (changes: object = {}): object => ({
  type: ComponentType.RadioGroup,
  custom_id: 'reason',
  options: ['a', 'b'].map((value) => ({ value, label: value })),
  ...changes,
});
const withRadios = (changes: object): object =>
  modal({ components: [label({ component: radios(changes) })] });

/** For each rule about modals, forms that it refuses. */
export const refusedModals: Readonly<Record<string, readonly unknown[]>> = {
  'modal-title': [modal({ title: '' }), modal({ title: 'x'.repeat(46) })],
  'modal-custom-id': [modal({ custom_id: undefined }), modal({ custom_id: 'x'.repeat(101) })],
  'modal-component-count': [
    modal({ components: [] }),
    modal({
      components: [1, 2, 3, 4, 5, 6].map((at) =>
        label({ component: input({ custom_id: `${at}` }) }),
      ),
    }),
  ],
  'modal-component-place': [
    modal({ components: [input()] }),
    modal({ components: [row(button())] }),
    modal({ components: [label({ component: text('x') })] }),
  ],
  'modal-label': [
    modal({ components: [label({ label: '' })] }),
    modal({ components: [label({ label: 'x'.repeat(46) })] }),
    modal({ components: [label({ description: 'x'.repeat(101) })] }),
    modal({ components: [label({ component: undefined })] }),
  ],
  'text-input': [
    { value: 'x'.repeat(4_001) },
    { max_length: 4_001 },
    { min_length: 2, max_length: 1 },
    { placeholder: 'x'.repeat(101) },
    { style: 3 },
    { custom_id: '' },
  ]
    .map((changes) => modal({ components: [label({ component: input(changes) })] }))
    .concat(modal({ components: [row(input())] })),
  'select-custom-id': [withSelect({ custom_id: undefined })],
  'select-option-count': [withSelect({ options: [] })],
  'select-option-lengths': [withSelect({ options: [{ label: '', value: '1' }] })],
  'select-option-unique': [
    withSelect({ options: ['a', 'b'].map((name) => ({ label: name, value: 'x' })) }),
  ],
  'select-placeholder': [withSelect({ placeholder: 'x'.repeat(151) })],
  'select-values-range': [withSelect({ max_values: 26 })],
  'radio-custom-id': [withRadios({ custom_id: undefined })],
  'radio-option-count': [withRadios({ options: [{ label: 'a', value: 'a' }] })],
  'radio-option-lengths': [
    withRadios({ options: ['a', ''].map((value) => ({ value, label: 'x' })) }),
  ],
  'radio-option-unique': [
    withRadios({ options: ['a', 'b'].map((name) => ({ label: name, value: 'x' })) }),
  ],
  'radio-option-default': [
    withRadios({ options: ['a', 'b'].map((value) => ({ value, label: value, default: true })) }),
  ],
  'component-id': [modal({ components: [label({ id: -1 })] })],
  'component-id-unique': [modal({ components: [label({ id: 3, component: input({ id: 3 }) })] })],
  'custom-id-length': [modal({ components: [label({ component: input({ custom_id: '' }) })] })],
  'custom-id-unique': [modal({ components: [label(), label()] })],
  'camel-case-key': [modal({ customId: 'form' })],
};
