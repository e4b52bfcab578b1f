import {
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { judgedMessage, messageRules } from '../../src/local-discord/rules/messages.ts';
import { judge, type RuleFault } from '../../src/local-discord/rules/rule.ts';
import { localeFor } from '../../src/render/locale.ts';
import type { MessagePayload, View } from '../../src/render/message.ts';

/** What Discord would refuse of a payload, as discord.js sends it; empty for a good one. */
export function faultsOf({ flags, components }: MessagePayload): readonly RuleFault[] {
  const body = {
    flags: flags.reduce<number>((all, flag) => all | flag, 0),
    components: JSON.parse(JSON.stringify(components)) as unknown,
    allowed_mentions: { parse: [], replied_user: false },
  };
  return judge(messageRules, judgedMessage({ body }));
}

/** Every text of a payload, in the order in which it is read. */
export function textsOf(payload: { readonly components?: unknown }): readonly string[] {
  return valuesOf(payload, 'content');
}

/** The custom ids of a payload's buttons, in order. */
export function buttonsOf(payload: { readonly components?: unknown }): readonly string[] {
  return valuesOf(payload, 'custom_id').filter((id) => !menusOf(payload).has(id));
}

/** The options of a payload's menus by the menu's custom id. */
export function menusOf(payload: {
  readonly components?: unknown;
}): ReadonlyMap<string, readonly APISelectMenuOption[]> {
  const menus = new Map<string, readonly APISelectMenuOption[]>();
  JSON.stringify(payload.components, (_, value: APIStringSelectComponent | null) => {
    if (value?.type === ComponentType.StringSelect) menus.set(value.custom_id, value.options);
    return value;
  });
  return menus;
}

/** A view by Discord's tag for its locale, with defaults for what a test does not care about. */
export function aView(view: Partial<View> & { readonly tag?: string } = {}): View {
  const { tag = 'en-US', ...given } = view;
  const subject = { help: null, smallTalk: null, example: null };
  return { locale: localeFor(tag), asOf: '2024-05-02', subject, isPrivate: false, ...given };
}

/** The labels of a payload's buttons and options, in order. */
export function labelsOf(payload: { readonly components?: unknown }): readonly string[] {
  return valuesOf(payload, 'label');
}

function valuesOf({ components }: { readonly components?: unknown }, name: string): string[] {
  const values: string[] = [];
  JSON.stringify(components, (key, value: unknown) => {
    if (key === name && typeof value === 'string') values.push(value);
    return value;
  });
  return values;
}
