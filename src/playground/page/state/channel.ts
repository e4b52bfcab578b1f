import { type APIApplicationCommand, type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { type ArticleSummary, LOG_LINES, PEOPLE, type Update } from '../../protocol.ts';

/** What the page knows of the channel and the bot. */
export interface Channel {
  /** Whether the playground's server can be reached. */
  readonly isConnected: boolean;
  readonly isOnline: boolean;
  readonly commands: readonly APIApplicationCommand[];
  readonly articles: readonly ArticleSummary[];
  /** Oldest first. */
  readonly messages: readonly APIMessage[];
  /** The last lines of the bot's log, oldest first. */
  readonly logged: readonly string[];
}

/** The channel before the first update. */
export const emptyChannel: Channel = {
  isConnected: true,
  isOnline: false,
  commands: [],
  articles: [],
  messages: [],
  logged: [],
};

/** The channel after an update. */
export function updated(before: Channel, update: Update): Channel {
  const { fresh, changed = [], deleted = [], logged = [], ...parts } = update;
  const base = fresh ? emptyChannel : before;
  const messages = new Map(base.messages.map((message) => [message.id, message]));
  for (const message of changed) messages.set(message.id, message);
  for (const id of deleted) messages.delete(id);
  return {
    ...base,
    ...parts,
    isConnected: true,
    messages: [...messages.values()],
    logged: logged.length === 0 ? base.logged : [...base.logged, ...logged].slice(-LOG_LINES),
  };
}

/** The channel after the connection was lost. */
export function disconnected(before: Channel): Channel {
  return { ...before, isConnected: false, isOnline: false };
}

/** What a user sees: everything but the private messages of others and what they dismissed. */
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

/** Whether only the user who caused a message sees it. */
export function isPrivate({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** The bot's name as people read it. */
export const BOT_NAME = 'Parley';

/** A user's name; everyone but the people of the playground is the bot. */
export function nameOf(userId: string): string {
  return PEOPLE.find(({ id }) => id === userId)?.name ?? BOT_NAME;
}
