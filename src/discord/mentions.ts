import { DiscordAPIError, type Message, RESTJSONErrorCodes } from 'discord.js';
import { frameFor } from '../render/locale.ts';
import { renderNotice } from '../render/notices.ts';
import { composeAnswer } from './compose-answer.ts';
import { logAnswer } from './log-answer.ts';
import { readableText } from './message-text.ts';
import { postBeside } from './respond.ts';
import type { Services } from './services.ts';

/**
 * Answers a message that mentions the bot by name, in public, in its channel; every other message is
 * left alone. Never rejects: what goes wrong is logged, a missing permission by its name.
 */
export async function answerMention(message: Message, services: Services): Promise<void> {
  const { author, client } = message;
  if (author.bot || message.system) return;
  // A reply to the bot mentions it too, without its name in the text: that need be no question.
  const name = new RegExp(`<@!?${client.user.id}>`, 'gu');
  if (!name.test(message.content)) return;
  try {
    await answer(message, message.content.replace(name, ' '), services);
  } catch (err) {
    const permission = missingPermission(err, message);
    const place = { channel: message.channelId, guild: message.guildId };
    if (permission === null) services.log.error({ err, ...place }, 'mention failed');
    else services.log.warn({ permission, ...place }, 'permission missing');
  }
}

async function answer(message: Message, content: string, services: Services): Promise<void> {
  const since = performance.now();
  const { author, guild } = message;
  const view = {
    frame: frameFor(guild?.preferredLocale ?? ''),
    asOf: services.library.asOf(),
    isPrivate: false,
  };
  const turn = services.cooldown.take(author.id);
  if (!turn.isFree) {
    // Everyone sees it: once is enough.
    if (turn.isFirst) {
      const { seconds } = turn;
      await postBeside(message, renderNotice('notice.cooldown', view, { seconds }));
    }
    return;
  }
  const asked = { question: readableText(content), source: null, asker: author.id };
  const composed = await composeAnswer(asked, view, services);
  await postBeside(message, composed.payload);
  if (composed.answer !== null) logAnswer(services, composed.answer, { command: 'mention', since });
}

/** The permission without which Discord refuses to post, or null for another error. */
function missingPermission(err: unknown, { channel }: Message): string | null {
  if (!(err instanceof DiscordAPIError)) return null;
  if (err.code === RESTJSONErrorCodes.MissingAccess) return 'View Channel';
  if (err.code !== RESTJSONErrorCodes.MissingPermissions) return null;
  return channel.isThread() ? 'Send Messages in Threads' : 'Send Messages';
}
