import type { LocalMessage } from '../../local-discord/local-message.ts';
import type { Update } from '../protocol.ts';
import type { Stage } from './stage.ts';

/** Tells one page, call by call, what is no longer as it was told; null where nothing is. */
export function createUpdates(stage: Stage): () => Update | null {
  let fresh = true;
  /** Each part as it was last told. */
  const told = new Map<string, unknown>();
  let known: ReadonlyMap<string, LocalMessage> = new Map();

  const ifNew = <Value>(name: string, value: Value): Value | undefined => {
    if (told.get(name) === value) return undefined;
    told.set(name, value);
    return value;
  };

  return () => {
    const messages = new Map(stage.discord.messages.map((message) => [message.id, message]));
    // What is edited or registered anew is another object.
    const changed = [...messages.values()].filter((one) => known.get(one.id) !== one);
    const deleted = [...known.keys()].filter((id) => !messages.has(id));
    known = messages;
    const isOnline = ifNew('isOnline', stage.bot.isOnline);
    const commands = ifNew('commands', stage.discord.commands());
    const articles = ifNew('articles', stage.drafts.summaries());
    const update = {
      fresh,
      ...(isOnline !== undefined && { isOnline }),
      ...(commands !== undefined && { commands }),
      ...(articles !== undefined && { articles }),
      ...(changed.length > 0 && { changed }),
      ...(deleted.length > 0 && { deleted }),
    };
    const isNothing = !fresh && Object.keys(update).length === 1;
    fresh = false;
    return isNothing ? null : update;
  };
}
