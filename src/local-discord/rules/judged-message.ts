import { MessageFlags } from 'discord-api-types/v10';
import { type PlacedComponent, placedComponents } from './component-tree.ts';
import { asLoose, isAbsent } from './loose.ts';

/** A message body as it may arrive, before a rule has looked at it. */
export interface LooseMessage {
  readonly content?: unknown;
  readonly embeds?: unknown;
  readonly components?: unknown;
  readonly flags?: unknown;
  readonly poll?: unknown;
  readonly sticker_ids?: unknown;
  readonly attachments?: unknown;
  readonly allowed_mentions?: unknown;
  readonly message_reference?: unknown;
}

/** A message for the rules: what was sent, and what would stand in the channel afterwards. */
export interface JudgedMessage {
  readonly body: LooseMessage;
  /** For an edit, the body laid over the message as it was. */
  readonly result: LooseMessage;
  readonly components: readonly PlacedComponent[];
  /** Whether the result is a Components V2 message. */
  readonly isV2: boolean;
  /** Whether the edited message was one already; false for a new message. */
  readonly wasV2: boolean;
  /** How many files come with the body. */
  readonly fileCount: number;
}

/** Prepares a body for judgement; `edited` is the message that it edits, null for a new message. */
export function judgedMessage(sent: {
  readonly body: unknown;
  readonly edited?: LooseMessage | null;
  readonly fileCount?: number;
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
    fileCount: sent.fileCount ?? 0,
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
