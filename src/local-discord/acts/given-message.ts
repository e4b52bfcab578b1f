import {
  type APIMessage,
  type APIMessageSnapshotFields,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import { blankMessage } from '../local-message.ts';
import type { Stage } from './act.ts';
import { channelIn, userIn } from './interaction-context.ts';

/** What a test says of a message; the rest is filled in. */
export type GivenMessage = Partial<Omit<APIMessage, 'message_snapshots'>> & {
  /** For a forwarded message: what was forwarded. */
  readonly message_snapshots?: readonly GivenSnapshot[];
};

interface GivenSnapshot {
  readonly message: Partial<APIMessageSnapshotFields>;
}

/** The channel of another guild, where forwarded messages come from unless a reference names one. */
const FORWARDED_FROM = '1100000000000000501';

/** A message of the user who acts, in the channel of the context, with the fields that are given. */
export function givenMessage({ world, context }: Stage, given: GivenMessage): APIMessage {
  const { message_snapshots: snapshots, ...fields } = given;
  const place = { channelId: channelIn(world, context).id, author: userIn(context) };
  return {
    ...blankMessage(world.newId(), place),
    ...(snapshots === undefined ? {} : forward(world.newId(), snapshots)),
    ...fields,
  };
}

/** discord.js refuses snapshots without the reference that always comes with them. */
function forward(
  originalId: string,
  snapshots: readonly GivenSnapshot[],
): Pick<APIMessage, 'flags' | 'message_reference' | 'message_snapshots'> {
  return {
    flags: MessageFlags.HasSnapshot,
    message_reference: {
      type: MessageReferenceType.Forward,
      message_id: originalId,
      channel_id: FORWARDED_FROM,
    },
    message_snapshots: snapshots.map(({ message }) => ({
      message: { ...emptySnapshot(), ...message },
    })),
  };
}

function emptySnapshot(): APIMessageSnapshotFields {
  return {
    type: MessageType.Default,
    content: '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
  };
}
