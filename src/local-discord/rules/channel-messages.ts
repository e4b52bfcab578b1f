import { MessageFlags } from 'discord-api-types/v10';
import { hasFlag, type JudgedMessage, judgedMessage } from './judged-message.ts';
import { asLoose, isAbsent } from './loose.ts';
import type { Rule } from './rule.ts';
import { docs } from './rule-sources.ts';

/** A new message that the bot posts to a channel by itself. */
export interface JudgedChannelMessage extends JudgedMessage {
  /** The message that it says it answers, or null. */
  readonly answeredId: string | null;
  /** Whether it can: the channel holds that message, or the body asks to be posted even if not. */
  readonly canAnswer: boolean;
}

interface LooseReference {
  readonly message_id?: unknown;
  readonly fail_if_not_exists?: unknown;
}

/** Prepares a body for judgement; `holds` says whether the channel holds a message of an id. */
export function judgedChannelMessage(sent: {
  readonly body: unknown;
  readonly fileCount?: number;
  readonly holds: (messageId: string) => boolean;
}): JudgedChannelMessage {
  const message = judgedMessage({ body: sent.body, fileCount: sent.fileCount ?? 0 });
  const { message_reference: reference } = message.body;
  const { message_id: id, fail_if_not_exists: fails } = asLoose<LooseReference>(reference);
  const answeredId = isAbsent(reference) ? null : String(id);
  const canAnswer = answeredId === null || fails === false || sent.holds(answeredId);
  return { ...message, answeredId, canAnswer };
}

/** The rules that hold for such a message besides those for every message. */
export const channelMessageRules: readonly Rule<JudgedChannelMessage>[] = [
  {
    name: 'ephemeral-without-interaction',
    source: docs.createMessage,
    check: ({ body }) =>
      hasFlag(body.flags, MessageFlags.Ephemeral)
        ? [{ path: 'flags', message: 'Only an answer to an interaction can be ephemeral.' }]
        : [],
  },
  {
    name: 'replies-unknown-message',
    source: docs.messageReference,
    check: ({ canAnswer }) =>
      canAnswer ? [] : [{ path: 'message_reference', message: 'Unknown message' }],
  },
];
