import { MessageFlags } from 'discord-api-types/v10';
import { hasFlag, type JudgedMessage } from './judged-message.ts';
import { asList, isAbsent } from './loose.ts';
import type { Rule } from './rule.ts';
import { docs } from './rule-sources.ts';
import { isBlank, lengthFaults } from './text-length.ts';

const CONTENT_MAX_CHARACTERS = 2_000;
const FILES_MAX = 10;

/** Every other flag is Discord's own to set. */
const SETTABLE_FLAGS =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2 |
  MessageFlags.IsVoiceMessage;

/** The rules for a message as a whole. */
export const messageRules: readonly Rule<JudgedMessage>[] = [
  {
    name: 'content-length',
    source: docs.createMessage,
    check: ({ result }) =>
      lengthFaults('content', result.content, { min: 0, max: CONTENT_MAX_CHARACTERS }),
  },
  {
    name: 'empty-message',
    source: docs.createMessage,
    check: ({ result, fileCount }) =>
      isEmpty(result) && fileCount === 0
        ? [{ path: '', message: 'Cannot send an empty message' }]
        : [],
  },
  {
    name: 'flags-settable',
    source: docs.callbackMessages,
    check: ({ body }) => {
      if (isAbsent(body.flags)) return [];
      const settable = typeof body.flags === 'number' && (body.flags & ~SETTABLE_FLAGS) === 0;
      return settable ? [] : [{ path: 'flags', message: 'An app may not set these flags.' }];
    },
  },
  {
    name: 'v2-flag-permanent',
    source: docs.editMessage,
    check: ({ body, wasV2 }) =>
      wasV2 && !isAbsent(body.flags) && !hasFlag(body.flags, MessageFlags.IsComponentsV2)
        ? [{ path: 'flags', message: 'IS_COMPONENTS_V2 cannot be taken off a message.' }]
        : [],
  },
  {
    name: 'file-count',
    source: docs.createMessage,
    check: ({ fileCount }) =>
      fileCount > FILES_MAX
        ? [{ path: 'attachments', message: `Must be ${FILES_MAX} or fewer files.` }]
        : [],
  },
];

function isEmpty(message: JudgedMessage['result']): boolean {
  const lists = [message.embeds, message.components, message.sticker_ids, message.attachments];
  return (
    isBlank(message.content) &&
    isAbsent(message.poll) &&
    lists.every((list) => asList(list).length === 0)
  );
}
