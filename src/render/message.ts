import {
  type APIButtonComponentWithCustomId,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import { type Control, writeControl } from './controls.ts';

/** A message body of Components V2, as plain as Discord's API takes it. */
export interface MessagePayload {
  readonly flags: readonly (MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral)[];
  readonly components: readonly APIMessageTopLevelComponent[];
}

/** The one place that decides a message's flags. Private: shown to whoever asked, and to nobody else. */
export function message(
  components: readonly APIMessageTopLevelComponent[],
  { isPrivate }: { readonly isPrivate: boolean },
): MessagePayload {
  return {
    flags: [MessageFlags.IsComponentsV2, ...(isPrivate ? [MessageFlags.Ephemeral as const] : [])],
    components,
  };
}

/** A paragraph of Discord markdown. */
export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** Paragraphs with a button beside them. */
export function section(
  contents: readonly string[],
  accessory: APIButtonComponentWithCustomId,
): APISectionComponent {
  return { type: ComponentType.Section, components: contents.map(text), accessory };
}

/** Buttons side by side, five at the most; none where there is no button. */
export function row(
  buttons: readonly APIButtonComponentWithCustomId[],
): readonly APIMessageTopLevelComponent[] {
  return buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: [...buttons] }];
}

/** A grey button that comes back with its control when it is pressed. */
export function button(label: string, control: Control): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: writeControl(control),
  };
}

/** ‹ and ›, each only where there is a page to turn to. */
export function turning(
  { page, pages }: { readonly page: number; readonly pages: number },
  controlFor: (page: number) => Control,
): readonly APIButtonComponentWithCustomId[] {
  return [
    ...(page > 0 ? [button('‹', controlFor(page - 1))] : []),
    ...(page < pages - 1 ? [button('›', controlFor(page + 1))] : []),
  ];
}

/** A thin line between the parts of a message. */
export function separator(): APIMessageTopLevelComponent {
  return { type: ComponentType.Separator };
}
