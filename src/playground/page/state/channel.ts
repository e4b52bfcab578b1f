import { type APIApplicationCommand, type APIMessage, MessageFlags } from 'discord-api-types/v10';
import type { ArticleSummary, Update } from '../../protocol.ts';

/** What the page knows of the channel and the bot in it. */
export interface Channel {
  /** Whether the playground still answers. */
  readonly isConnected: boolean;
  readonly isOnline: boolean;
  readonly commands: readonly APIApplicationCommand[];
  readonly articles: readonly ArticleSummary[];
  /** Oldest first. */
  readonly messages: readonly APIMessage[];
}

/** Before anything was told. */
export const emptyChannel: Channel = {
  isConnected: true,
  isOnline: false,
  commands: [],
  articles: [],
  messages: [],
};

/** The channel once an update is laid over it. */
export function updated(before: Channel, update: Update): Channel {
  const { fresh, changed = [], deleted = [], ...parts } = update;
  const base = fresh ? emptyChannel : before;
  const messages = new Map(base.messages.map((message) => [message.id, message]));
  for (const message of changed) messages.set(message.id, message);
  for (const id of deleted) messages.delete(id);
  return { ...base, ...parts, isConnected: true, messages: [...messages.values()] };
}

/** The channel once nothing more is heard of it. */
export function disconnected(before: Channel): Channel {
  return { ...before, isConnected: false, isOnline: false };
}

/** Whether a message is shown to whoever caused it alone. */
export function isPrivate({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** What somebody sees of the channel: all but what is private to others and what they dismissed. */
export function seenBy(
  userId: string,
  messages: readonly APIMessage[],
  dismissed: ReadonlySet<string>,
): readonly APIMessage[] {
  return messages.filter(
    (message) =>
      !dismissed.has(message.id) &&
      (!isPrivate(message) || message.interaction_metadata?.user.id === userId),
  );
}
