import {
  type APIButtonComponentWithCustomId,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';

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

/** A grey button that comes back with its custom id when it is pressed. */
export function button(label: string, customId: string): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId };
}

/** A thin line between the parts of a message. */
export function separator(): APIMessageTopLevelComponent {
  return { type: ComponentType.Separator };
}
