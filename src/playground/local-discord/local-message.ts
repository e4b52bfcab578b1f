import type { APIMessage } from 'discord-api-types/v10';

/** A message that the stand-in holds, with the mentions that its last body allowed. */
export interface LocalMessage extends APIMessage {
  /** As the bot sent it; Discord does not give it back. */
  readonly allowed_mentions: unknown;
}

/** The message as Discord shows it to a bot. */
export function asSent(message: LocalMessage): APIMessage {
  const { allowed_mentions: _, ...shown } = message;
  return shown;
}
