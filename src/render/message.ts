import {
  type APIButtonComponentWithCustomId,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { SubjectTexts } from '../domain/subject.ts';
import { type Control, writeControl } from './controls.ts';
import { OPTION_TEXT, shorten } from './limits.ts';
import type { Locale, MessageKey } from './locale.ts';

/** How a message is shown: in which language, up to which date the articles go, and to whom. */
export interface View {
  readonly locale: Locale;
  /** The latest date of publication, ISO 8601 at its own precision. */
  readonly asOf: string;
  /** What the articles are about, in that language. */
  readonly subject: SubjectTexts;
  /** Whether only the user who acted sees it. */
  readonly isPrivate: boolean;
}

/** A message body of Components V2, as Discord's API takes it. */
export interface MessagePayload {
  readonly flags: readonly (MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral)[];
  readonly components: readonly APIMessageTopLevelComponent[];
}

/** A message of these components. The one place that decides a message's flags. */
export function message(
  components: readonly APIMessageTopLevelComponent[],
  { isPrivate }: Pick<View, 'isPrivate'>,
): MessagePayload {
  return {
    flags: [MessageFlags.IsComponentsV2, ...(isPrivate ? [MessageFlags.Ephemeral as const] : [])],
    components,
  };
}

/** What stands below the body of a message. */
interface Ending {
  /** Small print; the as-of line when left out. */
  readonly footer?: string;
  readonly buttons?: readonly APIButtonComponentWithCustomId[];
  readonly menus?: readonly APIMessageTopLevelComponent[];
}

/** A message of a body, its footer, its buttons and its menus. */
export function messageWithFooter(
  body: readonly APIMessageTopLevelComponent[],
  { footer, buttons = [], menus = [] }: Ending,
  view: View,
): MessagePayload {
  const below = [separator(), text(footer ?? asOfLine(view))];
  return message([...body, ...below, ...row(buttons), ...menus], view);
}

/** The texts that a notice can show. */
export type NoticeKey =
  | Extract<MessageKey, `notice.${string}`>
  | 'message.no-text'
  | 'message.no-quote'
  | 'message.unreadable'
  | 'quote.empty';

/** A message of one line, about something that was done or could not be done. */
export function renderNotice(
  key: NoticeKey,
  view: View,
  values: Readonly<Record<string, string | number>> = {},
): MessagePayload {
  return message([text(view.locale.say(key, values))], view);
}

/** The date up to which the articles go, as small print. */
export function asOfLine({ locale, asOf }: View): string {
  return `-# ${asOfSentence(asOf, locale)}`;
}

/** The same as a sentence; a question about the present is told that the articles end before it. */
export function asOfSentence(asOf: string, locale: Locale, { isAboutNow = false } = {}): string {
  const sentence = locale.say('as-of', { date: locale.date(asOf) });
  return isAboutNow ? `${sentence} ${locale.say('as-of.ends-before-now')}` : sentence;
}

/** A paragraph of Discord markdown. */
export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** A thin line between the parts of a message. */
export function separator(): APIMessageTopLevelComponent {
  return { type: ComponentType.Separator };
}

/** Small print, a line each; nothing where there is no line. */
export function smallPrint(lines: readonly string[]): readonly APITextDisplayComponent[] {
  return lines.length === 0 ? [] : [text(lines.map((line) => `-# ${line}`).join('\n'))];
}

/** Buttons side by side, five at most; nothing where there is no button. */
export function row(
  buttons: readonly APIButtonComponentWithCustomId[],
): readonly APIMessageTopLevelComponent[] {
  return buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: [...buttons] }];
}

/** A grey button whose custom id is its control. */
export function button(label: string, control: Control): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: writeControl(control),
  };
}

/** One of the things to choose from in a menu. Its texts are no markdown. */
export interface MenuOption {
  readonly label: string;
  readonly description?: string;
  /** What choosing it does. */
  readonly control: Control;
}

/** A menu of 1 to 25 options, each of which does what a button with its control would do. */
export function menu(
  name: string,
  placeholder: string,
  options: readonly MenuOption[],
): APIMessageTopLevelComponent {
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: `menu:${name}`,
    placeholder,
    options: options.map(({ label, description, control }) => ({
      label: shorten(label, OPTION_TEXT),
      value: writeControl(control),
      ...(description !== undefined && { description: shorten(description, OPTION_TEXT) }),
    })),
  };
  return { type: ComponentType.ActionRow, components: [select] };
}

/** ‹ and ›, each only where there is a page to turn to. `page` is 0-based. */
export function turning(
  page: number,
  pages: number,
  controlFor: (page: number) => Control,
): readonly APIButtonComponentWithCustomId[] {
  return [
    ...(page > 0 ? [button('‹', controlFor(page - 1))] : []),
    ...(page < pages - 1 ? [button('›', controlFor(page + 1))] : []),
  ];
}
