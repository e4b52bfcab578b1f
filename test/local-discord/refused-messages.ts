import { ComponentType, MessageFlags } from 'discord-api-types/v10';

/** A message for the rules, and the message that it edits. */
export interface MessageCase {
  readonly body: object;
  readonly edited?: object;
}

const closed = { allowed_mentions: { parse: [], replied_user: false } };
const v2 = MessageFlags.IsComponentsV2;

/** A message without Components V2. */
export function classic(body: object): MessageCase {
  return { body: { content: 'x', ...closed, ...body } };
}

/** A Components V2 message of these components. */
export function layout(...components: readonly object[]): MessageCase {
  return { body: { flags: v2, components, ...closed } };
}

/** A button, good unless it is changed. */
export function button(changes: object = {}): object {
  return { type: ComponentType.Button, style: 2, label: 'Context', custom_id: 'c:1', ...changes };
}

/** A row of these. */
export function row(...components: readonly object[]): object {
  return { type: ComponentType.ActionRow, components };
}

/** A text. */
export function text(content: string, id?: number): object {
  return { type: ComponentType.TextDisplay, content, ...(id === undefined ? {} : { id }) };
}

/** A section, good unless it is changed. */
export function section(changes: object = {}): object {
  return {
    type: ComponentType.Section,
    components: [text('x')],
    accessory: button(),
    ...changes,
  };
}

/** A select menu of texts, good unless it is changed. */
export function select(changes: object = {}): object {
  const options = [{ label: 'One', value: '1' }];
  return { type: ComponentType.StringSelect, custom_id: 's', options, ...changes };
}

const withSelect = (changes: object): MessageCase =>
  classic({ components: [row(select(changes))] });
const withButton = (changes: object): MessageCase =>
  classic({ components: [row(button(changes))] });
const many = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index));
const buttons = (count: number): object[] =>
  many(count, (index) => button({ custom_id: `b:${index}` }));

/** For each rule about messages, bodies that it refuses. */
export const refusedMessages: Readonly<Record<string, readonly MessageCase[]>> = {
  'content-length': [classic({ content: 'x'.repeat(2_001) }), classic({ content: 1 })],
  'empty-message': [
    { body: { ...closed, content: ' \n' } },
    { body: { ...closed, content: null }, edited: { content: 'x' } },
  ],
  'flags-settable': [classic({ flags: MessageFlags.Loading }), classic({ flags: '64' })],
  'v2-flag-permanent': [
    { body: { flags: 0, ...closed }, edited: { flags: v2, components: [text('x')] } },
  ],
  'unknown-to-stand-in': [
    classic({ embeds: [{ title: 'x' }] }),
    classic({ attachments: [{ id: '0' }] }),
    classic({ poll: {} }),
    classic({ sticker_ids: ['1'] }),
    layout({ type: ComponentType.MediaGallery, items: [] }),
    layout({ type: ComponentType.File, file: { url: 'attachment://x.txt' } }),
    layout({ type: ComponentType.Container, components: [text('x')] }),
    layout(section({ accessory: { type: ComponentType.Thumbnail } })),
  ],
  'mentions-closed': [
    { body: { content: 'x' } },
    classic({ allowed_mentions: {} }),
    classic({ allowed_mentions: { parse: ['users'] } }),
    classic({ allowed_mentions: { parse: [], users: ['300000000000000001'] } }),
    classic({ allowed_mentions: { parse: [], replied_user: true } }),
  ],
  'mentions-kind': [classic({ allowed_mentions: { parse: ['here'] } })],
  'mentions-parse-beside-list': [
    classic({ allowed_mentions: { parse: ['users'], users: ['300000000000000001'] } }),
    classic({ allowed_mentions: { parse: ['roles'], roles: ['300000000000000001'] } }),
  ],
  'classic-top-level': [
    classic({ components: [text('x')] }),
    classic({ components: [section()] }),
    classic({ components: [button()] }),
  ],
  'classic-row-count': [
    classic({ components: many(6, (index) => row(button({ custom_id: `${index}` }))) }),
  ],
  'row-children': [
    classic({ components: [row()] }),
    classic({ components: [row(...buttons(6))] }),
    classic({ components: [row(button(), select())] }),
    classic({ components: [row(select(), select({ custom_id: 't' }))] }),
    layout(row(text('x'))),
  ],
  'v2-excludes-classic-fields': [
    { body: { flags: v2, content: 'x', components: [text('x')], ...closed } },
    { body: { flags: v2, components: [text('x')], ...closed }, edited: { content: 'x' } },
  ],
  'v2-top-level': [layout(button()), layout({ type: ComponentType.Thumbnail }), layout({})],
  'v2-component-count': [
    layout(...many(41, () => text('x'))),
    layout(...many(14, () => section())),
  ],
  'section-children': [
    layout(section({ components: [] })),
    layout(section({ components: many(4, () => text('x')) })),
    layout(section({ components: [button()] })),
  ],
  'section-accessory': [
    layout(section({ accessory: undefined })),
    layout(section({ accessory: text('x') })),
  ],
  'separator-spacing': [layout(text('x'), { type: ComponentType.Separator, spacing: 3 })],
  'text-display-empty': [
    layout(text('')),
    layout(text(' \n ')),
    layout(section({ components: [text('\t')] })),
  ],
  'text-display-total': [layout(text('x'.repeat(2_001)), text('x'.repeat(2_000)))],
  'processed-size': [
    layout(text(`${'字'.repeat(3_386)}x`)),
    layout(text('字'.repeat(3_381)), text('字x')),
  ],
  'button-style': [withButton({ style: 7 }), withButton({ style: undefined })],
  'button-label-length': [withButton({ label: 'x'.repeat(81) })],
  'button-label-or-emoji': [withButton({ label: undefined }), withButton({ label: ' ' })],
  'custom-id-button': [
    withButton({ custom_id: undefined }),
    withButton({ url: 'https://example.org' }),
    withButton({ sku_id: '1' }),
  ],
  'link-button': [
    withButton({ style: 5, url: 'https://example.org' }),
    withButton({ style: 5, custom_id: undefined }),
  ],
  'button-url-length': [
    withButton({ style: 5, custom_id: undefined, url: 'https://example.org/'.padEnd(513, 'x') }),
  ],
  'button-url-scheme': [
    withButton({ style: 5, custom_id: undefined, url: 'ftp://example.org' }),
    withButton({ style: 5, custom_id: undefined, url: 'example' }),
  ],
  'premium-button': [
    withButton({ style: 6 }),
    withButton({ style: 6, sku_id: '1', custom_id: undefined }),
  ],
  'select-custom-id': [withSelect({ custom_id: undefined })],
  'select-option-count': [
    withSelect({ options: [] }),
    withSelect({ options: many(26, (index) => ({ label: 'x', value: `${index}` })) }),
  ],
  'select-option-lengths': [
    withSelect({ options: [{ label: '', value: '1' }] }),
    withSelect({ options: [{ label: 'x', value: 'x'.repeat(101) }] }),
    withSelect({ options: [{ label: 'x', value: '1', description: 'x'.repeat(101) }] }),
  ],
  'select-option-unique': [
    withSelect({ options: many(2, (index) => ({ label: `${index}`, value: 'x' })) }),
  ],
  'select-placeholder': [withSelect({ placeholder: 'x'.repeat(151) })],
  'select-values-range': [
    withSelect({ min_values: 2 }),
    withSelect({ max_values: 2 }),
    withSelect({ min_values: -1 }),
  ],
  'component-id': [layout(text('x', -1)), layout(text('x', 2 ** 31)), layout(text('x', 1.5))],
  'component-id-unique': [layout(text('x', 7), text('y', 7))],
  'custom-id-length': [withButton({ custom_id: '' }), withButton({ custom_id: 'x'.repeat(101) })],
  'custom-id-unique': [classic({ components: [row(button(), button())] })],
  'camel-case-key': [classic({ allowedMentions: { parse: [] } }), withButton({ customId: 'x' })],
};
