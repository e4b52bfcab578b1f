import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import {
  buttonRules,
  componentIdRules,
  isOneOf,
  type PlacedComponent,
  placedComponents,
  selectRules,
} from './components.ts';
import {
  asList,
  asLoose,
  camelCaseRule,
  faultIf,
  isAbsent,
  isBlank,
  type Loose,
  lengthFaults,
} from './fields.ts';
import { layoutRules, textDisplayRules } from './layouts.ts';
import { docs, type Fault, type Rule, rule } from './rule.ts';

/** A message body as it may arrive, before a rule has looked at it. */
export type LooseMessage = Loose<
  'content' | 'components' | 'flags' | 'allowed_mentions' | 'message_reference'
>;

/** A message for the rules: what was sent, and what the message would be afterwards. */
export interface JudgedMessage {
  readonly body: LooseMessage;
  /** For an edit, the body laid over the message as it was. */
  readonly result: LooseMessage;
  readonly components: readonly PlacedComponent[];
  /** Whether the result is a Components V2 message. */
  readonly isV2: boolean;
  /** Whether the edited message was one already; false for a new message. */
  readonly wasV2: boolean;
}

/** Prepares a body for the rules; `edited` is the message that it edits, null for a new message. */
export function judgedMessage(sent: {
  readonly body: unknown;
  readonly edited?: LooseMessage | null;
}): JudgedMessage {
  const body = asLoose<LooseMessage>(sent.body);
  const edited = sent.edited ?? null;
  const result = edited === null ? body : { ...edited, ...givenFields(body) };
  const wasV2 = edited !== null && hasFlag(edited.flags, MessageFlags.IsComponentsV2);
  return {
    body,
    result,
    components: placedComponents(result.components),
    isV2: wasV2 || hasFlag(body.flags, MessageFlags.IsComponentsV2),
    wasV2,
  };
}

/** Whether a bit field, as it was sent, holds the flag. */
export function hasFlag(flags: unknown, flag: MessageFlags): boolean {
  return typeof flags === 'number' && (flags & flag) !== 0;
}

function givenFields(body: LooseMessage): LooseMessage {
  const { flags, ...fields } = body;
  return isAbsent(flags) ? fields : body;
}

const CONTENT_MAX_CHARACTERS = 2_000;

/** Discord sets every other flag itself. */
const SETTABLE_FLAGS =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2 |
  MessageFlags.IsVoiceMessage;

/** The fields that the stand-in knows. */
const KNOWN_FIELDS = [
  'content',
  'components',
  'flags',
  'allowed_mentions',
  'message_reference',
  'tts',
  'nonce',
  'enforce_nonce',
];

/** Discord takes these in messages; the stand-in has no rules for them. */
const UNKNOWN_TYPES = [
  ComponentType.Thumbnail,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Container,
];

type LooseMentions = Loose<'parse' | 'users' | 'roles' | 'replied_user'>;

const MENTION_KINDS: readonly unknown[] = ['users', 'roles', 'everyone'];

/**
 * The rules for every message. `mentions-closed` is stricter than Discord, which takes a body without
 * `allowed_mentions` and then pings everyone whom the text names: here a body must forbid that.
 */
export const messageRules: readonly Rule<JudgedMessage>[] = [
  rule('content-length', docs.createMessage, ({ result }) =>
    lengthFaults('content', result.content, { max: CONTENT_MAX_CHARACTERS }),
  ),
  rule('empty-message', docs.createMessage, ({ body, result: { content, components } }) =>
    faultIf(
      isBlank(content) && asList(components).length === 0 && unknownFields(body).length === 0,
      '',
      'Cannot send an empty message',
    ),
  ),
  rule('flags-settable', docs.callbackMessages, ({ body: { flags } }) => {
    const isSettable = typeof flags === 'number' && (flags & ~SETTABLE_FLAGS) === 0;
    const message = 'An app may not set these flags.';
    return faultIf(!isAbsent(flags) && !isSettable, 'flags', message);
  }),
  rule('v2-flag-permanent', docs.editMessage, ({ body: { flags }, wasV2 }) =>
    faultIf(
      wasV2 && !isAbsent(flags) && !hasFlag(flags, MessageFlags.IsComponentsV2),
      'flags',
      'IS_COMPONENTS_V2 cannot be taken off a message.',
    ),
  ),
  rule('unknown-to-stand-in', docs.createMessage, ({ body, components }) => [
    ...unknownFields(body).map((field) => unknownFault(field, `the field "${field}"`)),
    ...components
      .filter(({ component }) => isOneOf(component.type, UNKNOWN_TYPES))
      .map(({ component: { type }, path }) =>
        unknownFault(`${path}.type`, `components of type ${ComponentType[Number(type)]}`),
      ),
  ]),
  rule('mentions-closed', docs.allowedMentions, ({ body }) => {
    const mentions = asLoose<LooseMentions>(body.allowed_mentions);
    const lists = [mentions.parse, mentions.users, mentions.roles];
    const isClosed =
      Array.isArray(mentions.parse) &&
      lists.every((list) => asList(list).length === 0) &&
      (mentions.replied_user ?? false) === false;
    const message = 'Must be { parse: [] }, with replied_user false where it is given.';
    return faultIf(!isClosed, 'allowed_mentions', message);
  }),
  rule('mentions-kind', docs.allowedMentions, ({ body }) =>
    asList(asLoose<LooseMentions>(body.allowed_mentions).parse).flatMap((kind, index) =>
      faultIf(
        !MENTION_KINDS.includes(kind),
        `allowed_mentions.parse[${index}]`,
        `Value must be one of ${MENTION_KINDS.join(', ')}.`,
      ),
    ),
  ),
  rule('mentions-parse-beside-list', docs.allowedMentions, ({ body }) => {
    const mentions = asLoose<LooseMentions>(body.allowed_mentions);
    return (['users', 'roles'] as const).flatMap((kind) =>
      faultIf(
        asList(mentions.parse).includes(kind) && asList(mentions[kind]).length > 0,
        `allowed_mentions.${kind}`,
        `parse: ["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      ),
    );
  }),
  ...layoutRules,
  ...textDisplayRules,
  ...buttonRules,
  ...selectRules,
  ...componentIdRules,
  camelCaseRule,
];

/** The fault of something that the stand-in refuses because no rule here would judge it. */
export function unknownFault(path: string, what: string): Fault {
  return { path, message: `The stand-in does not know ${what}.` };
}

/** The fields that hold something and that the stand-in does not know. */
function unknownFields(body: LooseMessage): readonly string[] {
  return Object.entries(body)
    .filter(([field, value]) => !KNOWN_FIELDS.includes(field) && !isNothing(value))
    .map(([field]) => field);
}

function isNothing(value: unknown): boolean {
  return isAbsent(value) || (Array.isArray(value) && value.length === 0);
}

/** A message that the bot posts to a channel without an interaction. */
export interface JudgedChannelMessage extends JudgedMessage {
  /** The id of the message that it replies to, or null. */
  readonly repliedId: string | null;
  /** Whether the channel holds that message, or the body asks to be posted even if it does not. */
  readonly canReply: boolean;
}

type LooseReference = Loose<'message_id' | 'fail_if_not_exists'>;

/** Prepares a body for the rules; `holds` says whether the channel holds a message of an id. */
export function judgedChannelMessage(sent: {
  readonly body: unknown;
  readonly holds: (messageId: string) => boolean;
}): JudgedChannelMessage {
  const message = judgedMessage({ body: sent.body });
  const { message_reference: reference } = message.body;
  const { message_id: id, fail_if_not_exists: fails } = asLoose<LooseReference>(reference);
  const repliedId = isAbsent(reference) ? null : String(id);
  const canReply = repliedId === null || fails === false || sent.holds(repliedId);
  return { ...message, repliedId, canReply };
}

/** The rules for a message to a channel besides those for every message. */
export const channelMessageRules: readonly Rule<JudgedChannelMessage>[] = [
  rule('ephemeral-without-interaction', docs.createMessage, ({ body }) =>
    faultIf(
      hasFlag(body.flags, MessageFlags.Ephemeral),
      'flags',
      'Only a response to an interaction can be ephemeral.',
    ),
  ),
  rule('replies-unknown-message', docs.messageReference, ({ canReply }) =>
    faultIf(!canReply, 'message_reference', 'Unknown message'),
  ),
];
